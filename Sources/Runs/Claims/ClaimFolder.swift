import Choice
import Experiments
import OutputAnalysis
import ScenarioFiles
import Tables
import Wording

/// The results that claims are about, as they lie in a folder whose files are what its manifest says.
struct ClaimFolder {
  let reader: FolderReader
  let options: [OptionRow]
  let scopes: [ScopeRow]
  let indicators: [IndicatorRow]
  private let values: [Value]
  private let comparison: [ComparisonRow]
  private let valueAt: [Key: Int]
  private let comparisonAt: [Key: Int]
  let points: ClaimPoints

  /// Where a row of a table is found.
  struct Key: Hashable, Comparable {
    var option: String
    var kpi: String
    var type: ScopeType
    var id: String

    static func < (a: Key, b: Key) -> Bool {
      (a.option, a.kpi, a.type.rawValue, a.id) < (b.option, b.kpi, b.type.rawValue, b.id)
    }
  }

  /// A row of `kpi_summary.csv`, or what `communes.csv` has in its place.
  private struct Value {
    var row: SummaryRow
    var file = SummaryRow.table.schema.file
    /// The header is row 1.
    var number: Int
  }

  /// What the tables say of one number, and where.
  struct Found {
    var estimate: ClaimEstimate?
    /// Whether it is alike in all replications, and may be so by chance: then it has no interval.
    var isUnvaried = false
    var file: String
    /// The header is row 1.
    var row: Int
  }

  /// Throws `ResultFolder.Problem` if it is no folder of results, if files are missing, altered or damaged,
  /// or if nothing in it is told of indicators.
  init(path: String) throws {
    reader = try FolderReader(path: path)
    try reader.verify()
    options = try reader.rows()
    scopes = try reader.rows()
    indicators = try reader.rows()
    values =
      try reader.rows().enumerated().map { Value(row: $1, number: $0 + 2) }
      + reader.rows(CommuneRow.self).enumerated().flatMap { position, commune in
        commune.summary.map {
          Value(row: $0, file: CommuneRow.table.schema.file, number: position + 2)
        }
      }
    comparison = try reader.rows()
    guard !options.isEmpty, !values.isEmpty else {
      throw ResultFolder.Problem.told(ClaimTexts.noIndicators, path)
    }
    func places(_ keys: [Key]) -> [Key: Int] {
      Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    valueAt = places(values.map { Key($0.row) })
    comparisonAt = places(comparison.map { Key($0) })
    points = ClaimPoints(reader)
  }

  /// The option that others are compared with.
  var base: String { options[0].option }

  /// What an indicator is; nil if the results do not have it.
  func indicator(_ id: String) -> IndicatorRow? { indicators.first { $0.kpi == id } }

  /// What is told of an indicator of an option in a place; nil if there is no row of it.
  func value(_ key: Key) -> Found? {
    valueAt[key].map { position in
      let (value, row) = (values[position], values[position].row)
      let range = KPI.named(key.kpi)?.intervalRange ?? Self.anything
      let isUnvaried = row.low != nil && row.low == row.high && mayBeChance(key, row.mean)
      var told = estimate(
        row.mean, isUnvaried ? nil : row.low, row.high, level: options[0].intervalLevel, range)
      told?.unvaried = trials(behind: row).map { UnvariedShare(own: $0) }
      return Found(
        estimate: told, isUnvaried: isUnvaried, file: value.file, row: value.number)
    }
  }

  /// A share of none or all is alike in all replications: an interval with a width is that of its trials, and tells
  /// how many those were. Nil of others.
  private func trials(behind row: SummaryRow) -> Trials? {
    guard KPI.named(row.kpi)?.unit == .share, let share = row.mean, share == 0 || share == 1,
      let low = row.low, let high = row.high, low < high
    else { return nil }
    return Trials(
      share == 0 ? .none : .all, reaching: high - low, level: options[0].intervalLevel)
  }

  /// Whether a value that is alike in all replications may be chance.
  private func mayBeChance(_ key: Key, _ value: Double?) -> Bool {
    value.flatMap { value in KPI.named(key.kpi)?.mayBeChance(value) } ?? false
  }

  private static let anything = -Double.infinity...Double.infinity

  /// What is told of the difference of an option from another; nil if there is no row of it. The table has
  /// differences from the base; one between two others is not in it.
  func difference(_ key: Key, from other: String) -> Found? {
    if other == base { return difference(key) }
    guard key.option == base else { return nil }
    var turned = key
    turned.option = other
    return difference(turned).map { found in
      var found = found
      found.estimate = found.estimate?.turned
      found.estimate?.unvaried = shares(key, minus: turned)
      return found
    }
  }

  /// Of two shares that are alike in all replications; nil of others.
  private func shares(_ key: Key, minus other: Key) -> UnvariedShare? {
    value(key)?.estimate?.unvaried.flatMap { own in
      value(other)?.estimate?.unvaried.flatMap { own.difference(from: $0) }
    }
  }

  /// From the base. A difference that is alike in all replications may be chance if the values are so: where they
  /// vary together, it is not.
  private func difference(_ key: Key) -> Found? {
    comparisonAt[key].map { position in
      let row = comparison[position]
      var other = key
      other.option = base
      let isUnvaried =
        row.low == row.high && row.low != nil
        && [key, other].allSatisfy { value($0)?.isUnvaried ?? false }
      let range = KPI.named(key.kpi)?.intervalRange ?? Self.anything
      var told = estimate(
        row.difference, isUnvaried ? nil : row.low, row.high, level: row.level,
        range.lowerBound - range.upperBound...range.upperBound - range.lowerBound)
      told?.unvaried = shares(key, minus: other)
      return Found(
        estimate: told, isUnvaried: isUnvaried, file: ComparisonRow.table.schema.file,
        row: position + 2)
    }
  }

  /// The error that the told interval has; what lies beyond what is possible was cut off, so that the wider
  /// side counts.
  private func estimate(
    _ value: Double?, _ low: Double?, _ high: Double?, level: Double, _ range: ClosedRange<Double>
  ) -> ClaimEstimate? {
    guard let value else { return nil }
    let replications = reader.manifest.replications
    var error: Double?
    if let low, let high,
      let student = StudentQuantile(level: level, replications: replications)
    {
      let unit = ConfidenceInterval(center: 0, standardError: 1, student).upper
      error = max(value - low, high - value, 0) / unit
    }
    return ClaimEstimate(
      value: value, standardError: error, degreesOfFreedom: Double(max(1, replications - 1)),
      within: range)
  }

  /// Rows that claims looked at, in the order of the tables; those of communes among the others.
  func kept(_ keys: Set<Key>) -> (summary: [SummaryRow], comparison: [ComparisonRow]) {
    (
      values.map(\.row).filter { keys.contains(Key($0)) },
      comparison.filter { keys.contains(Key($0)) }
    )
  }
}

extension ClaimFolder.Key {
  init(_ row: SummaryRow) {
    self.init(option: row.option, kpi: row.kpi, type: row.scopeType, id: row.scopeID)
  }

  /// Of the option that is held against the base.
  init(_ row: ComparisonRow) {
    self.init(option: row.alternative, kpi: row.kpi, type: row.scopeType, id: row.scopeID)
  }
}
