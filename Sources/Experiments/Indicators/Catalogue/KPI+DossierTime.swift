import ServiceModel
import Wording

extension KPI {
  /// Where a dossier's time goes. All but the last add up to `processing_mean`, in hours; with the
  /// last they are the time by the wall clock.
  static let dossierTime = [
    part(
      "time_queued", .dossierQueueTime,
      vi: ("Thời gian chờ xử lý", "Chờ phòng chuyên môn xử lý, chờ số hóa hoặc chờ giờ ký."),
      en: ("Time in queues", "Waiting for an office, for scanning or for the hour of signing.")),
    part(
      "time_worked", .dossierWorkTime,
      vi: ("Thời gian được xử lý", "Có người đang làm: số hóa và các bước ở phòng chuyên môn."),
      en: ("Time worked on", "Somebody works on it: scanning, and the steps in offices.")),
    part(
      "time_transferred", .dossierTransferTime,
      vi: ("Thời gian luân chuyển", "Giữa các cơ quan, kể cả chờ chuyến giao nhận."),
      en: ("Time in transfer", "Between houses, the wait for the courier included.")),
    part(
      "time_with_citizen", .dossierCitizenTime,
      vi: (
        "Thời gian chờ công dân bổ sung hồ sơ", "Từ khi yêu cầu đến khi công dân bổ sung hồ sơ."
      ),
      en: ("Time with the citizen", "A supplement is awaited.")),
    part(
      "time_elsewhere", .dossierElsewhereTime,
      vi: ("Thời gian ở nơi khác", "Chờ cơ quan bên ngoài, hoặc chờ hồ sơ liên thông đi trước."),
      en: ("Time elsewhere", "At a body outside, or waiting for a linked dossier.")),
    part(
      "time_closed", .dossierClosedTime, ofWork: false,
      vi: ("Đêm và ngày nghỉ", "Ngoài giờ làm việc: đêm, nghỉ trưa, cuối tuần, ngày lễ."),
      en: ("Nights and holidays", "Outside working hours: nights, lunch, weekends, holidays.")),
  ]

  private static func part(
    _ id: String, _ quantity: Quantity, ofWork: Bool = true,
    vi: (name: String, definition: String), en: (name: String, definition: String)
  ) -> KPI {
    let scope = (
      vi: ofWork
        ? " Giờ làm việc mỗi hồ sơ đã xong; nhánh song song: nhánh xong cuối."
        : " Giờ mỗi hồ sơ đã xong.",
      en: ofWork
        ? " Working hours a finished dossier; of parallel branches the one done last."
        : " Hours a finished dossier."
    )
    return KPI(
      id, .timeliness, vi: (vi.name, vi.definition + scope.vi),
      en: (en.name, en.definition + scope.en),
      .ratio(.of(quantity), to: .of(.finished), times: .inHours), n: .of(.finished),
      .hours,
      ofWork ? .lower : .neutral)
  }
}
