import Reporting
import Runs
import Wording

/// What a study looks for before people's eyes: found with progress, written, shown.
protocol ShownFinding {
  associatedtype Found: Sendable

  /// What is asked, and where the answer goes.
  var search: ShownSearch { get }

  /// Looks for it, and writes it where it goes.
  func found() async throws -> Found
  /// As people read it.
  func text(of found: Found, _ language: Language, width: Int?, styled: Bool) -> String
  /// How many years of the city were simulated; nil where nobody is told.
  func cityYears(of found: Found) -> Double?
  /// Whether all of it is certified, where something is to be.
  func isCertified(_ found: Found) -> Bool
}

extension ShownFinding {
  func cityYears(of found: Found) -> Double? { nil }
  func isCertified(_ found: Found) -> Bool { true }

  /// Shows it; the exit code says whether it is certified.
  func runAndShow() async throws {
    let (console, language) = (search.console, search.console.language)
    console.tell(search.computation.inputs)
    let before = ProcessorTime.now
    let found = try await found()
    try console.show(text(of: found, language, width: console.width, styled: console.isStyled))
    if let years = cityYears(of: found) {
      console.note(
        StaffWords.cost.filled(
          language, Texts.rounded((ProcessorTime.now - before).seconds, language),
          Texts.rounded(years, language)))
    }
    if search.out == nil { console.note(Texts.kept[language]) }
    if !isCertified(found) { throw Ending.uncertified }
  }

  /// Writes the results and shows nothing of them.
  func write() async throws { _ = try await found() }
}

/// A study that looks for something, and where its answer goes.
struct ShownSearch {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  /// Of what a copy is made there; nil of results themselves.
  var place: String?
  var resuming = false
  var overwriting = false

  /// By the kind of the study. Traps if it looks for nothing.
  var finding: any ShownFinding {
    let study = computation.study
    return switch study.kind {
    case .staff where study.staff?.frontier != nil: ShownFrontier(search: self)
    case .staff: ShownStaff(search: self)
    case .levers: ShownLevers(search: self)
    case .explain: ShownExplanation(search: self)
    case .calibrate: ShownCalibration(search: self)
    case .run, .compare, .stress, .sweep, .robust, .decompose:
      preconditionFailure("a study of options looks for nothing")
    }
  }
}
