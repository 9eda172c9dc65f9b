import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// Sets of levers, for people: those that bring an option to its targets, those that come nearest, and a
/// paragraph for whoever decides.
package struct LeverTable {
  private let answer: LeverAnswer

  package init(_ answer: LeverAnswer) { self.answer = answer }

  /// Sets shown; all are in the table of files.
  private static let most = 12

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    var header = [LeverWords.levers[language]]
    if answer.isByMoney { header.append(LeverWords.costIn.filled(language, days)) }
    header +=
      answer.targets.map { TargetWords.spelled($0.text, language) } + [LeverWords.outcome[language]]
    var table = TextTable(header: header)
    let shown = shown
    for set in shown {
      table.rows.append(row(set, language))
      for attempt in answer.attempts where attempt.set == set {
        table.rows.append(row(attempt, language))
      }
    }
    let prose = Prose(width: width, styled: styled)
    let title = LeverWords.title.filled(language, answer.option.name[language], targets)
    var lines = [
      prose.bold(prose(TargetWords.spelled(title, language))),
      prose(LeverWords.scope.filled(language, days)),
      table.text(width: width, styled: styled),
    ]
    if shown.count < answer.sets.count {
      lines.append(prose(LeverWords.more.filled(language, "\(answer.sets.count - shown.count)")))
    }
    func words(_ text: String) -> String { TargetWords.spelled(text, language) }
    lines.append(prose(words(details(language).joined(separator: " "))))
    lines.append(AnswerLine.line(words(head(language)), language, width: width, styled: styled))
    return lines.joined(separator: "\n")
  }

  /// The start, then what keeps the targets in order of cost, then what comes nearest.
  private var shown: [Int] {
    let start = answer.sets.firstIndex { $0.levers.isEmpty }.map { [$0] } ?? []
    let others = answer.sets.indices.filter {
      !answer.met.contains($0) && !start.contains($0) && answer.sets[$0].problem == nil
    }
    let near = others.sorted { a, b in
      let (x, y) = (answer.sets[a].shortfall, answer.sets[b].shortfall)
      return x == y ? a < b : x < y
    }
    let all = start + answer.met.filter { !start.contains($0) } + near
    return Array(all.prefix(Self.most))
  }

  private func row(_ set: Int, _ language: Language) -> [TextTable.Cell] {
    let tried = answer.sets[set]
    var cells = [TextTable.Cell(name(of: set)[language])]
    if answer.isByMoney { cells.append(TextTable.Cell(money(tried.cost, language))) }
    cells += values(tried.seen, language).map { TextTable.Cell($0) }
    let word =
      tried.problem != nil ? LeverWords.invalid : tried.isMet ? LeverWords.met : LeverWords.missed
    return cells + [TextTable.Cell(word[language], style: tried.isMet ? .good : .bad)]
  }

  private func row(_ attempt: LeverAttempt, _ language: Language) -> [TextTable.Cell] {
    var cells = [TextTable.Cell(LeverWords.fresh[language])]
    if answer.isByMoney { cells.append(TextTable.Cell("")) }
    cells += values(attempt.seen, language).map { TextTable.Cell($0) }
    let word: LocalizedText =
      switch attempt.state {
      case .certified: LeverWords.certified
      case .refuted: LeverWords.refuted
      case .undecided, .tooFew: LeverWords.undecided
      }
    let style: TextTable.Style = attempt.state == .certified ? .good : .bad
    return cells + [TextTable.Cell(word[language], style: style)]
  }

  /// By target, with half an interval.
  private func values(_ seen: [LeverSet.Seen], _ language: Language) -> [String] {
    answer.targets.enumerated().map { index, target in
      guard seen.indices.contains(index), let value = seen[index].value else {
        return NumberFormat.missing
      }
      let format = RowFormat(target.indicator.kpi.unit, values: [value, target.limit], language)
      let unit = target.indicator.kpi.unit == .share ? format.suffix : ""
      let number = format.value(value) + unit
      guard let interval = seen[index].interval, interval.halfWidth > 1e-9 * abs(value) else {
        return number
      }
      return number + " " + format.spread(value, interval.lower, interval.upper)
    }
  }

  private func money(_ cost: Double?, _ language: Language) -> String {
    guard let cost else { return NumberFormat.missing }
    let format = RowFormat(.vnd, values: [cost], language)
    return cost == 0
      ? "0"
      : format.difference(cost, nil) + (format.unit.map { " " + $0[language] } ?? "")
  }

  private func name(of set: Int) -> LocalizedText {
    let levers = answer.sets[set].levers
    guard !levers.isEmpty else { return answer.asked.fromBase ? LeverWords.base : LeverWords.start }
    return LocalizedText { language in
      levers.map { answer.candidates[$0].name[language] }.joined(separator: " + ")
    }
  }

  /// Over which time targets are held, and costs are summed.
  private var days: String { "\(answer.option.period.observedDays)" }

  private var targets: String { answer.targets.map(\.text).joined(separator: ", ") }
}

extension LeverTable {
  /// What it takes, whether that holds for other citizens, and how it was found.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      ([head(language), LeverWords.scope.filled(language, days)] + details(language))
        .joined(separator: " ")
    }
  }

  private func details(_ language: Language) -> [String] {
    proof(language) + [search(language), price[language]] + cannotStand(language)
      + command(language)
  }

  private func head(_ language: Language) -> String {
    let option = answer.option.name[language]
    let best = answer.best
    guard answer.state != .none else {
      let seen = answer.attempts.last { $0.set == best }?.seen ?? answer.sets[best].seen
      return LeverWords.none.filled(
        language, "\(answer.asked.most)", option, targets,
        name(of: best)[language], told(seen, language))
    }
    let undecided = answer.attempts.last.flatMap { attempt -> String? in
      answer.state == .certified ? nil : told(attempt.seen, language)
    }
    guard !answer.sets[best].levers.isEmpty else {
      guard let undecided else { return LeverWords.nothing.filled(language, option, targets) }
      return LeverWords.maybeNothing.filled(language, option, targets, undecided)
    }
    let (set, cost) = (name(of: best)[language], cost(answer.sets[best], language))
    guard let undecided else {
      return LeverWords.needs.filled(language, option, targets, set, cost)
    }
    return LeverWords.mayNeed.filled(language, option, targets, set, cost, undecided)
  }

  private func cost(_ set: LeverSet, _ language: Language) -> String {
    guard answer.isByMoney, let cost = set.cost else { return "" }
    guard cost != 0 else { return LeverWords.costsNothing[language] }
    let format = RowFormat(.vnd, values: [cost], language)
    let amount = format.value(abs(cost)) + (format.unit.map { " " + $0[language] } ?? "")
    return (cost > 0 ? LeverWords.costs : LeverWords.saves).filled(
      language, amount, days)
  }

  private func told(_ seen: [LeverSet.Seen], _ language: Language) -> String {
    zip(answer.targets, values(seen, language)).map { "\($0.indicator.text) \($1)" }
      .joined(separator: "; ")
  }

  private func proof(_ language: Language) -> [String] {
    let refuted = answer.attempts.filter { $0.state == .refuted }
    var lines: [String] = []
    if let last = answer.attempts.last, last.state != .refuted {
      lines.append(
        (last.state == .certified ? LeverWords.isCertified : LeverWords.isEstimate).filled(
          language, "\(answer.replications)", told(last.seen, language)))
    }
    if !refuted.isEmpty {
      lines.append(LeverWords.wereRefuted.filled(language, "\(refuted.count)"))
    }
    return lines
  }

  private func search(_ language: Language) -> String {
    LeverWords.tried.filled(
      language, "\(answer.sets.count)",
      "\(answer.candidates.count)", "\(answer.asked.most)")
  }

  private var price: LocalizedText {
    guard !answer.asked.fewest else { return LeverWords.byFewest }
    return answer.isByMoney ? LeverWords.byMoney : LeverWords.byCount
  }

  private func cannotStand(_ language: Language) -> [String] {
    let invalid = answer.sets.indices.filter { answer.sets[$0].problem != nil }
    guard let first = invalid.first, let problem = answer.sets[first].problem else { return [] }
    return [
      LeverWords.cannotStand.filled(
        language, "\(invalid.count)", name(of: first)[language],
        problem[language])
    ]
  }

  /// How to run the answer, if it changes something.
  private func command(_ language: Language) -> [String] {
    guard answer.state != .none, !answer.sets[answer.best].levers.isEmpty else { return [] }
    return [LeverWords.toRun.filled(language, CommandText.text(answer.command(of: answer.best)))]
  }
}
