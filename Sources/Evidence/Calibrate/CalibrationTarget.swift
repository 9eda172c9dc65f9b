import Fitting
import Runs
import Wording

/// A number of a log that a calibration is to meet: as it was asked for, one or more.
struct CalibrationTarget: Sendable {
  private let text: String
  private let measure: Measure
  private let scope: ObservedScope
  /// As the log calls it; nil for all parts.
  private let part: String?

  /// As `--to` has it: `wait_mean`, `wait_mean@hour`, `wait_mean@site=North`. Throws `InvalidInput`.
  init(_ text: String) throws {
    let parts = text.wholeMatch(of: /([a-z0-9_]+)(?:@([a-z_]+)(?:=(.+))?)?/)?.output
    let scope = parts.flatMap { ObservedScope(rawValue: $0.2.map(String.init) ?? "all") }
    guard let parts, let scope, let measure = Measure(rawValue: String(parts.1)) else {
      throw InvalidInput(
        message: CalibrateTexts.noTarget.filled(
          text, Measure.allCases.map(\.rawValue).joined(separator: ", "),
          ObservedScope.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    (self.text, self.measure, self.scope) = (text, measure, scope)
    part = parts.3.map(String.init)
  }

  /// A number of a part.
  struct Number: Hashable, Sendable {
    let key: Samples.Key
    let measure: Measure
  }

  /// The numbers that are asked for, or those of the whole log, each once. Throws `InvalidInput` if the log has
  /// none of what is asked for.
  static func numbers(_ texts: [String], _ pairing: LogPairing, log: String) throws -> [Number] {
    let observed = pairing.observed
    guard !texts.isEmpty else {
      let whole = Samples.Key(scope: .all, part: 0)
      return Measure.allCases.filter { observed.cells[whole]?[$0] != nil }
        .map { Number(key: whole, measure: $0) }
    }
    var numbers: [Number] = []
    for target in try texts.map({ try CalibrationTarget($0) }) {
      let own = observed.cells.keys.sorted().filter { key in
        guard key.scope == target.scope, let cell = observed.cells[key]?[target.measure],
          cell.ratio != nil
        else { return false }
        // Of all parts those that tell something.
        return target.part.map { $0 == pairing.name(key) }
          ?? (target.measure.isPerDay || cell.counts.reduce(0, +) >= Double(AgreementRow.fewest))
      }
      guard !own.isEmpty else {
        throw InvalidInput(message: CalibrateTexts.notObserved.filled(target.text, log))
      }
      for key in own {
        let number = Number(key: key, measure: target.measure)
        if !numbers.contains(number) { numbers.append(number) }
      }
    }
    return numbers
  }
}

/// What a scenario tells of each number, by replication and day.
struct SeenPoint: Codable, Sendable {
  /// By number; empty where the city has none.
  private var sums: [[Double]]
  private var counts: [[Double]]

  init(_ samples: Samples, _ numbers: [CalibrationTarget.Number]) {
    let cells = numbers.map { samples.cells[$0.key]?[$0.measure] }
    sums = cells.map { $0?.sums ?? [] }
    counts = cells.map { $0?.counts ?? [] }
  }

  /// Of one number.
  func cell(_ number: Int) -> DaySums { DaySums(sums: sums[number], counts: counts[number]) }

  /// Of these numbers; nil if one of them does not exist.
  func values(_ numbers: [Int]) -> [Double]? {
    let values = numbers.compactMap { cell($0).ratio }
    return values.count == numbers.count ? values : nil
  }
}
