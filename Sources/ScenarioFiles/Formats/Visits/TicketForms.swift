import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Tickets> {
  static var tickets: Form {
    .record { keys in
      Tickets(
        quotas: keys(
          "quotas", .list(.quota, count: 0...1000), default: [],
          en: "Numbers of tickets for each day", vi: "Số lượng số thứ tự phát mỗi ngày"),
        fromAfar: keys.optional(
          "from_afar", .fromAfar, en: "Tickets by telephone", vi: "Lấy số từ xa qua điện thoại"))
    }
  }
}

extension Form<TicketQuota> {
  fileprivate static var quota: Form {
    .record { keys in
      let site: SiteID? = keys.optional(
        "site", .reference(to: .sites), en: "Where; each site has its own if missing",
        vi: "Bộ phận Một cửa; không ghi là mỗi nơi một hạn mức")
      let group: CounterGroupID? = keys.optional(
        "counter_group", .reference(to: .counterGroups),
        en: "For those whom these counters can serve", vi: "Cho người do nhóm quầy này phục vụ")
      keys.check(
        site == nil || group == nil, "has a site and a counter group",
        hint: "write one of them: a counter group is at a site", at: "counter_group")
      return TicketQuota(
        site: site, counterGroup: group,
        serviceClasses: keys(
          "service_classes", .values(.reference(to: .serviceClasses), count: 1...64), default: [],
          en: "For these together; for all if missing", vi: "Cho các nhóm thủ tục này gộp lại"),
        during: keys.optional(
          "during", .session,
          en: "For tickets taken then, before opening as if at opening; all day if missing",
          vi: "Cho số lấy trong khoảng này, trước giờ mở cửa tính như lúc mở; không ghi là cả ngày"),
        tickets: keys("tickets", .whole(0...1_000_000), en: "How many", vi: "Bao nhiêu số"))
    }
  }
}

extension Form<ByClass<TicketsFromAfar>> {
  fileprivate static var fromAfar: Form {
    .record { keys in
      keys.byClass { keys in
        TicketsFromAfar(
          share: keys(
            "share", .share,
            en: "Share of citizens, without priority or an appointment, who take tickets so",
            vi: "Tỷ lệ người dân (không ưu tiên, không hẹn) lấy số từ xa"),
          near: keys(
            "near", .distribution,
            en: "They set out when no more than so many are before them",
            vi: "Khởi hành khi trước mình còn không quá từng này số"))
      }
    }
  }
}
