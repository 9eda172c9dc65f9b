import ServiceModel
import Wording

extension KPI {
  /// Money for staff by one rule for all, at counters and in offices, in two views: those who are
  /// paid, and the time that is used. Pay by shift, weekday and overtime belongs to the first; the second
  /// counts every hour at ordinary pay. Premises, equipment and couriers are in neither.
  static let cost = [
    KPI(
      "total_cost_paid", .cost,
      vi: (
        "Chi phí nhân sự được trả",
        "Mọi người theo hợp đồng hoặc biên chế, tại quầy và phòng chuyên môn, dù có kiêm nhiệm, nhân costs.staff_year, trong kỳ; cộng phần trả thêm theo hệ số của ca (pay_factor) hay của thứ (weekday_factors), lấy hệ số lớn hơn, và giờ làm thêm nhân costs.overtime_factor. Một giờ là costs.staff_year chia số giờ làm việc một năm của lịch pháp lý. Chưa có trụ sở, thiết bị, vận chuyển."
      ),
      en: (
        "Staff cost, paid",
        "All people under contract at counters and in offices, whatever other duties they have, x costs.staff_year, in the window; with it what hours on duty are paid beyond ordinary pay, by the shift's pay_factor or the weekday's (weekday_factors), whichever is larger, and overtime x costs.overtime_factor. An hour is costs.staff_year over the yearly working hours of the legal calendar. Premises, equipment and couriers are not in it."
      ),
      .mean(.paidCost), n: .of(.received), .vnd, .lower),
    KPI(
      "total_cost_used", .cost,
      vi: (
        "Chi phí nhân sự theo thời gian làm",
        "Thời gian làm với hồ sơ tại quầy và phòng chuyên môn, cả làm thêm, quy đổi ra người cả năm nhân costs.staff_year, không tính hệ số của ca, thứ và làm thêm. Kém total_cost_paid ở kiêm nhiệm, vắng mặt, nghỉ và lúc rảnh."
      ),
      en: (
        "Staff cost, used",
        "Time at work on dossiers at counters and in offices, overtime too, in full-time people x costs.staff_year, in the window; every hour at ordinary pay. Other duties, absence, breaks and idle time make the difference to total_cost_paid."
      ),
      .mean(.staffUsed, times: .staffCost), n: .of(.received), .vnd, .lower),
    KPI(
      "cost_per_dossier_paid", .cost,
      vi: (
        "Chi phí mỗi hồ sơ, theo lương",
        "total_cost_paid trên hồ sơ đã nhận: chi phí nhân sự nếu thời gian còn lại không dùng vào việc khác."
      ),
      en: (
        "Cost per dossier, paid",
        "total_cost_paid over dossiers received: what staff cost if their other time is worth nothing."
      ),
      .ratio(.paidCost, to: .of(.received)), n: .of(.received), .vnd, .lower, headline: true),
    KPI(
      "cost_per_dossier_used", .cost,
      vi: (
        "Chi phí mỗi hồ sơ, theo thời gian làm",
        "total_cost_used trên hồ sơ đã nhận: chi phí nhân sự nếu thời gian còn lại đều dùng vào việc khác."
      ),
      en: (
        "Cost per dossier, used",
        "total_cost_used over dossiers received: what staff cost if all their other time is put to use elsewhere."
      ),
      .ratio(.staffUsed, to: .of(.received), times: .staffCost), n: .of(.received), .vnd, .lower,
      headline: true),
    KPI(
      "staff_not_used", .cost,
      vi: (
        "Người được trả lương ngoài thời gian làm",
        "Người được trả lương trừ người theo thời gian làm, tại quầy và phòng chuyên môn: kiêm nhiệm, vắng mặt, nghỉ và lúc rảnh, trừ làm thêm."
      ),
      en: (
        "Staff paid and not used",
        "People paid less people used, at counters and in offices: other duties, absence, breaks and idle time, less overtime."
      ),
      .mean(.staffNotUsed, times: .inPeople), n: .of(.received), .people, .neutral),
  ]
}
