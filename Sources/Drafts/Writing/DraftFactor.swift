/// A factor of `uncertainty:`, from the range of an estimate.
struct DraftFactor: Sendable {
  var id: String
  var vi: String
  var en: String
  /// `scales` or `sets`.
  var effect = "scales"
  var targets: [String]
  /// The 5 and 95 % points, in the factor's own unit.
  var range: ClosedRange<Double>
  var source: String

  /// Nil without a range, or with one that is a point: then nothing is known of how far it is off.
  init?(
    _ id: String, vi: String, en: String, effect: String = "scales", targets: [String],
    range: ClosedRange<Double>?, source: String
  ) {
    guard let range, range.upperBound - range.lowerBound > 1e-6 * abs(range.upperBound),
      !targets.isEmpty
    else { return nil }
    (self.id, self.vi, self.en) = (id, vi, en)
    (self.effect, self.targets) = (effect, targets)
    (self.range, self.source) = (range, source)
  }

  /// A multiplier, from an estimate with a range.
  init?(
    _ id: String, vi: String, en: String, targets: [String], scaling estimate: Estimate?,
    source: String
  ) {
    let range = estimate.flatMap { estimate in
      estimate.value > 0
        ? estimate.range.map {
          $0.lowerBound / estimate.value...$0.upperBound / estimate.value
        } : nil
    }
    self.init(id, vi: vi, en: en, targets: targets, range: range, source: source)
  }

  /// Its lines, under `uncertainty:`.
  var text: String {
    let low = DraftText.number(range.lowerBound)
    let high = DraftText.number(range.upperBound)
    // A lognormal law has no zero.
    let shape = range.lowerBound > 0 ? "lognormal" : "uniform"
    let selectors = targets.map(DraftText.quoted).joined(separator: ", ")
    return """
        \(id):
          name: {vi: \(DraftText.quoted(vi)), en: \(DraftText.quoted(en))}
          \(effect): \(targets.count == 1 ? selectors : "[\(selectors)]")
          low: \(low)
          high: \(high)
          shape: \(shape)
          source: \(DraftText.quoted(source))
          confidence: V

      """
  }
}
