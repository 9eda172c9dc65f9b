package import Experiments
import ServiceModel
package import Wording

/// What may be mended, in words that follow "if".
package enum MendWords {
  /// With the names of places.
  package static func text(of mend: Mend, _ names: PlaceNames) -> LocalizedText {
    switch mend {
    case .oneMore(let group):
      let place = names.group(group)
      return LocalizedText(
        vi: "thêm một người tại \(place.vi)", en: "one person more at \(place.en)")
    case .oneMoreEverywhere:
      return LocalizedText(
        vi: "thêm một người ở mỗi nhóm quầy", en: "one person more in every counter group")
    case .nobodyAbsent: return LocalizedText(vi: "không ai vắng mặt", en: "nobody absent")
    case .noOtherDuties:
      return LocalizedText(
        vi: "người ở quầy không phải làm việc khác", en: "no other duties for counter staff")
    case .everybodyAllDay:
      return LocalizedText(
        vi: "mọi người ở quầy suốt giờ mở cửa, không nghỉ giải lao",
        en: "everybody at the counters all opening hours, without breaks")
    case .throughLunch:
      return LocalizedText(
        vi: "mở cửa cả giờ trưa với số người như cũ", en: "open through lunch, with the same people"
      )
    case .completePapers:
      return LocalizedText(vi: "ai đến cũng đủ giấy tờ", en: "everybody comes with all papers")
    case .nothingToCollect:
      return LocalizedText(
        vi: "mọi kết quả trả qua bưu chính", en: "all results go by post")
    case .nothingBehindCounters:
      return LocalizedText(
        vi: "việc sau quầy (trực tuyến, số hóa) do nơi khác làm",
        en: "work behind the counters (online, scanning) done by others")
    case .noClosures:
      return LocalizedText(
        vi: "không quầy nào đóng cửa bất thường", en: "no counter shut by an event")
    case .evenDays:
      return LocalizedText(
        vi: "nhu cầu đều giữa các ngày (không dao động, không đợt tăng)",
        en: "even days (no swings of demand from day to day, no rush)")
    case .oneMoreAgent(let office):
      let place = names.scenario.backOffice.offices[office.position].name
      return LocalizedText(
        vi: "thêm một người tại \(place.vi)", en: "one agent more in \(place.en)")
    case .oneMoreAgentEverywhere:
      return LocalizedText(
        vi: "thêm một người ở mỗi phòng giải quyết", en: "one agent more in every office")
    case .officesAllDay:
      return LocalizedText(
        vi: "phòng giải quyết làm đủ người suốt giờ làm việc",
        en: "everybody in the offices on duty all working hours")
    case .noSupplements:
      return LocalizedText(
        vi: "không phải bổ sung khi đang giải quyết", en: "no supplements asked for")
    case .digitalTransfer:
      return LocalizedText(vi: "luân chuyển tức thì", en: "dossiers travel at once")
    case .promptElsewhere:
      return LocalizedText(
        vi: "cơ quan khác trả lời ngay", en: "other authorities answer at once")
    case .dueFirst:
      return LocalizedText(
        vi: "phòng giải quyết làm trước hồ sơ đến hạn trước",
        en: "offices take up first what is due first")
    }
  }
}
