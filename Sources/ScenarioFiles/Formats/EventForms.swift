import LegalClock
import ServiceModel
import Wording

extension Form<[DatedEvent]> {
  static var events: Form { .list(.event, count: 0...1000) }
}

extension Form<DatedEvent> {
  fileprivate static var event: Form {
    .choice(
      "event",
      placeholder: DatedEvent(
        from: CivilDate(dayNumber: 0), to: CivilDate(dayNumber: 0), kind: .closed(Closed()))
    ) {
      [
        .init(
          "surge", surge, en: "So many times the usual demand",
          vi: "Nhu cầu gấp mấy lần bình thường"),
        .init(
          "portal_down", portalDown, en: "Nothing can be handed in online",
          vi: "Cổng dịch vụ công ngừng hoạt động"),
        .init(
          "closed", closed, en: "Sites or counter groups do not open",
          vi: "Bộ phận Một cửa hoặc nhóm quầy đóng cửa"),
        .init(
          "absent", absent, en: "A share of the staff is missing: an epidemic, a strike",
          vi: "Một phần nhân sự vắng mặt: dịch bệnh, đình công"),
      ]
    }
  }

  /// From a day to a day, and what happens then.
  private static func dated(
    as name: String, _ kind: @escaping @Sendable (inout Keys, CivilDate) -> DatedEvent.Kind
  ) -> Form {
    .record { keys in
      let from = keys("from", .date, en: "First day", vi: "Ngày đầu")
      let to = keys("to", .date, en: "Last day, which is included", vi: "Ngày cuối, kể cả ngày này")
      keys.check(
        from <= to, "it ends on \(to), before it begins", hint: "write a day from \(from) on",
        at: "to")
      return DatedEvent(from: from, to: to, kind: kind(&keys, to))
    }
    .named(name)
  }

  private static var surge: Form {
    dated(as: "surge") { keys, to in
      let factor = keys(
        "factor", .number(0...Surge.largestFactor), en: "Times the usual demand; below 1 a fall",
        vi: "Gấp mấy lần nhu cầu bình thường; dưới 1 là giảm")
      let share = keys(
        "shifted_share", .share, default: 0,
        en:
          "Of what comes above the usual: brought forward, and missing afterwards; of what stays away: comes afterwards",
        vi: "Trong phần tăng thêm: làm sớm, sau đó thiếu đi; trong phần giảm: đến sau")
      let until = keys.optional(
        "shifted_until", .date, en: "Last day of the time after it from which that share comes",
        vi: "Ngày cuối của khoảng thời gian sau đó mà tỷ lệ ấy được lấy ra")
      keys.check(
        (share > 0) == (until != nil),
        share > 0
          ? "demand that is shifted needs 'shifted_until'" : "nothing is shifted until then",
        hint: "write shifted_share and shifted_until together", at: "shifted_until", "shifted_share"
      )
      keys.check(
        until.map { $0 > to } ?? true, "demand is shifted until a day within the surge",
        hint: "write a day after \(to)", at: "shifted_until")
      return .surge(
        Surge(
          scope: demandScope(&keys), factor: factor,
          shift: until.map { Surge.Shift(share: share, until: $0) }))
    }
  }

  private static var portalDown: Form {
    dated(as: "portal_down") { keys, _ in
      .portalDown(
        PortalDown(
          scope: demandScope(&keys),
          comeShare: keys(
            "come_share", .share,
            en: "Of online citizens, those who come to a counter; the others wait until it is up",
            vi: "Trong số người nộp trực tuyến: đến quầy; số còn lại đợi cổng hoạt động lại")))
    }
  }

  private static var closed: Form {
    dated(as: "closed") { keys, _ in
      let closed = Closed(
        sites: keys(
          "sites", .values(.reference(to: .sites), count: 1...5000), default: [],
          en: "Sites, with all counters", vi: "Bộ phận Một cửa, với mọi quầy"),
        counterGroups: keys(
          "counter_groups", .values(.reference(to: .counterGroups), count: 1...5000), default: [],
          en: "Counter groups by themselves", vi: "Riêng các nhóm quầy này"))
      keys.check(
        !closed.sites.isEmpty || !closed.counterGroups.isEmpty, "nothing is closed",
        hint: "name sites or counter_groups", at: "sites", "counter_groups")
      return .closed(closed)
    }
  }

  private static var absent: Form {
    dated(as: "absent") { keys, _ in
      let share = keys(
        "share", .share, en: "How often a person is missing on a day, besides the usual",
        vi: "Tỷ lệ vắng mỗi ngày, ngoài mức thường lệ")
      let sites: [SiteID] = keys(
        "sites", .values(.reference(to: .sites), count: 1...5000), default: [],
        en: "At the counters of these sites", vi: "Tại quầy của các bộ phận này")
      let groups: [CounterGroupID] = keys(
        "counter_groups", .values(.reference(to: .counterGroups), count: 1...5000), default: [],
        en: "In these counter groups", vi: "Trong các nhóm quầy này")
      let offices: [OfficeID] = keys(
        "offices", .values(.reference(to: .offices), count: 1...5000), default: [],
        en: "In these offices; everywhere if no place is named",
        vi: "Trong các phòng này; không nêu nơi nào là mọi nơi")
      let places = Absent.Places(sites: sites, counterGroups: groups, offices: offices)
      return .absent(Absent(share: share, places: places.isEmpty ? nil : places))
    }
  }
}

extension Form<[Stress]> {
  static var stresses: Form {
    Form<[(id: String, value: Stress)]>.keyed(.stress).map { entries in
      entries.map { id, stress in
        var stress = stress
        stress.id = id
        return stress
      }
    }
  }
}

extension Form<Stress> {
  /// Its id is the key under which it stands.
  fileprivate static var stress: Form {
    .record { keys in
      let events = keys(
        "events", .events, default: [], en: "What happens under it", vi: "Những gì xảy ra")
      let settings = keys(
        "set", Form<[String]>.values(.text, count: 1...100), default: [],
        en: "What is set under it, as by --set: path=value, path*=number",
        vi: "Những gì được đặt lại, như --set: đường_dẫn=giá_trị, đường_dẫn*=số")
      keys.check(
        !events.isEmpty || !settings.isEmpty, "changes nothing", hint: "write events or set",
        at: "events", "set")
      return Stress(
        id: "", name: keys("name", .texts, en: "Name", vi: "Tên"), events: events,
        settings: settings)
    }
  }
}
