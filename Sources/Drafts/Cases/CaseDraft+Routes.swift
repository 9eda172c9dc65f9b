import Stochastics

extension CaseDraft {
  /// The lines of a kind's route.
  func route(_ place: Int) -> [String] {
    let kind = found.kinds[place]
    var lines = ["  \(ids[place]):"]
    for part in found.plan { lines += text(part, kind, indent: "    ") }
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

  private func text(_ part: RoutePlan, _ kind: CaseEstimates.Kind, indent: String) -> [String] {
    switch part {
    case .step(let activity, let share, let again):
      return step(activity, share, again, kind, indent)
    case .either(let parts):
      var lines = ["\(indent)- choose:"]
      var rest = 1.0
      for (activity, share) in parts {
        let share = (share * 1e5).rounded() / 1e5
        guard let own = inline(activity, kind) else { continue }
        rest -= share
        lines.append("\(indent)    - {share: \(DraftText.number(share)), steps: [\(own)]}")
      }
      guard lines.count > 1 else { return [] }
      lines.append("\(indent)    - {share: \(DraftText.number(max(0, rest))), steps: []}")
      return lines
    case .parallel(let branches):
      let texts = branches.map { branch in
        branch.flatMap(\.activities).compactMap { inline($0, kind) }
      }.filter { !$0.isEmpty }
      guard texts.count > 1 else {
        return texts.flatMap { $0 }.map { "\(indent)- \($0)" }
      }
      var lines = ["\(indent)- parallel:"]
      for steps in texts { lines.append("\(indent)    - [\(steps.joined(separator: ", "))]") }
      return lines
    }
  }

  /// A step that all have, or a share, and that some of these do again.
  private func step(
    _ activity: Int, _ share: Double, _ again: Double, _ kind: CaseEstimates.Kind,
    _ indent: String
  ) -> [String] {
    guard let own = inline(activity, kind) else { return [] }
    let name = seen.activities[activity]
    var inner = own
    if again >= RoutePlan.rare {
      inner = "{rework: {share: \(DraftText.number(again)), at_most: 5, steps: [\(own)]}}"
    }
    guard share < 0.995 else {
      let plain =
        inner.hasPrefix("{") && inner.hasSuffix("}")
        ? String(inner.dropFirst().dropLast()) : inner
      return ["\(indent)- \(plain)    # \(name)"]
    }
    let rounded = (share * 1e5).rounded() / 1e5
    return [
      "\(indent)- choose:    # \(name)",
      "\(indent)    - {share: \(DraftText.number(rounded)), steps: [\(inner)]}",
      "\(indent)    - {share: \(DraftText.number(1 - rounded)), steps: []}",
    ]
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
