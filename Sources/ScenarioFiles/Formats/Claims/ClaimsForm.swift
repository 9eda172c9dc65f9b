import Choice
import ServiceModel
import Wording

/// A file of claims as it is written.
struct ClaimsParts: Sendable {
  var studies: [(id: String, value: ClaimStudy)]
  var claims: [Claim]
}

extension Form<ClaimsParts> {
  static var claims: Form {
    .record { keys in
      ClaimsParts(
        studies: keys(
          "studies", .keyed(.claimStudy), default: [],
          en: "Where results are kept, and what makes them", vi: "Kết quả ở đâu, và tính từ gì"),
        claims: keys(
          "claims", .list(.claim, count: 1...500), en: "Sentences, each with its condition",
          vi: "Các câu khẳng định, mỗi câu một điều kiện"))
    }
  }
}

extension Form<ClaimStudy> {
  fileprivate static var claimStudy: Form {
    placed { keys in
      let files = keys.optional(
        "scenarios", .list(.text, count: 1...50), en: "Scenario and option files, the base first",
        vi: "Các tệp kịch bản, phương án gốc trước")
      let made = ClaimStudy.Made(
        files: files ?? [],
        variants: keys(
          "variants", .list(.text, count: 0...50), default: [],
          en: "Options, as --variant has them",
          vi: "Các phương án, như --variant"),
        settings: keys(
          "set", .list(.text, count: 0...100), default: [], en: "Settings, as --set has them",
          vi: "Các thiết lập, như --set"),
        replications: keys(
          "replications", .whole(1...100_000), default: 10, en: "How many years of each option",
          vi: "Số lần lặp của mỗi phương án"),
        seed: UInt64(
          keys(
            "seed", .whole(0...1_000_000_000), default: 2024, en: "Names the random numbers",
            vi: "Số gieo")),
        design: keys.optional(
          "design", .text, en: "A file of points, as --design has it",
          vi: "Tệp điểm, như --design"),
        freshCitizens: keys(
          "fresh_citizens", .flag, default: false, en: "New citizens at each point",
          vi: "Mỗi điểm có người dân riêng"))
      let study = ClaimStudy(
        id: "",
        results: keys.optional(
          "results", .text, en: "The folder with kept results", vi: "Thư mục kết quả đã giữ"),
        made: files == nil ? nil : made, place: .nowhere)
      keys.check(
        study.results != nil || study.made != nil,
        "neither says where results are nor what makes them",
        hint: "write results: FOLDER, or scenarios: [FILE, ...], or both", at: "results")
      keys.check(
        made.design != nil || !made.freshCitizens, "fresh_citizens goes with a design",
        hint: "write design: FILE.csv, or remove it", at: "fresh_citizens")
      return study
    } at: { study, item in
      study.place = item.place
    }
  }
}

extension Form<Claim> {
  fileprivate static var claim: Form {
    placed { keys in
      let text = keys("text", .texts, en: "The sentence", vi: "Câu khẳng định")
      let written = keys(
        "is", .condition, en: "The condition: <= 10, > 0, >= 95%", vi: "Điều kiện: <= 10, > 0")
      return Claim(
        text: text,
        subject: Claim.Subject(
          study: keys(
            "of", .text, en: "Whose results: a study of this file, or a result folder",
            vi: "Kết quả nào: mã trong studies, hoặc thư mục kết quả"),
          kpi: keys("kpi", .text, en: "Id of the indicator", vi: "Mã chỉ tiêu"),
          scope: keys(
            "scope", .claimScope, derived: .city,
            en: "Where: city, TYPE:ID, or each of several with TYPE[*] and TYPE[kind=KIND]",
            vi: "Ở đâu: city, LOẠI:MÃ, hoặc mọi nơi với LOẠI[*] và LOẠI[kind=LOẠI_CON]"),
          option: keys.optional("option", .id, en: "Id of the option", vi: "Mã phương án"),
          minus: keys.optional(
            "minus", .id, en: "The option whose value is taken off", vi: "Trừ đi phương án này")),
        condition: written.condition, isInPercent: written.isInPercent,
        share: keys(
          "in", .number(above: 0, to: 1), default: 0.95,
          en: "In which share of the futures at least",
          vi: "Ít nhất trong tỷ lệ kịch bản tương lai này"),
        reading: keys.optional(
          "reading", .keyword, en: "What labels it where results have futures: futures or noise",
          vi: "Kết luận theo gì khi kết quả có các kịch bản tương lai: futures hay noise"),
        mayBeUndecided: keys(
          "may_be", .oneOf([("undecided", true)]), default: false,
          en: "undecided: then it need not be decided",
          vi: "undecided: được phép chưa kết luận"), place: .nowhere, keys: [:])
    } at: { claim, item in
      claim.place = item.place
      guard case .mapping(let entries) = item.content else { return }
      for entry in entries { claim.keys[entry.key] = entry.value.place }
    }
  }
}

extension ClaimScope {
  fileprivate static let city = ClaimScope(type: "city", pick: .one(id: "city"))

  private init(type: String, pick: Pick) {
    (self.type, self.pick) = (type, pick)
  }
}

extension Form<ClaimScope> {
  fileprivate static var claimScope: Form {
    .scalar(
      ["type": "string"],
      allowed:
        "city, TYPE:ID such as site:town_hall, TYPE[*] for each one, or TYPE[kind=KIND]",
      placeholder: .city, isAssumption: false
    ) { ClaimScope($0) }
  }
}

/// A condition, and how its limit was written.
private struct WrittenCondition: Sendable {
  var condition: Condition
  var isInPercent: Bool
}

extension Form<WrittenCondition> {
  /// `<= 10`, `>= 95%`.
  fileprivate static var condition: Form {
    .scalar(
      ["type": "string"], allowed: "a sign and a number, such as '<= 10', '> 0' or '>= 95%'",
      placeholder: WrittenCondition(condition: Condition(.atMost, 0), isInPercent: false),
      isAssumption: false
    ) { text in
      guard
        let match = text.replacing("≤", with: "<=").replacing("≥", with: ">=")
          .wholeMatch(of: /\s*(<=|>=|<|>)\s*([-+0-9.eE]+)\s*(%?)\s*/),
        let side = Condition.Side(rawValue: String(match.output.1)),
        let number = Double(match.output.2), number.isFinite, abs(number) <= 1e15
      else { return nil }
      let isInPercent = !match.output.3.isEmpty
      // Read as one number: 92.6 / 100 is not 0.926.
      let hundredth = Double("\(match.output.2)e-2") ?? number / 100
      return WrittenCondition(
        condition: Condition(side, isInPercent ? hundredth : number), isInPercent: isInPercent)
    }
  }
}
