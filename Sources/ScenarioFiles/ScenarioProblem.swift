import ServiceModel
public import Wording

/// One thing wrong with a scenario file, told to the person who wrote it.
public struct ScenarioProblem: Hashable, Sendable, CustomStringConvertible {
  /// As the user named it, or as found from there.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters of the line.
  public var column: Int
  /// What is wrong, with the offending value.
  public var text: LocalizedText
  /// What to write instead.
  public var remedy: LocalizedText

  /// One problem; an empty remedy is not told.
  public init(file: String, line: Int, column: Int, text: LocalizedText, remedy: LocalizedText) {
    self.file = file
    self.line = line
    self.column = column
    self.text = text
    self.remedy = remedy
  }

  /// What is wrong, in English.
  public var message: String { text.en }
  /// What to write instead, in English.
  public var hint: String { remedy.en }

  /// With its place, on two lines if there is a remedy.
  public func told(in language: Language) -> String {
    let place = "\(file):\(line):\(column): \(text[language])"
    return remedy[language].isEmpty ? place : "\(place)\n    \(remedy[language])"
  }

  /// In English.
  public var description: String { told(in: .en) }
}

extension ScenarioProblem {
  init(_ message: Phrase, hint: Phrase, at place: Place) {
    self.init(
      file: place.file, line: place.line, column: place.column, text: message.text,
      remedy: hint.text)
  }
}

/// Everything wrong with a scenario, found in one reading; by file, line and column.
public struct InvalidScenario: Error, CustomStringConvertible {
  /// At least one, in the order of the files.
  public let problems: [ScenarioProblem]
  /// Whether the points of a design are wrong, and not the scenarios by themselves.
  public let isOfPoints: Bool

  /// Puts them in order, whatever order they were found in.
  public init(problems: [ScenarioProblem], isOfPoints: Bool = false) {
    self.isOfPoints = isOfPoints
    self.problems = problems.sorted {
      ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message)
    }
  }

  /// Every problem with its place.
  public func told(in language: Language) -> String {
    problems.map { $0.told(in: language) }.joined(separator: "\n")
  }

  /// In English.
  public var description: String { told(in: .en) }
}

/// Collects problems, each once, so that one reading finds them all.
///
/// A class: everything that takes part in one reading notes into the same list.
final class ProblemList {
  /// More than anybody reads; a bound on time and memory for a file that is wrong throughout.
  static let limit = 500

  private(set) var problems: [ScenarioProblem] = []
  /// What is no problem, but must be said, each once and in the order found.
  private(set) var notices: [ScenarioNotice] = []
  /// How often something was noted, repetitions included.
  private(set) var noted = 0
  private var seen: Set<ScenarioProblem> = []
  private var firstDecimal: (number: ThousandOrDecimal, place: Place)?
  private var seenDecimals: Set<Place> = []

  init() {}

  /// A list that goes on from another and leaves it as it is.
  init(_ other: ProblemList) {
    (problems, notices, noted, seen) = (other.problems, other.notices, other.noted, other.seen)
    (firstDecimal, seenDecimals) = (other.firstDecimal, other.seenDecimals)
  }

  var isEmpty: Bool { problems.isEmpty }
  var isFull: Bool { problems.count >= Self.limit }

  func note(_ message: Phrase, hint: Phrase, at place: Place) {
    note(ScenarioProblem(message, hint: hint, at: place))
  }

  func note(_ problem: ScenarioProblem) {
    noted += 1
    guard !isFull else { return }
    if seen.insert(problem).inserted { problems.append(problem) }
  }

  /// Notes what is read as it stands, and told.
  func tell(_ text: LocalizedText, at place: Place) {
    let notice = ScenarioNotice(
      file: place.file, line: place.line, column: place.column, text: text)
    if notices.count < Self.limit, !notices.contains(notice) { notices.append(notice) }
  }

  /// Notes a number that was read as a decimal and may be meant in thousands.
  func tell(_ number: ThousandOrDecimal, at place: Place) {
    if seenDecimals.insert(place).inserted, firstDecimal == nil { firstDecimal = (number, place) }
  }

  /// Tells of all such numbers at once.
  func tellDecimals() {
    guard let (number, place) = firstDecimal else { return }
    tell(number.text(more: seenDecimals.count - 1), at: place)
  }

  /// Throws all problems at once, if there is any.
  func check() throws(InvalidScenario) {
    if !isEmpty { throw InvalidScenario(problems: problems) }
  }
}
