import Experiments
import LegalClock
import ServiceModel

extension KnownMeasure {
  /// Reads the text of a measure.
  init(text: String) throws(MeasureProblem) {
    var parser = MeasureParser(text)
    self = try parser.measure()
    try parser.end()
  }
}

/// Why a text is not a measure.
public struct MeasureProblem: Error, Hashable, Sendable {
  /// What is wrong, for whoever wrote the file of cases; in English.
  public var message: String
}

/// Goes through the words of a measure from left to right.
private struct MeasureParser {
  private let words: [Substring]
  private var position = 0

  init(_ text: String) {
    var words: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let isName = first.isLetter
      let isNumber = first.isNumber
      let word = rest.prefix {
        isName ? $0.isLetter : isNumber ? $0.isNumber || $0 == "." || $0 == ":" : false
      }
      let length = max(1, word.count)
      if first != " " { words.append(rest.prefix(length)) }
      rest = rest.dropFirst(length)
    }
    self.words = words
  }

  mutating func measure() throws(MeasureProblem) -> KnownMeasure {
    switch next {
    case "mean":
      let sample = try call(Self.sample)
      try take(")")
      return .ratio(.total(sample), to: .count(sample))
    case "quantile":
      let sample = try call(Self.sample)
      try take(",")
      let p = try number()
      guard 0 < p, p < 1 else { throw wrong("a share between 0 and 1") }
      try take(")")
      return .quantile(sample, p)
    case "level":
      var series = [try call(Self.series)]
      while next == "+" {
        position += 1
        series.append(try named(Self.series))
      }
      return .level(series, quarter: try timeOfDay())
    case "share":
      let series = try call(Self.series)
      let isBelow = next == "<"
      try take(isBelow ? "<" : ">")
      if !isBelow { try take("=") }
      let limit = try number()
      guard (1...16).contains(limit) else { throw wrong("a number from 1 to 16") }
      return .share(series, below: Int(limit), quarter: try timeOfDay(), complement: !isBelow)
    default:
      let amount = try sum()
      try take("/")
      return .ratio(amount, to: try sum())
    }
  }

  func end() throws(MeasureProblem) {
    if position < words.count { throw wrong("nothing more") }
  }

  private var next: Substring? { position < words.count ? words[position] : nil }

  private func wrong(_ expected: String) -> MeasureProblem {
    MeasureProblem(
      message: "'\(words.joined(separator: " "))': \(expected) stands where there is "
        + "'\(next ?? "the end")'")
  }

  private mutating func take(_ word: Substring) throws(MeasureProblem) {
    guard next == word else { throw wrong("'\(word)'") }
    position += 1
  }

  private mutating func number() throws(MeasureProblem) -> Double {
    guard let value = next.flatMap({ Double($0) }) else { throw wrong("a number") }
    position += 1
    return value
  }

  private mutating func named<Value>(_ names: [String: Value]) throws(MeasureProblem) -> Value {
    guard let value = next.flatMap({ names[String($0)] }) else {
      throw wrong("one of \(names.keys.sorted().joined(separator: ", "))")
    }
    position += 1
    return value
  }

  /// The name of a function, a bracket, and the first argument.
  private mutating func call<Value>(_ names: [String: Value]) throws(MeasureProblem) -> Value {
    position += 1
    try take("(")
    return try named(names)
  }

  /// A closing bracket, or a comma, a quarter of an hour and the bracket.
  private mutating func timeOfDay() throws(MeasureProblem) -> Int? {
    guard next == "," else {
      try take(")")
      return nil
    }
    position += 1
    guard let time = next.flatMap({ TimeOfDay($0) }), time.minutes % 15 == 0, time.minutes < 1440
    else { throw wrong("a quarter of an hour such as 11:15") }
    position += 1
    try take(")")
    return time.minutes / 15
  }

  private mutating func sum() throws(MeasureProblem) -> Amount {
    guard next == "(" else { return try term() }
    position += 1
    var amount = try term()
    while next == "+" || next == "-" {
      let adds = next == "+"
      position += 1
      let other = try term()
      amount = adds ? amount + other : amount - other
    }
    try take(")")
    return amount
  }

  private mutating func term() throws(MeasureProblem) -> Amount {
    switch next {
    case "total":
      let sample = try call(Self.sample)
      try take(")")
      return .total(sample)
    case "count":
      let sample = try call(Self.sample)
      try take(")")
      return .count(sample)
    case "replications":
      position += 1
      return .replication
    default: return .of(try named(Self.quantity))
    }
  }

  private static let sample = names(Sample.allCases)
  private static let quantity = names(Quantity.allCases)
  private static let series = names(SiteTimeSeries.Series.allCases)

  private static func names<Value>(_ cases: [Value]) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: cases.map { ("\($0)", $0) })
  }
}
