/// One thing that a sweep varies: a selector, what is done there, and the values, as a command has them:
/// `absence_share=0..0.3:6`, `counter_groups[*].staff+=0..4`, `site_choice.rule=nearest,jurisdiction`.
public struct SweepAxis: Hashable, Sendable {
  /// As it was given.
  public let text: String
  /// The selector, with `*=` or `+=` where values are not put there.
  public let factor: String
  /// From where to where, and in how many equal steps; nil of a list.
  public let range: ClosedRange<Double>?
  private let steps: Int?
  private let list: [String]

  /// Steps of a range where nobody says how many; of whole numbers that are few, each of them.
  static let usualSteps = 10
  static let fewWholeNumbers = 20
  static let mostSteps = 1000

  /// Throws `InvalidScenario` if it names no path or no values.
  public init(_ text: String) throws(InvalidScenario) {
    func problem(_ message: Phrase, _ hint: Phrase) -> InvalidScenario {
      let place = Place(file: "--over \(abridged(text))", line: 1, column: 1)
      return InvalidScenario(problems: [ScenarioProblem(message, hint: hint, at: place)])
    }
    let form: Phrase = "write selector=FROM..TO, FROM..TO:STEPS or a list: value,value"
    guard let sign = Setting.sign(in: text) else { throw problem("has no values", form) }
    let values = String(text[text.index(after: sign)...])
    self.text = text
    let (path, operation) = Setting.parts(of: text[...sign])
    factor = path + (operation == .put ? "" : operation.rawValue)
    guard values.contains("..") else {
      (range, steps, list) = (nil, nil, Self.parts(of: values))
      guard !list.isEmpty, !list.contains(where: \.isEmpty) else {
        throw problem("has an empty value", form)
      }
      return
    }
    let parts = values.split(separator: ":", omittingEmptySubsequences: false)
    let ends = parts[0].replacing("..", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { NumberText(String($0)).decimal }
    guard parts.count <= 2, ends.count == 2, numbers.count == 2 else {
      throw problem("'\(abridged(values))' is no range", form)
    }
    guard numbers[0] < numbers[1] else {
      throw problem(
        "ends at \(String(ends[1])), before it begins", "write the smaller number first")
    }
    let count = parts.count == 2 ? Int(parts[1]) : nil
    guard parts.count == 1 || count.map({ (1...Self.mostSteps).contains($0) }) == true else {
      throw problem(
        "has '\(abridged(String(parts[1])))' steps",
        "write a whole number from 1 to \(Self.mostSteps) after the colon")
    }
    (range, steps, list) = (numbers[0]...numbers[1], count, [])
  }

  /// In their order; those of a range are whole numbers, each once, where only whole ones may stand.
  public func values(isWhole: Bool) -> [String] {
    guard let range else { return list }
    let (from, to) = (range.lowerBound, range.upperBound)
    let isOfWhole = isWhole && from == from.rounded() && to == to.rounded()
    let all = isOfWhole && to - from <= Double(Self.fewWholeNumbers) ? Int(to - from) : nil
    let steps = self.steps ?? all ?? Self.usualSteps
    var values: [String] = []
    for step in 0...steps {
      let value = from + (to - from) * Double(step) / Double(steps)
      let text = Self.text(of: isOfWhole ? value.rounded() : value)
      if values.last != text { values.append(text) }
    }
    return values
  }

  /// A number as points have it, to so many digits.
  public static func text(of number: Double, digits: Int = 12) -> String {
    guard number != 0, number.isFinite else { return "0" }
    let most = (1..<digits).reduce(1.0) { power, _ in 10 * power }
    var scale = 1.0
    while abs(number) * scale < most, scale < 1e15 { scale *= 10 }
    return short((number * scale).rounded() / scale)
  }

  /// At commas outside brackets.
  private static func parts(of text: String) -> [String] {
    var (depth, parts) = (0, [""])
    for character in text {
      if "[{".contains(character) { depth += 1 }
      if "]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
