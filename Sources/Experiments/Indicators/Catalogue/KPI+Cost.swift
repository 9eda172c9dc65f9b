import ServiceModel
import Wording

extension KPI {
  /// Money by one rule for all, at counters and in offices, in two views: *paid*, all who are contracted
  /// and all there is, and *used*, the hours worked and the rest by the load; the difference is slack.
  static let cost = totals + costItems + transition + costOfCitizens

  /// All items that have a price, together.
  private static let totals = [
    KPI(
      "total_cost_paid", .cost,
      vi: (
        "Tổng chi phí phải trả",
        "cost_staff_paid, cost_premises_paid, cost_equipment_paid và cost_courier_paid cộng lại, trong kỳ; khoản không có đơn giá thì không tính. Không có chi phí chuyển đổi (cost_transition) và phần của người dân (cost_citizens_per_demand)."
      ),
      en: (
        "Total cost, paid",
        "cost_staff_paid, cost_premises_paid, cost_equipment_paid and cost_courier_paid together, in the window; what has no price is left out. Transition (cost_transition) and what citizens give (cost_citizens_per_demand) are not in it."
      ),
      .mean(.runningCost(.paid)), n: .of(.received), .vnd, .lower),
    KPI(
      "total_cost_used", .cost,
      vi: (
        "Tổng chi phí theo mức sử dụng",
        "Các khoản của total_cost_paid theo mức sử dụng: giờ làm với hồ sơ theo tiền công thường, chỗ làm việc theo giờ làm, thiết bị và chuyến giao nhận theo mức tải. Kém total_cost_paid ở kiêm nhiệm, vắng mặt, nghỉ và lúc rảnh."
      ),
      en: (
        "Total cost, used",
        "The items of total_cost_paid as far as they are used: hours at work on dossiers at ordinary pay, places to work by these hours, equipment and couriers by the load. Other duties, absence, breaks and idle time make the difference to total_cost_paid."
      ),
      .mean(.runningCost(.used)), n: .of(.received), .vnd, .lower),
    KPI(
      "cost_per_dossier_paid", .cost,
      vi: (
        "Chi phí mỗi hồ sơ, phải trả",
        "total_cost_paid trên hồ sơ đã nhận: chi phí nếu thời gian còn lại không dùng vào việc khác."
      ),
      en: (
        "Cost per dossier, paid",
        "total_cost_paid over dossiers received: the cost if all other time is worth nothing."
      ),
      .ratio(.runningCost(.paid), to: .of(.received)), n: .of(.received), .vnd, .lower,
      headline: true),
    KPI(
      "cost_per_dossier_used", .cost,
      vi: (
        "Chi phí mỗi hồ sơ, theo mức sử dụng",
        "total_cost_used trên hồ sơ đã nhận: chi phí nếu thời gian còn lại đều dùng vào việc khác."
      ),
      en: (
        "Cost per dossier, used",
        "total_cost_used over dossiers received: the cost if all other time is put to use elsewhere."
      ),
      .ratio(.runningCost(.used), to: .of(.received)), n: .of(.received), .vnd, .lower,
      headline: true),
    KPI(
      "cost_slack", .cost,
      vi: (
        "Chi phí phải trả mà không sử dụng",
        "total_cost_paid trừ total_cost_used; làm thêm giờ không được trả có thể làm cho âm."
      ),
      en: (
        "Cost paid and not used",
        "total_cost_paid less total_cost_used; overtime that nobody pays may make it negative."
      ),
      .mean(.runningCost(.paid) - .runningCost(.used)), n: .of(.received), .vnd, .neutral),
    KPI(
      "staff_not_used", .cost,
      vi: (
        "Người được trả lương ngoài thời gian làm",
        "Người toàn thời gian theo hợp đồng trừ người theo giờ làm với hồ sơ, tại quầy và phòng chuyên môn: kiêm nhiệm, vắng mặt, nghỉ và lúc rảnh, trừ làm thêm."
      ),
      en: (
        "Staff paid and not used",
        "Full-time people contracted less those whom the hours at work on dossiers take, at counters and in offices: other duties, absence, breaks and idle time, less overtime."
      ),
      .mean(.staffNotUsed, times: .inPeople), n: .of(.received), .people, .neutral),
  ]

  /// What is paid once.
  private static let transition = [
    KPI(
      "cost_transition", .cost,
      vi: (
        "Chi phí chuyển đổi",
        "Các khoản trả một lần của costs.transition, mọi năm cộng lại, không chiết khấu. Khoản chung của thành phố chỉ tính ở toàn thành phố, không tính vào nơi nào."
      ),
      en: (
        "Cost of transition",
        "What is paid once by costs.transition, all years together, undiscounted. What is paid for the city as a whole is in the city's value and in no place's."
      ),
      .cost(.transition, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_transition_first_year", .cost,
      vi: ("Chi phí chuyển đổi năm đầu", "Phần của cost_transition trả trong năm thứ nhất."),
      en: (
        "Cost of transition, first year",
        "The part of cost_transition that falls in the first year."
      ),
      .cost(.firstYear, .paid), n: .replication, .vnd, .lower),
  ]

  /// Beside the budget.
  private static let costOfCitizens = [
    KPI(
      "cost_citizens_time", .cost,
      vi: (
        "Thời gian của người dân, bằng tiền",
        "Đi đường, chờ theo đồng hồ, làm việc tại quầy và chờ kết quả lấy ngay, nhân costs.citizens.hour. Không thuộc ngân sách."
      ),
      en: (
        "Citizens' time in money",
        "Travel, queue by the clock, counter, and in the hall for a result that is awaited, x costs.citizens.hour. Not in the budget."
      ),
      .ratio(Amount(.citizens(.time)), to: Amount(.priced(.time))), n: .of(.demands), .vnd, .lower),
    KPI(
      "cost_citizens_travel", .cost,
      vi: (
        "Chi phí đi lại của người dân",
        "Thời gian đi đường, khứ hồi, nhân costs.citizens.travel_hour: xăng xe, hao mòn. Không thuộc ngân sách."
      ),
      en: (
        "Citizens' travel in money",
        "Time on the way, there and back, x costs.citizens.travel_hour: fuel and wear. Not in the budget."
      ),
      .ratio(Amount(.citizens(.travel)), to: Amount(.priced(.travel))), n: .of(.demands), .vnd,
      .lower),
    KPI(
      "cost_citizens_per_demand", .cost,
      vi: (
        "Chi phí của người dân mỗi nhu cầu",
        "cost_citizens_time và cost_citizens_travel trên nhu cầu của mọi kênh."
      ),
      en: (
        "Citizens' cost per demand",
        "cost_citizens_time and cost_citizens_travel over the demands of all channels."
      ),
      .ratio(.costOfCitizens, to: Amount(.pricedDemands)), n: .of(.demands), .vnd, .lower),
  ]
}
