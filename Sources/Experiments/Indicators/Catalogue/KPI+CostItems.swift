import ServiceModel
import Wording

extension KPI {
  /// What comes again every year, item by item, in both views, and all items by place. Sites and offices
  /// add up to the city, with what is paid for the city as a whole: `cost_city_wide_paid`,
  /// `cost_city_wide_used`.
  static let costItems = [
    KPI(
      "cost_staff_paid", .cost,
      vi: (
        "Nhân sự, phải trả",
        "Thời gian theo hợp đồng, tại quầy và phòng chuyên môn như nhau, dù có kiêm nhiệm, nhân costs.staff_year hoặc mức của ngạch (costs.grades); hợp đồng toàn thời gian là giờ làm việc của lịch pháp lý trong kỳ, hoặc giờ trực nếu nhiều hơn; nơi có số người theo giờ thì theo các giờ ấy. Cộng phần trả thêm theo hệ số của ca (pay_factor) hay của thứ (weekday_factors), lấy hệ số lớn hơn, và giờ làm thêm nhân costs.overtime_factor."
      ),
      en: (
        "Staff, paid",
        "Contracted time, at counters and in offices alike, whatever other duties there are, x costs.staff_year or the grade's (costs.grades). A full-time contract is for the working hours of the legal calendar in the window, or for the hours on duty where these are more; a plan of people for its own hours. With it what hours on duty are paid beyond ordinary pay, by the shift's pay_factor or the weekday's (weekday_factors), whichever is larger, and overtime x costs.overtime_factor."
      ),
      .cost(.staff, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_staff_used", .cost,
      vi: (
        "Nhân sự, theo giờ làm",
        "Giờ làm với hồ sơ tại quầy và phòng chuyên môn, cả làm thêm, theo tiền công giờ thường; một giờ là tiền công trong kỳ chia số giờ làm việc của lịch pháp lý."
      ),
      en: (
        "Staff, used",
        "Hours at work on dossiers at counters and in offices, overtime too, at ordinary pay; an hour is the pay of the window over the working hours of the legal calendar in it."
      ),
      .cost(.staff, .used), n: .replication, .vnd, .lower),
    KPI(
      "cost_premises_paid", .cost,
      vi: (
        "Trụ sở, phải trả",
        "Chỗ làm việc tại quầy và trong phòng, đủ cho số người cùng có mặt nhiều nhất, nhân số giờ mở cửa và costs.premises.desk_hour."
      ),
      en: (
        "Premises, paid",
        "Places to work at counters and in offices, for as many as are ever there at once, x the hours in which they are open x costs.premises.desk_hour."
      ),
      .cost(.premises, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_premises_used", .cost,
      vi: (
        "Trụ sở, theo giờ làm",
        "Giờ làm với hồ sơ trong giờ mở cửa nhân costs.premises.desk_hour."
      ),
      en: (
        "Premises, used",
        "Hours at work on dossiers while open x costs.premises.desk_hour."
      ),
      .cost(.premises, .used), n: .replication, .vnd, .lower),
    KPI(
      "cost_equipment_paid", .cost,
      vi: (
        "Thiết bị và phần mềm, phải trả",
        "Mỗi chỗ làm việc nhân costs.equipment.desk_year, mỗi Bộ phận Một cửa nhân costs.equipment.site_year, và costs.equipment.city_year chung của thành phố, theo năm của kỳ."
      ),
      en: (
        "Equipment and software, paid",
        "Each place to work x costs.equipment.desk_year, each site x costs.equipment.site_year, and costs.equipment.city_year of the city as a whole, by the years of the window."
      ),
      .cost(.equipment, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_equipment_used", .cost,
      vi: (
        "Thiết bị và phần mềm, theo mức tải",
        "cost_equipment_paid của từng nơi nhân mức tải của nơi ấy: giờ làm với hồ sơ trên giờ theo hợp đồng, nhiều nhất là 1."
      ),
      en: (
        "Equipment and software, used",
        "cost_equipment_paid of each place x its load: hours at work on dossiers over contracted hours, 1 at most."
      ),
      .cost(.equipment, .used), n: .replication, .vnd, .lower),
    KPI(
      "cost_courier_paid", .cost,
      vi: (
        "Giao nhận hồ sơ giấy, phải trả",
        "Mỗi bộ phận, mỗi ngày làm việc của lịch pháp lý, số giờ khởi hành của chiều có nhiều giờ hơn, nhân costs.courier.round; không có gì nếu luân chuyển điện tử."
      ),
      en: (
        "Couriers, paid",
        "For each site and working day of the legal calendar the departures of the direction that has more of them x costs.courier.round; nothing where dossiers travel digitally."
      ),
      .cost(.courier, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_courier_used", .cost,
      vi: (
        "Giao nhận hồ sơ giấy, theo mức tải",
        "cost_courier_paid của từng bộ phận nhân mức tải của bộ phận ấy."
      ),
      en: ("Couriers, used", "cost_courier_paid of each site x its load."),
      .cost(.courier, .used), n: .replication, .vnd, .lower),
    KPI(
      "cost_city_wide_paid", .cost,
      vi: (
        "Chi phí chung của thành phố, phải trả",
        "Phần của total_cost_paid không thuộc bộ phận hay phòng nào: costs.equipment.city_year theo năm của kỳ."
      ),
      en: (
        "Cost of the city as a whole, paid",
        "The part of total_cost_paid that is no site's and no office's: costs.equipment.city_year by the years of the window."
      ),
      .cost(.cityWide, .paid), n: .replication, .vnd, .lower),
    KPI(
      "cost_city_wide_used", .cost,
      vi: (
        "Chi phí chung của thành phố, theo mức tải",
        "cost_city_wide_paid nhân mức tải của cả thành phố."
      ),
      en: (
        "Cost of the city as a whole, used", "cost_city_wide_paid x the load of the whole city."
      ),
      .cost(.cityWide, .used), n: .replication, .vnd, .lower),
    KPI(
      "cost_place_paid", .cost,
      vi: (
        "Chi phí của nơi này, phải trả",
        "Nhân sự, trụ sở, thiết bị và giao nhận của bộ phận hay phòng. Mọi bộ phận và phòng, với cost_city_wide_paid, cộng lại bằng total_cost_paid."
      ),
      en: (
        "Cost of the place, paid",
        "Staff, premises, equipment and couriers of the site or office. All sites and offices with cost_city_wide_paid add up to total_cost_paid."
      ),
      .mean(Amount(.placeCost(.paid))), n: .replication, .vnd, .lower),
    KPI(
      "cost_place_used", .cost,
      vi: (
        "Chi phí của nơi này, theo mức sử dụng",
        "Các khoản của cost_place_paid theo mức sử dụng. Mọi bộ phận và phòng, với cost_city_wide_used, cộng lại bằng total_cost_used."
      ),
      en: (
        "Cost of the place, used",
        "The items of cost_place_paid as far as they are used. All sites and offices with cost_city_wide_used add up to total_cost_used."
      ),
      .mean(Amount(.placeCost(.used))), n: .replication, .vnd, .lower),
  ]
}
