/// How often each fault was found, with the first rows and one example.
struct QualityTally {
  /// One fault.
  struct Found {
    var count = 0
    var rows: [Int] = []
    var example = ""
  }

  private var found: [Found] = Array(repeating: Found(), count: QualityCheck.allCases.count)
  /// Of how many of its kind; nil where that is not known.
  private var totals: [QualityCheck.Concern: Int] = [:]

  /// How many rows are named.
  static let mostRows = 5

  /// Counts one. The example is asked for once.
  mutating func note(_ check: QualityCheck, row: Int, _ example: @autoclosure () -> String = "") {
    let index = check.position
    found[index].count += 1
    guard found[index].count <= Self.mostRows else { return }
    found[index].rows.append(row)
    if found[index].example.isEmpty { found[index].example = example() }
  }

  /// Counts many at once, which have no rows.
  mutating func add(_ check: QualityCheck, _ count: Int, _ example: String = "") {
    guard count > 0 else { return }
    found[check.position].count += count
    if found[check.position].example.isEmpty { found[check.position].example = example }
  }

  /// What stands for all that was found.
  mutating func example(_ check: QualityCheck, _ text: String) {
    found[check.position].example = text
  }

  subscript(check: QualityCheck) -> Found { found[check.position] }

  /// Says of how many a kind of fault is counted.
  mutating func set(_ total: Int, of concern: QualityCheck.Concern) { totals[concern] = total }

  /// Every check, in the order of their declaration.
  var rows: [QualityRow] {
    QualityCheck.allCases.map { check in
      let found = found[check.position]
      return QualityRow(
        check: check, count: found.count, total: totals[check.concern], rows: found.rows,
        example: found.example)
    }
  }
}

extension QualityCheck {
  /// In `allCases`.
  fileprivate var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
