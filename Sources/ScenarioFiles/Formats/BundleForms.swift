import LegalClock
import ServiceModel
import Wording

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
