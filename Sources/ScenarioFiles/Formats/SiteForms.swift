import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Site> {
  static var site: Form {
    .record { keys in
      let id = keys("id", .id, en: "Id", vi: "Mã")
      return Site(
        id: id, name: names(&keys),
        kind: keys(
          "kind", .id, en: "For tables: commune, district, land, department, branch, point",
          vi: "Để lập bảng: commune, district, land, department, branch, point"),
        jurisdiction: keys(
          "jurisdiction", .jurisdiction(orHouse: false), en: "Whom it serves",
          vi: "Phạm vi phục vụ"),
        house: keys(
          "house", .id, derived: id,
          en: "Sites and offices of the same house need no courier; the id if missing",
          vi: "Cùng trụ sở thì không cần luân chuyển; không ghi thì lấy mã"),
        place: place(&keys),
        calendar: keys(
          "calendar", .reference(to: .calendars), en: "Opening hours", vi: "Lịch mở cửa"),
        exceptions: [])
    }
  }
}

/// A day on which one site differs from its calendar.
struct SiteException: Sendable {
  var site: SiteID
  var day: DayException
}

extension Form<SiteException> {
  static var siteException: Form {
    .record { keys in
      SiteException(
        site: keys("site", .reference(to: .sites), en: "Site", vi: "Bộ phận Một cửa"),
        day: DayException(
          date: keys("date", .date, en: "The day", vi: "Ngày"),
          sessions: keys(
            "sessions", .day, default: [], en: "Sessions of that day; closed if there are none",
            vi: "Các buổi của ngày đó; không ghi là đóng cửa")))
    }
  }
}

extension Form<CounterGroup> {
  static var counterGroup: Form {
    .record { keys in
      let id = keys("id", .id, en: "Id", vi: "Mã")
      let site: SiteID = keys("site", .reference(to: .sites), en: "Site", vi: "Bộ phận Một cửa")
      let serves = keys(
        "serves", Form<UInt64>.classSet, en: "Service classes it serves",
        vi: "Các nhóm thủ tục phục vụ")
      let staff = keys(
        "staff", Form<Int?>.people(atMost: 1000),
        en: "People of the group, present or not, or by_load; --set counter_groups[ID].staff=N "
          + "changes it",
        vi: "Số người của nhóm, kể cả lúc vắng, hoặc by_load; đổi bằng --set "
          + "counter_groups[MÃ].staff=N")
      let sizedForLoad = keys.sizedForLoad(staff, of: "staff")
      var group = CounterGroup(
        id: id, site: site, serves: serves, staff: staff ?? 1,
        otherDutiesShare: keys(
          "other_duties_share", .number(0...0.99), default: 0,
          en: "Share of their time for other duties", vi: "Tỷ lệ thời gian kiêm nhiệm"),
        otherDuties: keys(
          "other_duties", .keyword, default: .between,
          en:
            "between (they turn to citizens who come; what other duties miss is overtime), turns (who is away changes by the day), or blocks (a counter is closed for the last part of each shift)",
          vi:
            "between (ưu tiên tiếp dân, việc kiêm nhiệm còn lại làm thêm ngoài giờ), turns (luân phiên theo ngày), blocks (quầy đóng vào phần cuối mỗi ca)"
        ),
        plan: keys(
          "staffing_plan", .reference(to: .staffingPlans), en: "Who is on duty when",
          vi: "Kế hoạch trực quầy"),
        role: keys(
          "role", .keyword, default: .full,
          en: "full, guidance (before the ticket), or quick (hands out results)",
          vi: "full (đầy đủ), guidance (hướng dẫn), quick (trả kết quả nhanh)"),
        speeds: keys.byClass { keys in
          keys(
            "speed", .number(0.1...10), default: 1, en: "Pace of service; 1 is ordinary",
            vi: "Tốc độ phục vụ; 1 là bình thường")
        })
      group.sizedForLoad = sizedForLoad
      group.callsFirst = keys(
        "calls_first", .values(.reference(to: .serviceClasses), count: 0...64), default: [],
        en: "Service classes called before the others of the group, in this order; legal priority "
          + "still goes first",
        vi:
          "Các nhóm thủ tục được gọi trước, theo thứ tự ghi; người được ưu tiên theo luật vẫn trước"
      )
      group.opensAfterMinutes = keys.optional(
        "opens_after_minutes", .number(above: 0, to: 1440),
        en: "The people do other work, and one opens a counter for each ticket that has waited so "
          + "long; back when nobody waits",
        vi: "Người của nhóm làm việc khác; cứ một số chờ quá số phút này thì một người ra mở quầy, "
          + "hết người chờ thì quay lại")
      group.check(&keys)
      return group
    }
  }
}

extension CounterGroup {
  /// Notes what its keys do not go with each other.
  fileprivate func check(_ keys: inout Keys) {
    let served = Set(callsFirst.filter { serves >> UInt64($0.position) & 1 == 1 })
    keys.check(
      served.count == callsFirst.count,
      "calls_first names a class twice, or one that the group does not serve",
      hint: "write each of the classes under 'serves' at most once", at: "calls_first")
    keys.check(
      speeds.overrides.allSatisfy { serves >> UInt64($0.serviceClass.position) & 1 == 1 },
      "by_class names a class that the group does not serve",
      hint: "write classes that stand under 'serves'", at: "by_class")
    keys.check(
      !isOnCall || otherDutiesShare == 0,
      "the people of a group with opens_after_minutes do other work whenever nobody calls them",
      hint: "remove other_duties_share", at: "other_duties_share")
    keys.check(
      !isOnCall || role == .full,
      "a group of role \(role.rawValue) cannot open when the hall fills",
      hint: "write role: full, or remove opens_after_minutes", at: "opens_after_minutes")
  }
}

extension Form<UInt64> {
  /// A set of service classes, as bits.
  static var classSet: Form {
    Form<[ServiceClassID]>.values(.reference(to: .serviceClasses), count: 1...64).map { classes in
      classes.reduce(0) { $0 | (UInt64(1) << min($1.position, 63)) }
    }
  }
}

extension Form<[StaffingPlan]> {
  static var staffingPlans: Form {
    Form<[(id: String, value: [(time: TimeOfDay, value: Presence)])]>
      .keyed(
        .byTime(.presence).checked { shifts in
          shifts.contains { $0.value.share > 0 && $0.value.breakShare < 1 }
            ? nil : ("nobody is ever on duty", "write a share above 0 for some time")
        }
      ).map { plans in
        plans.map { plan in
          StaffingPlan(
            id: plan.id,
            shifts: plan.value.map {
              .init(
                start: $0.time, share: $0.value.share, breakShare: $0.value.breakShare,
                payFactor: $0.value.payFactor)
            })
        }
      }
  }
}

/// Who of a group is there during a shift.
struct Presence: Sendable {
  var share: Double
  var breakShare = 0.0
  var payFactor = 1.0
}

extension Form<Presence> {
  /// `0.8`, or `{share: 0.8, break_share: 0.1, pay_factor: 1.3}`.
  fileprivate static var presence: Form {
    let whole = Form.record { keys in
      Presence(
        share: keys(
          "share", .share, en: "Share of the group on duty", vi: "Tỷ lệ nhân sự trực"),
        breakShare: keys(
          "break_share", .share, default: 0, en: "Share of their time for breaks, in turns",
          vi: "Tỷ lệ đang nghỉ luân phiên"),
        payFactor: keys(
          "pay_factor", .number(1...10), default: 1,
          en: "What an hour of this shift costs, in hours of ordinary pay: an evening, say, 1.3",
          vi: "Hệ số tiền công của ca so với giờ thường, ví dụ ca tối 1.3"))
    }
    return Form(
      schema: .either(Form<Double>.share.schema(), whole.schema()),
      placeholder: Presence(share: 1)
    ) { item, reading in
      if case .mapping = item.content { return whole.read(item, reading) }
      return Presence(share: Form<Double>.share.read(item, reading))
    }
  }
}

extension Form<SiteChoice> {
  static var siteChoice: Form {
    .record { keys in
      SiteChoice(
        rule: keys(
          "rule", .keyword,
          en: "jurisdiction, nearest, or boundary_free (least travel plus expected wait)",
          vi: "jurisdiction (địa giới), nearest (gần nhất), boundary_free (phi địa giới)"),
        candidates: keys(
          "candidates", .whole(1...100), en: "Nearest sites that boundary_free looks at",
          vi: "Số điểm gần nhất được xem xét khi phi địa giới"),
        speedKilometresPerHour: keys(
          "speed_kilometres_per_hour", .number(SiteChoice.slowestKilometresPerHour...1000),
          en: "Speed on the road",
          vi: "Tốc độ đi đường"),
        detourFactor: keys(
          "detour_factor", .number(1...10), en: "Way by road over straight line",
          vi: "Hệ số đường vòng"),
        accessMinutes: keys(
          "access_minutes", .number(0...600), en: "Added to every trip: parking, walking",
          vi: "Cộng vào mỗi lượt đi: gửi xe, đi bộ"))
    }
  }
}
