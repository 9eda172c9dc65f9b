import Drafts
import Runs
import ServiceModel
import Wording

/// An option over a scenario that has the values which a calibration found: a lever for each factor, and one whose
/// `uncertainty` has what the log leaves open. That is one, since a lever is read by itself, and factors name those
/// that they rise and fall with.
struct CalibratedOption {
  private let found: Calibration
  /// As `--set` had them, which stand in no file.
  private let settings: [String]

  init(_ found: Calibration, settings: [String]) {
    (self.found, self.settings) = (found, settings)
  }

  /// `over` is the scenario's file as found from the option's folder.
  func text(over: String) -> String {
    let name = CalibrateTexts.optionName.filled(found.option.name)
    var lines: [String] = []
    if !settings.isEmpty {
      lines.append(
        "# Found with these settings, which stand in no file: a run of this one takes them too.")
      lines += settings.map { "#   --set '\($0.replacing(/\s+/, with: " "))'" }
    }
    lines += [
      "option: \(found.option.id)_calibrated", "over: \(DraftText.quoted(over))",
      "name: \(Self.both(name))", "levers:",
    ]
    for place in found.estimates.indices { lines += lever(place) }
    let open = found.estimates.indices.flatMap { range($0) }
    if !open.isEmpty {
      let name = Self.both(CalibrateTexts.leftOpen)
      lines += ["  calibrated_ranges:", "    name: \(name)", "    uncertainty:"] + open
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func both(_ text: LocalizedText) -> String {
    "{vi: \(DraftText.quoted(text.vi)), en: \(DraftText.quoted(text.en))}"
  }

  private func lever(_ place: Int) -> [String] {
    let estimate = found.estimates[place]
    let factor = estimate.factor
    let set = factor.selectors.map {
      DraftText.quoted($0 + factor.sign + factor.text(at: estimate.position))
    }
    return [
      "  \(String("calibrated_\(factor.id)".prefix(64))):", "    name: \(Self.both(factor.name))",
      "    source: \(source(of: estimate))", "    confidence: \(estimate.confidence)",
      "    set: [\(set.joined(separator: ", "))]",
    ]
  }

  /// In quotes.
  private func source(of estimate: Calibration.Estimate) -> String {
    let interval = estimate.interval(level: 0.95)
    return DraftText.quoted(
      CalibrateTexts.source.filled(
        found.asked.against, "\(found.days)", estimate.factor.text(at: estimate.position),
        DraftText.number(interval.lowerBound), DraftText.number(interval.upperBound)
      ).en)
  }

  /// The factor as it is still open: by what is now written, so that a multiplier is 1 there.
  private func range(_ place: Int) -> [String] {
    let estimate = found.estimates[place]
    let (factor, value) = (estimate.factor, estimate.value)
    func own(_ number: Double) -> Double {
      switch factor.effect {
      case .scales: value > 0 ? number / value : number
      case .shifts: number - value
      case .sets: number
      }
    }
    let interval = estimate.interval(level: 0.9)
    let (low, high) = (own(interval.lowerBound), own(interval.upperBound))
    let (least, most) = (own(factor.range.lowerBound), own(factor.range.upperBound))
    let texts = [low, high].map(DraftText.number)
    // Rounded to the same number there is nothing left to vary.
    guard let from = Double(texts[0]), let to = Double(texts[1]), from < to else { return [] }
    let cut = [min(least, from), max(most, to)].map(DraftText.number)
    let selectors = factor.selectors.map(DraftText.quoted)
    var lines = [
      "      \(factor.id):", "        name: \(Self.both(factor.name))",
      "        \(factor.effect.rawValue): "
        + (selectors.count == 1 ? selectors[0] : "[\(selectors.joined(separator: ", "))]"),
      "        low: \(texts[0])", "        high: \(texts[1])",
      "        within: [\(cut.joined(separator: ", "))]",
      "        shape: \(from > 0 && factor.effect == .scales ? "lognormal" : "normal")",
      "        source: \(source(of: estimate))",
      "        confidence: \(estimate.confidence)",
    ]
    if let (other, correlation) = estimate.alike, other < place, abs(correlation) >= 0.3,
      found.estimates[other].alike?.factor == place, !range(other).isEmpty
    {
      let rank = min(0.99, max(-0.99, correlation))
      lines.append(
        "        correlated: {with: \(found.estimates[other].factor.id), rank: \(Self.hundredths(rank))}"
      )
    }
    return lines
  }

  private static func hundredths(_ value: Double) -> String {
    DraftText.number((100 * value).rounded() / 100)
  }
}
