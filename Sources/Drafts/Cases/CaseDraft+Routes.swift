import Stochastics

extension CaseDraft {
  /// The lines of a kind's route.
  func route(_ place: Int) -> [String] {
    let kind = found.kinds[place]
    var lines = ["  \(ids[place]):"]
    for part in found.plan { lines += self.lines(part, kind) }
    if let closing = kind.closing, closing.mean > 0 {
      let law = Self.law(closing, zeros: kind.closingZeros)
      lines.append(
        "    - outside: {working_days: \(DraftText.distribution(law))}    # from the last step to the result"
      )
    }
    return lines.count == 1 ? ["  \(ids[place]): []"] : lines
  }

  /// With its share of times that are 0.
  static func law(_ chosen: ChosenLaw, zeros: Double) -> Distribution {
    guard zeros > 0 else { return chosen.distribution }
    let share = (zeros * 1e5).rounded() / 1e5
    guard share > 0 else { return chosen.distribution }
    return .mixture([
      .init(share: share, distribution: .constant(0)),
      .init(share: 1 - share, distribution: chosen.distribution),
    ])
  }

  /// A part as a list item of a block, with the names of the log behind it; nothing if the log has no time of it.
  private func lines(_ part: RoutePlan, _ kind: CaseEstimates.Kind) -> [String] {
    let names = part.activities.map { seen.activities[$0] }.joined(separator: ", ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return flow(part, kind).map { "    - \($0.dropFirst().dropLast())    # \(names)" }
  }

  /// Steps within brackets.
  private func flow(_ part: RoutePlan, _ kind: CaseEstimates.Kind) -> [String] {
    switch part {
    case .step(let activity, let share, let again):
      guard let own = inline(activity, kind) else { return [] }
      let all =
        again < RoutePlan.rare
        ? own
        : "{rework: {share: \(DraftText.number(again)), at_most: 5, steps: [\(own)]}}"
      return share < RoutePlan.always ? Self.choice([(share, [all])]) : [all]
    case .block(let share, let parts):
      return Self.choice([(share, parts.flatMap { flow($0, kind) })])
    case .either(let ways):
      return Self.choice(ways.map { way in (way.share, way.parts.flatMap { flow($0, kind) }) })
    case .parallel(let branches):
      let texts = branches.map { branch in branch.flatMap { flow($0, kind) } }
        .filter { !$0.isEmpty }
      guard texts.count > 1 else { return texts.flatMap { $0 } }
      let all = texts.map { "[\($0.joined(separator: ", "))]" }.joined(separator: ", ")
      return ["{parallel: [\(all)]}"]
    }
  }

  /// One of some ways by their shares; the rest, and what the log has no time of, is nothing. Shares that
  /// are more than all together, as hardly anybody goes two ways, are less each.
  private static func choice(_ ways: [(share: Double, steps: [String])]) -> [String] {
    var known = ways.filter { !$0.steps.isEmpty }
    guard !known.isEmpty else { return [] }
    let all = max(1, known.reduce(0) { $0 + $1.share })
    for place in known.indices {
      known[place].share = (known[place].share / all * 1e5).rounded(.down) / 1e5
    }
    let rest = 1 - known.reduce(0) { $0 + $1.share }
    if rest < 1e-4 { known[0].share += rest } else { known.append((share: rest, steps: [])) }
    let texts = known.map {
      "{share: \(DraftText.number($0.share)), steps: [\($0.steps.joined(separator: ", "))]}"
    }
    return ["{choose: [\(texts.joined(separator: ", "))]}"]
  }

  /// A step within brackets; nil if the log has no time of it.
  private func inline(_ activity: Int, _ kind: CaseEstimates.Kind) -> String? {
    guard let law = kind.gaps[activity] else { return nil }
    let text = DraftText.distribution(Self.law(law, zeros: kind.zeros[activity] ?? 0))
    guard found.hasWork else { return "{outside: {working_days: \(text)}}" }
    let office = found.offices.firstIndex { $0.activities.contains(activity) }
    return office.map { "{work: {function: \(functions.ids[$0]), minutes: \(text)}}" }
  }
}
