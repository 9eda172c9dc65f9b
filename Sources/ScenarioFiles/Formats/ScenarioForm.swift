import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Scenario> {
  /// A scenario file from its first key to its last. What a lever may change is the same without
  /// `scenario`.
  static var scenario: Form {
    .record { keys in
      let id = keys("scenario", .id, en: "Short name", vi: "Tên ngắn")
      let name = keys("name", .texts, en: "Name", vi: "Tên")
      let period = keys("period", .period, en: "What to simulate", vi: "Thời gian mô phỏng")
      let specialDays = keys(
        "special_days", .table(of: .specialDay, unique: ["date"]), default: [],
        en: "Public holidays and make-up days", vi: "Ngày lễ và ngày làm bù")
      let calendars = keys(
        "calendars", .calendars, en: "When somebody works", vi: "Lịch làm việc")
      let legalCalendar: CalendarID = keys(
        "legal_calendar", .reference(to: .calendars), en: "Working days of legal time limits",
        vi: "Lịch tính thời hạn theo quy định")
      let ruleSets = keys(
        "rules", .ruleSets, en: "Dated rules of the legal clock", vi: "Các bộ quy định về thời hạn")
      let districts = keys(
        "districts", .table(of: .district, atLeast: 1), en: "Districts", vi: "Quận, huyện, thị xã")
      let communes = keys(
        "communes", .table(of: .commune, atLeast: 1), en: "Communes, where demand arises",
        vi: "Xã, phường, thị trấn, nơi phát sinh nhu cầu")
      let demand = keys("demand", .demand, en: "When demand arises", vi: "Khi nào có nhu cầu")
      let serviceClasses = keys(
        "service_classes", .serviceClasses, en: "What counters are told apart by",
        vi: "Các nhóm thủ tục tại quầy")
      let channels = keys(
        "channel_mixes", .channelMixes, en: "How dossiers come in and results go out",
        vi: "Cơ cấu kênh nộp và trả kết quả")
      let procedures = keys(
        "procedures", .table(of: .procedure, atLeast: 1), en: "Kinds of dossiers",
        vi: "Thủ tục hành chính")
      let routes = keys(
        "routes", .routes, en: "Steps of dossiers through the offices", vi: "Quy trình nội bộ")
      var sites = keys(
        "sites", .table(of: .site, atLeast: 1), en: "Where counters are", vi: "Bộ phận Một cửa")
      let exceptions = keys(
        "site_exceptions", .table(of: .siteException, unique: ["site", "date"]), default: [],
        en: "Days on which one site differs from its calendar",
        vi: "Ngày một bộ phận làm việc khác lịch")
      for exception in exceptions where exception.site.position < sites.count {
        sites[exception.site.position].exceptions.append(exception.day)
      }
      let counterGroups = keys(
        "counter_groups", .table(of: .counterGroup, atLeast: 1), en: "Counters and their staff",
        vi: "Quầy và nhân sự")
      let staffingPlans = keys(
        "staffing_plans", .staffingPlans,
        en: "Share of a group's staff on duty from each time of day on",
        vi: "Tỷ lệ nhân sự trực từ từng thời điểm")
      let staffing = keys.optional(
        "staffing", .staffing, en: "How many people there are where it says by_load",
        vi: "Số người ở nơi ghi by_load")
      let people = keys(
        "people_plan", .peoplePlan, default: PeoplePlans(),
        en: "People by weekday and time of day at counter groups and offices; those without rows "
          + "keep their numbers and staffing_plan",
        vi: "Số người theo thứ và giờ tại nhóm quầy và phòng; nơi không có dòng nào giữ nguyên số "
          + "người và staffing_plan")
      let siteChoice = keys(
        "site_choice", .siteChoice, en: "How citizens choose a site", vi: "Cách chọn nơi nộp")
      let reception = keys(
        "reception", .reception, en: "What happens at a counter", vi: "Tiếp nhận tại quầy")
      let closing = keys(
        "closing", .closing, en: "What happens at the end of a day", vi: "Cuối ngày làm việc")
      let waiting = keys(
        "waiting", .waiting, default: Waiting(), en: "What citizens do in a queue",
        vi: "Hành vi khi xếp hàng")
      let appointments = keys.optional(
        "appointments", .appointments, en: "Visits at a time agreed before", vi: "Lịch hẹn")
      let tickets = keys(
        "tickets", .tickets, default: Tickets(), en: "How tickets are given",
        vi: "Cách phát số thứ tự")
      let proxies = keys(
        "proxies", Form<[Proxies]>.proxies, default: [], en: "People who hand in for others",
        vi: "Người nộp thay nhiều hồ sơ")
      let absenceShare = keys(
        "absence_share", .number(0...0.9), default: 0, en: "Share of staff absent on a day",
        vi: "Tỷ lệ nhân sự vắng mỗi ngày")
      let electronic = keys(
        "electronic_services", .electronicServices, default: ElectronicServices(),
        en: "What happens on the portal (Decree 45/2020)",
        vi: "Thủ tục trên môi trường điện tử (Nghị định 45/2020)")
      let identification = keys.optional(
        "identification", .identification,
        en: "Accounts of level 2 and what they spare (Decree 59/2022)",
        vi: "Tài khoản định danh điện tử mức 2 (Nghị định 59/2022)")
      let bundles = keys(
        "bundles", .bundles, default: [], en: "Linked procedures, asked for together",
        vi: "Các nhóm thủ tục liên thông")
      let backlog = keys(
        "backlog",
        .table(of: .backlog, unique: ["procedure", "commune", "steps_done", "age_working_days"]),
        default: [], en: "Dossiers in process at the beginning", vi: "Hồ sơ tồn đầu kỳ")
      let officeFunctions = keys(
        "office_functions", .officeFunctions, en: "What offices do", vi: "Chức năng các phòng")
      let offices = keys(
        "offices", .table(of: .office), en: "Who decides", vi: "Phòng chuyên môn")
      let transfer = keys(
        "transfer", .transfer, en: "How dossiers travel", vi: "Luân chuyển hồ sơ")
      let delegation = keys(
        "delegation", .delegation, default: Delegation(functions: [], onTheSpot: nil, share: 0),
        en: "Decision on the spot", vi: "Giải quyết tại chỗ, ủy quyền")
      let events = keys(
        "events", .events, default: [], en: "What is not as usual on given dates",
        vi: "Những gì khác thường trong một số ngày")
      var stresses = keys(
        "stresses", .stresses, default: [],
        en: "Events and settings under a name, which hold only where stress chooses them",
        vi: "Sự kiện và giá trị đặt theo tên, chỉ áp dụng khi được chọn trong stress")
      let chosen: [Index<Stress>] = keys(
        "stress", .values(.reference(to: .stresses), count: 0...100), default: [],
        en: "The stresses that hold; --set stress=ID chooses one",
        vi: "Các tình huống thử thách được áp dụng; chọn bằng --set stress=MÃ")
      keys.check(
        chosen.isEmpty || !stresses.isEmpty, "chooses a stress, and there are no stresses",
        hint: "write them under 'stresses'", at: "stress")
      for stress in chosen where stress.position < stresses.count {
        stresses[stress.position].isChosen = true
      }
      let uncertainty = keys(
        "uncertainty", .uncertainty, default: [],
        en: "What is not known, and choices of the author: what motcua robust varies",
        vi: "Những gì chưa biết chắc và lựa chọn của người lập: những gì motcua robust cho thay đổi"
      )
      let costs = keys("costs", .costs, en: "Money", vi: "Chi phí")
      let targets = keys(
        "targets", .targets, en: "What service is held against", vi: "Mục tiêu phục vụ")
      var receiving = Reception(
        sites: sites, counterGroups: counterGroups, staffingPlans: staffingPlans,
        siteChoice: siteChoice, rules: reception, closing: closing, waiting: waiting,
        appointments: appointments, absenceShare: absenceShare)
      receiving.tickets = tickets
      var scenario = Scenario(
        id: id, name: name, period: period,
        time: WorkingTime(
          calendars: calendars, specialDays: specialDays, legalCalendar: legalCalendar,
          ruleSets: ruleSets),
        people: People(
          districts: districts, communes: communes, demand: demand, proxies: proxies),
        services: Services(
          classes: serviceClasses, procedures: procedures, routes: routes, channels: channels,
          bundles: bundles),
        reception: receiving,
        backOffice: BackOffice(
          functions: officeFunctions, offices: offices, transfer: transfer,
          delegation: delegation, backlog: backlog),
        account: Account(costs: costs, targets: targets))
      scenario.staffing = staffing
      scenario.follow(people)
      scenario.events = events + stresses.filter(\.isChosen).flatMap(\.events)
      scenario.stresses = stresses
      scenario.uncertainty = uncertainty
      scenario.services.electronic = electronic
      scenario.people.identification = identification
      return scenario
    }
  }
}
