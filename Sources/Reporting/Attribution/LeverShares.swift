import Experiments
import Wording

/// One indicator and what each lever makes of it, told alike of results in memory and of `attribution.csv`.
struct LeverShares {
  /// What one lever makes, or all of them.
  struct Share {
    let name: LocalizedText
    let value: Double
    /// Of its 95 % interval; nil without one.
    let ends: ClosedRange<Double>?

    /// Equal in all replications is no chance.
    private var span: ClosedRange<Double> { ends ?? value...value }
    /// Whether it is more than chance. One that is not is never named, unless it may be the largest.
    var isBeyondChance: Bool { !span.contains(0) }

    /// Whether the whole interval is below a difference that matters.
    func isBelow(_ smallest: Double) -> Bool {
      -smallest < span.lowerBound && span.upperBound < smallest
    }

    /// Whether the whole interval is such a difference.
    func isBeyond(_ smallest: Double) -> Bool {
      span.upperBound <= -smallest || smallest <= span.lowerBound
    }

    /// Whether intervals overlap, so that neither can be called the larger one. `error` is how far off figures
    /// may be that are the same.
    func isAlike(_ other: Share, error: Double) -> Bool {
      span.lowerBound <= other.span.upperBound + error
        && other.span.lowerBound <= span.upperBound + error
    }
  }

  /// Of the indicator.
  let name: LocalizedText
  let unit: KPI.Unit
  /// Without any lever.
  let base: Double
  /// All levers.
  let whole: Share
  /// In the order of the option's file.
  let levers: [Share]
  /// The smallest difference that matters: below it a lever is not named, but for the largest.
  let smallest: Double

  /// Whether neither all levers together nor a share of one is as large as that, by their whole intervals: what they
  /// come to may be small by chance, or because levers work against each other.
  var isNothing: Bool { ([whole] + levers).allSatisfy { $0.isBelow(smallest) } }

  func format(_ language: Language) -> RowFormat {
    RowFormat(unit, values: [base, base + whole.value], language)
  }

  /// The indicator with its unit.
  func label(_ language: Language) -> String { format(language).label(name[language]) }

  /// To the digit that noise allows: the largest of the intervals is below it.
  func rounded(_ language: Language) -> RoundedText {
    let format = format(language)
    let halves = ([whole] + levers).compactMap(\.ends).map { ($0.upperBound - $0.lowerBound) / 2 }
    return RoundedText(
      Rounding(
        inputs: nil, noise: halves.max().map { $0 * format.scale },
        values: [base, base + whole.value, whole.value].map { $0 * format.scale }), format)
  }

  /// With half of its interval.
  func told(_ share: Share, _ language: Language) -> String {
    format(language).difference(share.value, within: share.ends)
  }

  /// Which levers make most of it, and which work against it; `unit` is told of each. `rounded` says to which digit
  /// amounts are told, if not to those of a table.
  func sentence(
    _ language: Language, unit: LocalizedText? = nil, rounded: RoundedText? = nil
  ) -> String {
    guard !isNothing else { return AttributionWords.nothing[language] }
    func all(_ shares: [Share]) -> String {
      shares.map { share in
        let amount =
          rounded?.signed(share.value) ?? format(language).difference(share.value, nil)
        return "\(share.name[language]) (\(amount)\(unit.map { " " + $0[language] } ?? ""))"
      }.joined(separator: ", ")
    }
    guard abs(whole.value) >= smallest else {
      let together =
        whole.isBelow(smallest) ? AttributionWords.wholeIsSmall : AttributionWords.wholeIsOpen
      let large = levers.filter { $0.isBeyond(smallest) }
      return together[language]
        + (large.isEmpty ? "" : " " + AttributionWords.large.filled(language, all(large)))
    }
    guard levers.contains(where: \.isBeyondChance) else { return AttributionWords.chance[language] }
    let sorted = levers.enumerated().sorted { a, b in
      let (x, y) = (abs(a.element.value), abs(b.element.value))
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
    let named = sorted.filter(\.isBeyondChance)
    var (largest, others): ([Share], [Share]) = ([], [])
    if let first = named.first(where: { $0.value * whole.value > 0 }) {
      let error = 1e-9 * max(abs(base), abs(whole.value))
      largest = sorted.filter { $0.isAlike(first, error: error) }
      others = named.filter {
        $0.value * whole.value > 0 && abs($0.value) >= smallest && !$0.isAlike(first, error: error)
      }
    }
    let against = named.filter { $0.value * whole.value < 0 && abs($0.value) >= smallest }
    let parts: [(LocalizedText, [Share])] = [
      (largest.count > 1 ? AttributionWords.alike : AttributionWords.most, largest),
      (AttributionWords.then, others), (AttributionWords.against, against),
    ]
    return parts.filter { !$1.isEmpty }.map { $0.filled(language, all($1)) }.joined(separator: " ")
  }
}

extension Sequence<LeverShares> {
  /// Levers that change none of these indicators in any replication.
  var idle: [LocalizedText] {
    let all = Array(self)
    guard let first = all.first else { return [] }
    return first.levers.indices.filter { lever in
      all.allSatisfy { shares in
        let share = shares.levers[lever]
        return share.value == 0 && (share.ends.map { $0 == 0...0 } ?? true)
      }
    }.map { first.levers[$0].name }
  }
}
