import Choice
import Experiments
import Runs
import Tables
import Wording

/// The figures of an alternative against the base over futures, as people read them.
struct RobustFigures {
  let format: RowFormat
  private let over: Numbers
  private let language: Language

  /// Those of a row of `robust.csv`, in the KPI's unit.
  struct Numbers {
    /// Inputs as written.
    var difference: Double?
    /// Half of the interval by chance.
    var chance: Double?
    /// The 5 and the 95 % point, or the extremes of few futures; nil where there are none.
    var inputs: (Double, Double)?
    var signShare: Double?
    /// Whether `inputs` are extremes.
    var isOfFew = false
  }

  init(_ standing: RobustFindings.Standing, _ language: Language) {
    self.init(standing.kpi, standing.own, language)
  }

  init(_ kpi: KPI, _ over: DifferenceOverFutures, _ language: Language) {
    self.init(kpi.unit, Numbers(over), language)
  }

  init(_ unit: KPI.Unit, _ numbers: Numbers, _ language: Language) {
    (over, self.language) = (numbers, language)
    let ends = numbers.inputs.map { [$0.0, $0.1] } ?? []
    format = ends.reduce(
      RowFormat(unit, values: ends + [over.difference].compactMap { $0 }, language)
    ) { $0.telling($1, from: 0) }
  }

  /// Inputs as written.
  var difference: String { format.difference(over.difference, nil) }

  /// With the interval by chance.
  var differenceByChance: String { chance.isEmpty ? difference : "\(difference) \(chance)" }

  /// `± 0,4`; empty if it cannot be told.
  var chance: String {
    guard let half = over.chance, let centre = over.difference, half > 0 else { return "" }
    return format.spread(centre, centre - half, centre + half)
  }

  /// Between the 5 and the 95 % point, or the extremes of few.
  var inputs: String {
    guard let inputs = over.inputs else { return "" }
    return RobustWords.range.filled(
      language, format.difference(inputs.0, nil), format.difference(inputs.1, nil))
  }

  /// `88 %`; empty where there is no sign.
  var sign: String {
    over.signShare.map { NumberFormat(language: language).ofFutures($0) } ?? ""
  }

  func withUnit(_ text: String) -> String {
    text + format.suffix
  }
}

extension RobustFigures.Numbers {
  init(_ over: DifferenceOverFutures) {
    self.init(
      difference: over.centre?.value, chance: over.noiseHalfWidth,
      inputs: over.inputs.map {
        $0.hasIntervals ? ($0.low.value, $0.high.value) : ($0.smallest, $0.largest)
      }, signShare: over.signShare, isOfFew: over.inputs.map { !$0.hasIntervals } ?? true)
  }

  /// Of a row of `robust.csv`.
  init(_ row: StoredTable.Row) {
    (difference, chance) = (row.number("difference"), row.number("noise_half_width"))
    signShare = row.number("sign_share")
    isOfFew = ["inputs_low_from", "inputs_low_to", "inputs_high_from", "inputs_high_to"]
      .contains { row.number($0) == nil }
    let (low, high) = (
      row.number(isOfFew ? "smallest" : "inputs_low"),
      row.number(isOfFew ? "largest" : "inputs_high")
    )
    inputs = low.flatMap { low in high.map { (low, $0) } }
  }
}
