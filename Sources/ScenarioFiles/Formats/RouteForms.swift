import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<[Route]> {
  static var routes: Form {
    Form<[(id: String, value: [Route.Step])]>.keyed(.route)
      .checked { routes in
        let all = routes.reduce(0) { $0 + $1.value.countOfAll }
        return all <= Route.mostStepsOfAll
          ? nil : ("have \(all) steps in all", "write at most \(Route.mostStepsOfAll)")
      }
      .map { entries in entries.map { Route(id: $0.id, steps: $0.value) } }
  }
}

extension Form<[Route.Step]> {
  fileprivate static var steps: Form { .list(.step, count: 0...200) }

  /// The steps of a whole route.
  fileprivate static var route: Form {
    steps.checked { steps in
      if steps.countOfAll > Route.mostSteps {
        return ("has \(steps.countOfAll) steps", "write at most \(Route.mostSteps)")
      }
      return steps.mostRounds <= Route.mostRounds
        ? nil
        : (
          "does a step again more than \(Route.mostRounds) times, as steps of rework lie within each other",
          "write a smaller at_most, or fewer of them"
        )
    }
  }
}

extension Form<Route.Step> {
  fileprivate static var step: Form {
    .choice("step", placeholder: .choose([])) {
      [
        .init(
          "work", work, en: "Work in the responsible office of a function",
          vi: "Giải quyết tại phòng chuyên môn phụ trách"),
        .init(
          "outside", outside, en: "A wait for somebody outside", vi: "Chờ cơ quan bên ngoài"),
        .init(
          "choose",
          Form<[Route.Branch]>.list(.branch, count: 1...50)
            .checked { sumOfShares($0.map(\.share)) }.map { .choose($0) },
          en: "One of several branches, by share", vi: "Một trong nhiều nhánh, theo tỷ lệ"),
        .init(
          "sign", sign, en: "A signature, given to all who wait at certain hours",
          vi: "Trình ký theo đợt vào giờ cố định"),
        .init(
          "when", when, en: "One way if a condition holds, another if not",
          vi: "Rẽ nhánh theo điều kiện"),
        .init(
          "parallel",
          Form<[[Route.Step]]>.list(.steps, count: 2...20)
            .checked { parts in
              parts.allSatisfy { $0.allSatisfy(\.mayBeParallel) }
                ? nil
                : (
                  "a branch asks for a supplement, refuses, withdraws or branches again",
                  "do that before or after 'parallel'"
                )
            }
            .map { .parallel($0) },
          en: "Several branches at once; goes on when the last is done",
          vi: "Nhiều nhánh song song, chờ đủ mới đi tiếp"),
        .init(
          "rework", rework, en: "Steps that are sometimes done again",
          vi: "Các bước đôi khi phải làm lại"),
        .init(
          "supplement", share { .supplement(share: $0) },
          en: "A request for a supplement; the legal clock stands still",
          vi: "Yêu cầu bổ sung; thời hạn tạm dừng"),
        .init(
          "refuse", share { .refuse(share: $0) }, en: "A share is refused",
          vi: "Tỷ lệ bị từ chối"),
        .init(
          "withdraw", share { .withdraw(share: $0) }, en: "A share is withdrawn by the citizen",
          vi: "Tỷ lệ người dân rút hồ sơ"),
      ]
    }
  }

  private static var work: Form {
    .record { keys in
      .work(
        function: keys(
          "function", .reference(to: .officeFunctions), en: "What the office does",
          vi: "Chức năng của phòng"),
        minutes: keys("minutes", .distribution, en: "Minutes of work", vi: "Số phút làm việc"),
        limit: limit(&keys))
    }
  }

  private static var sign: Form {
    .record { keys in
      .sign(
        function: keys(
          "function", .reference(to: .officeFunctions), en: "Who signs", vi: "Nơi ký"),
        hours: keys("hours", .hours, en: "Times of day", vi: "Giờ ký"),
        limit: limit(&keys))
    }
  }

  private static func limit(_ keys: inout Keys) -> TimeLimit? {
    keys.optional(
      "limit", .timeLimit,
      en:
        "What the office has for it by its own process, from when the papers come in, such as 2wd",
      vi: "Thời hạn của bước theo quy trình nội bộ, tính từ khi hồ sơ đến phòng, ví dụ 2wd")
  }

  private static var when: Form {
    .record { keys in
      .when(
        keys("is", .keyword, en: "The condition", vi: "Điều kiện"),
        then: keys("then", .steps, default: [], en: "Steps if it holds", vi: "Các bước nếu đúng"),
        otherwise: keys(
          "else", .steps, default: [], en: "Steps if not", vi: "Các bước nếu không"))
    }
  }

  private static var rework: Form {
    .record { keys in
      .rework(
        share: keys("share", .share, en: "How often, 0 to 1", vi: "Tỷ lệ, từ 0 đến 1"),
        atMost: keys(
          "at_most", .whole(1...15), default: 1, en: "How many times again",
          vi: "Số lần làm lại tối đa"),
        steps: keys("steps", .steps, en: "What is done again", vi: "Các bước làm lại"))
    }
  }

  private static func share(_ make: @escaping @Sendable (Double) -> Route.Step) -> Form {
    .record { keys in
      make(keys("share", .share, en: "How often, 0 to 1", vi: "Tỷ lệ, từ 0 đến 1"))
    }
  }

  private static var outside: Form {
    .record { keys in
      .outside(
        workingDays: keys(
          "working_days", .distribution, en: "Working days", vi: "Số ngày làm việc"))
    }
  }
}

extension Form<Route.Branch> {
  fileprivate static var branch: Form {
    .record { keys in
      Route.Branch(
        share: keys("share", .share, en: "How often, 0 to 1", vi: "Tỷ lệ, từ 0 đến 1"),
        steps: keys("steps", .steps, en: "Its steps", vi: "Các bước"))
    }
  }
}
