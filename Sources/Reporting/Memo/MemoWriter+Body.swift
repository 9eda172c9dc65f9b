import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension MemoWriter {
  /// What was compared, and how options differ.
  mutating func why() -> [MemoContent.Block] {
    let format = NumberFormat(language: language)
    let observed = run.base.observed
    let names = run.options.map { "“\($0.name[language])”" }.joined(separator: ", ")
    let compared = MemoTexts.compared.filled(
      language, names, format.date(observed.from), format.date(observed.to),
      "\(run.manifest.replications)")
    var blocks = [MemoContent.Block(paragraph: Markdown.escaped(compared))]
    let changed = run.alternatives.map { OptionChanges(known, $0) }
    for changes in changed where !changes.groups.isEmpty {
      let on = changes.groups.filter { !$0.isOff }.map { $0.name[language] }
      let off = changes.groups.filter(\.isOff).map { $0.name[language] }
      let text = MemoTexts.changes.filled(
        language, changes.option.name[language], on.joined(separator: "; "))
      let without =
        off.isEmpty ? "" : MemoTexts.without.filled(language, off.joined(separator: "; "))
      blocks.append(MemoContent.Block(paragraph: "\\- " + Markdown.escaped(text + without)))
    }
    return blocks
  }

  /// What people get: the table of the first screen, and people against wait.
  mutating func serves() -> [MemoContent.Block] {
    var rows: [[String]] = []
    for kpi in FirstScreen.kpis {
      let findings = run.options.compactMap { known.finding($0, kpi) }
      guard let first = findings.first, findings.contains(where: { $0.value?.mean != nil }) else {
        continue
      }
      rows.append([label(first)] + findings.map { judged($0) })
    }
    let notes =
      [known.ranges, known.valuesAre].compactMap { $0 }
      + (known.robust == nil ? [known.inputsUnknown] : [])
    let noted = LocalizedText { language in notes.map { $0[language] }.joined(separator: " ") }
    return [
      table(
        MemoTexts.mainFigures, [Texts.indicator[language]] + run.options.map { $0.name[language] },
        rows, widths: [24] + run.options.map { _ in 76 / run.options.count }),
      paragraph(noted),
    ] + picture("people-and-wait", width: 12)
  }

  /// The value, the range of its difference, and the word for it.
  private mutating func judged(_ finding: Finding) -> String {
    let value = cell(finding.shownValue)
    guard finding.option.id != run.base.id, finding.value?.mean != nil else { return value }
    let word = Markdown.escaped(finding.verdict.judgement.name[language])
    guard known.answer.isSound(finding.option.id), finding.range != nil else {
      return "\(value) (\(word))"
    }
    return "\(value) (\(cell(finding.shownRange)); \(word))"
  }

  /// Who gains and who loses, and what may be done for those.
  mutating func losers() -> [MemoContent.Block] {
    var blocks = list(known.losers)
    if let table = part("equity")?.tables.first { blocks.append(shown(table, MemoTexts.gains)) }
    return blocks + known.mitigations.map { paragraph($0) }
  }

  /// People, both views of money, and what is paid once.
  mutating func money() -> [MemoContent.Block] {
    var blocks: [MemoContent.Block] = []
    let options = run.options
    let rows = [
      "counter_staff", "counter_staff_paid", "office_staff_paid", "total_cost_paid",
      "total_cost_used",
      "cost_transition",
    ].compactMap { kpi -> [String]? in
      let findings = options.compactMap { known.finding($0, kpi) }
      guard let first = findings.first, findings.contains(where: { $0.value?.mean != nil }) else {
        return nil
      }
      return [label(first)] + findings.map { cell($0.shownValue) }
    }
    blocks.append(heading(1, MemoTexts.both))
    blocks.append(
      table(
        MemoTexts.peopleAndMoney, [Texts.indicator[language]] + options.map { $0.name[language] },
        rows, widths: [32] + options.map { _ in 68 / options.count }))
    blocks.append(paragraph(MemoTexts.twoViews))
    blocks.append(heading(2, MemoTexts.staffing))
    if let frontier = known.frontier {
      blocks.append(targets(frontier))
      blocks += list(
        options.compactMap { option in known.people(option).map { named($0, option) } })
    } else {
      blocks.append(paragraph(MemoTexts.noFrontier))
    }
    let plan = staffingPlan()
    return blocks + (plan.isEmpty ? [] : [heading(3, MemoTexts.plan)] + plan)
  }

  /// The fewest people by target and option.
  private mutating func targets(_ frontier: Known.Frontier) -> MemoContent.Block {
    let options = run.options.filter { option in
      frontier.table.rows.contains { $0.text("option") == option.id }
    }
    var targets: [(kpi: String, value: Double)] = []
    for row in frontier.table.rows {
      if let kpi = row.text("kpi"), let value = row.number("target_value"),
        !targets.contains(where: { $0 == (kpi, value) })
      {
        targets.append((kpi, value))
      }
    }
    let rows = targets.map { target in
      [
        Markdown.escaped(
          TargetWords.target(
            target.kpi, target.value, own: run.indicator(target.kpi)?.name, language))
      ]
        + options.map { option in
          frontier.table.rows.first {
            $0.text("option") == option.id && $0.text("kpi") == target.kpi
              && $0.number("target_value") == target.value
          }.map { people($0, frontier) } ?? NumberFormat.missing
        }
    }
    return table(
      LocalizedText {
        MemoTexts.staffingTable.filled($0, frontier.grain[$0])
      }, [FrontierWords.target[language]] + options.map { $0.name[language] }, rows,
      widths: [34] + options.map { _ in 66 / max(1, options.count) })
  }

  /// Found, or certified.
  private mutating func people(_ row: StoredTable.Row, _ frontier: Known.Frontier) -> String {
    let state = row.text("state") ?? ""
    let column = state == "certified" ? "certified_amount" : "amount"
    guard let amount = row.number(column) else { return NumberFormat.missing }
    let text = numbers.markdown(
      NumberFormat(language: language).decimal(amount, digits: 0),
      [Source(row, column).within(frontier.name)])
    return row.flag("is_asked") == true
      ? "\(text) (\(Markdown.escaped(StudyWords.state(state).text[language])))" : text
  }

  private func named(_ told: Told, _ option: StoredRun.Option) -> Told {
    Told(
      LocalizedText { "“\(option.name[$0])”: " + told.text[$0] }, told.kind, told.sources)
  }

  /// A table of a study, with its numbers marked.
  mutating func shown(
    _ table: ToldTable, _ title: LocalizedText, most: Int = 12
  ) -> MemoContent.Block {
    let columns = max(1, table.header.count - 1)
    let rows = table.rows.prefix(most).map { row in
      [Markdown.escaped(row.name[language])]
        + row.cells.map { numbers.markdown($0.text[language], [$0.source].compactMap { $0 }) }
    }
    return self.table(
      title, table.header.map { $0[language] }, Array(rows),
      widths: [30] + (0..<columns).map { _ in 70 / columns })
  }
}
