import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Waiting> {
  static var waiting: Form {
    .record { keys in
      Waiting(
        patience: keys.byClass { keys in
          Patience(
            minutes: keys.optional(
              "patience_minutes", .distribution, en: "How long somebody waits before leaving",
              vi: "Thời gian chờ tối đa trước khi bỏ về"),
            balksBeyond: keys.optional(
              "balks_beyond", .distribution,
              en: "People ahead for each counter beyond which somebody takes no ticket",
              vi: "Số người chờ trước mỗi quầy khiến người đến không lấy số"))
        },
        callingMinutes: keys(
          "calling_minutes", .number(0...60), default: 0,
          en: "Counter time lost on a ticket whose holder has gone",
          vi: "Thời gian gọi số không có người"))
    }
  }
}

extension Form<Appointments> {
  static var appointments: Form {
    .record { keys in
      Appointments(
        serviceClasses: keys(
          "service_classes", .values(.reference(to: .serviceClasses), count: 1...64),
          en: "For which service classes", vi: "Áp dụng cho nhóm thủ tục"),
        share: keys(
          "share", .share, en: "Share of first visits for which one is sought",
          vi: "Tỷ lệ lượt đến lần đầu đặt lịch hẹn"),
        slotMinutes: keys(
          "slot_minutes", .number(5...480), en: "Length of a slot", vi: "Độ dài một khung giờ"),
        capacityShare: keys(
          "capacity_share", .share, en: "Share of counters whose time is given out in slots",
          vi: "Tỷ lệ quầy dành cho lịch hẹn"),
        leadWorkingDays: keys(
          "lead_working_days", .distribution,
          en: "Working days between booking and visit, rounded up; 0 is the same day",
          vi: "Số ngày làm việc đặt trước (làm tròn lên); 0 là trong ngày"),
        longestLeadWorkingDays: keys(
          "longest_lead_working_days", .whole(1...60), default: 10,
          en: "If none is free in so many days, a citizen comes without appointment",
          vi: "Nếu trong số ngày này không còn khung giờ trống thì đến không hẹn"),
        latenessMinutes: keys(
          "lateness_minutes", .distribution, default: .constant(0),
          en: "How much later than agreed", vi: "Đến muộn bao nhiêu phút"),
        noShowShare: keys(
          "no_show_share", .share, default: 0, en: "Share who do not come",
          vi: "Tỷ lệ không đến"))
    }
  }
}

extension Form<Proxies> {
  fileprivate static var proxies: Form {
    .record { keys in
      Proxies(
        serviceClasses: keys(
          "service_classes", .values(.reference(to: .serviceClasses), count: 1...64),
          en: "For which service classes", vi: "Áp dụng cho nhóm thủ tục"),
        share: keys(
          "share", .share, en: "Share of visitors who are proxies",
          vi: "Tỷ lệ người nộp thay"),
        dossiers: keys(
          "dossiers",
          Form<Distribution>.distribution.checked { dossiers in
            dossiers.mean <= Double(Proxies.mostDossiers)
              && dossiers.largest.map { $0 <= Double(Proxies.mostDossiers) } != false
              ? nil
              : (
                "a proxy carries more than \(Proxies.mostDossiers) dossiers",
                "write a distribution of at most \(Proxies.mostDossiers)"
              )
          }, en: "Dossiers carried, rounded, 2 to \(Proxies.mostDossiers)",
          vi: "Số hồ sơ mang theo (làm tròn, từ 2 đến \(Proxies.mostDossiers))"),
        dossiersPerTurn: keys(
          "dossiers_per_turn", .whole(1...60), default: 2, en: "Dossiers taken at one turn",
          vi: "Số hồ sơ nhận mỗi lượt gọi"))
    }
  }
}

extension Form<[Proxies]> {
  /// At most one rule for each service class.
  static var proxies: Form {
    Form.list(.proxies, count: 0...64).checked { rules in
      let classes = rules.flatMap(\.serviceClasses)
      return Set(classes).count == classes.count
        ? nil : ("a service class has two rules for proxies", "name each class once")
    }
  }
}

extension Form<[Bundle]> {
  static var bundles: Form {
    Form<[(id: String, value: Bundle)]>.keyed(.bundle)
      .checked { bundles in
        let leaders = bundles.map(\.value.leader)
        return Set(leaders).count == leaders.count
          ? nil : ("a procedure leads two bundles", "let each lead one")
      }
      .map { entries in
        entries.map { id, bundle in
          var bundle = bundle
          bundle.id = id
          return bundle
        }
      }
  }
}

extension Form<Bundle> {
  /// Its id is the key under which it stands.
  fileprivate static var bundle: Form {
    .record { keys in
      Bundle(
        id: "", name: keys("name", .texts, en: "Name", vi: "Tên"),
        leader: keys(
          "leader", .reference(to: .procedures), en: "The procedure that is asked for",
          vi: "Thủ tục chính"),
        share: keys(
          "share", .share, en: "Share of its demands that ask for the whole bundle",
          vi: "Tỷ lệ nhu cầu làm liên thông"),
        members: keys(
          "members", .list(.member, count: 1...20), en: "Procedures that come with it",
          vi: "Các thủ tục kèm theo"),
        timeLimit: keys(
          "time_limit", .timeLimit, en: "Overall limit", vi: "Thời hạn chung"))
    }
  }
}

extension Form<Bundle.Member> {
  fileprivate static var member: Form {
    .record { keys in
      Bundle.Member(
        procedure: keys(
          "procedure", .reference(to: .procedures), en: "Procedure", vi: "Thủ tục"),
        afterLeader: keys(
          "after_leader", .flag, default: false, en: "Begins when the leader's result is there",
          vi: "Bắt đầu khi có kết quả của thủ tục chính"),
        receptionShare: keys(
          "reception_share", .share, default: 0,
          en: "Added to the time at the counter, as a share of its own",
          vi: "Phần thời gian tiếp nhận cộng thêm"))
    }
  }
}

extension Form<BacklogEntry> {
  static var backlog: Form {
    .record { keys in
      BacklogEntry(
        procedure: keys(
          "procedure", .reference(to: .procedures), en: "Procedure", vi: "Thủ tục"),
        commune: keys("commune", .reference(to: .communes), en: "Commune", vi: "Xã, phường"),
        stepsDone: keys(
          "steps_done", .whole(0...200), en: "Steps of work that are done",
          vi: "Số bước đã làm"),
        ageWorkingDays: keys(
          "age_working_days", .whole(1...BacklogEntry.oldestWorkingDays),
          en: "Working days since receipt", vi: "Số ngày làm việc từ khi nhận"),
        count: keys("count", .whole(1...100_000), en: "How many", vi: "Số hồ sơ"))
    }
  }
}
