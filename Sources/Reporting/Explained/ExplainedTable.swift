import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// Why an indicator is as it is, for people: what it is made of, where it arises, and what mending does to it.
package struct ExplainedTable {
  private let found: Explanation

  package init(_ found: Explanation) { self.found = found }

  /// Places shown of a division; all are in the table of files.
  private static let most = 5

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let prose = Prose(width: width, styled: styled)
    var parts =
      ([Texts.forTheseInputs[language]] + opening(language)).map { prose($0) }
      + [prose.bold(prose(title(language)))]
    guard !found.isNothing else {
      parts += answer(language).map { prose($0) }
      return parts.joined(separator: "\n") + "\n"
    }
    parts.append(causes(language).text(width: width, styled: styled))
    parts.append(prose(ExplainWords.account[language]))
    parts += ["", prose.bold(prose(ExplainWords.whereTitle[language]))]
    parts.append(places(language).text(width: width, styled: styled))
    parts += [
      "", prose.bold(prose(ExplainWords.mendTitle.filled(language, "\(found.replications)"))),
    ]
    parts.append(mends(language).text(width: width, styled: styled))
    parts.append(prose(answer(language).joined(separator: " ")))
    parts += fewReplications(found.replications, language).map { prose($0) }
    return parts.joined(separator: "\n") + "\n"
  }

  private func title(_ language: Language) -> String {
    ExplainWords.title.filled(
      language, found.scenario.name[language], name(language), told(language))
  }

  private var kpi: KPI { found.explained.kpi }

  private func name(_ language: Language) -> String {
    let name = kpi.name(in: found.scenario)[language]
    return found.indicator.scopeType == .city ? name : "\(name), \(found.place.name[language])"
  }

  private func format(_ language: Language) -> RowFormat {
    RowFormat(kpi.unit, values: [found.value], language)
  }

  private func unit(_ language: Language) -> String {
    format(language).suffix
  }

  private func told(_ language: Language) -> String {
    let format = format(language)
    var text = format.value(found.value) + unit(language)
    if let interval = found.estimate.interval(level: 0.95),
      interval.halfWidth > 1e-9 * abs(found.value)
    {
      text += " " + format.spread(found.value, interval.lower, interval.upper)
    }
    return text
  }

  private func share(_ share: Double, _ language: Language) -> String {
    let format = RowFormat(.share, values: [share], language)
    return format.value(share) + format.suffix
  }

  private func causes(_ language: Language) -> TextTable {
    let (budget, format) = (found.budget, format(language))
    var table = TextTable(
      header: [
        (found.explained == .wait ? ExplainWords.whileWaiting : ExplainWords.cause)[language],
        format.label(ExplainWords.part[language]), ExplainWords.share[language],
      ])
    for part in budget.largest("cause") {
      table.rows.append([
        .init(CauseWords.text(of: part.id)[language]),
        .init(
          format.telling(budget.contribution(of: part), from: 0).value(
            budget.contribution(of: part))),
        .init(share(budget.share(of: part), language)),
      ])
    }
    table.rows.append([
      .init(CauseWords.all(found.explained)[language]), .init(format.value(budget.value)),
      .init(budget.total == 0 ? NumberFormat.missing : share(1, language)),
    ])
    return table
  }

  private func places(_ language: Language) -> TextTable {
    let (budget, format) = (found.budget, format(language))
    var table = TextTable(
      header: [
        ExplainWords.by[language], ExplainWords.place[language], ExplainWords.share[language],
        format.label(ExplainWords.ofItself[language]),
      ])
    let names = PlaceNames(found.scenario)
    for division in budget.divisions.dropFirst() where division.kind != "peak" {
      let largest = budget.largest(division.kind)
      guard largest.count > 1 || division.kind == "hour" else { continue }
      for part in largest.prefix(division.kind == "commune" ? 0 : Self.most) {
        table.rows.append([
          .init(ExplainWords.kind(division.kind)[language]),
          .init(names.name(part.id, division.kind)[language]),
          .init(share(budget.share(of: part), language)),
          .init(format.value(budget.value(of: part))),
        ])
      }
    }
    if let peak = budget.largest("peak").first {
      table.rows.append([
        .init(ExplainWords.kind("peak")[language]), .init(names.name(peak.id, "peak")[language]),
        .init(share(budget.share(of: peak), language)),
        .init(format.value(budget.value(of: peak))),
      ])
    }
    return table
  }

  private func mends(_ language: Language) -> TextTable {
    let format = format(language)
    var table = TextTable(
      header: [
        ExplainWords.mend[language], format.label(ExplainWords.then[language]),
        ExplainWords.difference[language], ExplainWords.people[language],
      ])
    let names = PlaceNames(found.scenario)
    for tried in found.mends {
      let style: TextTable.Style =
        found.isClear(tried) ? .good : found.improvement(tried) < 0 ? .bad : .plain
      table.rows.append([
        .init(
          ExplainWords.marked(MendWords.text(of: tried.mend, names), tried.mend.kind)[language]),
        .init(format.value(tried.value)),
        .init(format.difference(tried.difference, tried.interval), style: style),
        .init(tried.people > 0 ? "+\(tried.people)" : "0"),
      ])
    }
    return table
  }
}

extension ExplainedTable {
  /// Whether people are served at all, what the indicator is, what to mend first, and what the account does and
  /// does not say.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      let value =
        found.isNothing
        ? [] : [ExplainWords.value.filled(language, name(language), told(language))]
      return (opening(language) + value + answer(language)).joined(separator: " ")
    }
  }

  /// That people are left without service, or that places are at their limit.
  private func opening(_ language: Language) -> [String] {
    let (soundness, scenario) = (found.soundness, found.scenario.name)
    let leftOut = kpi.name(in: found.scenario)
    let unserved = soundness.whyUnranked(scenario).map {
      [$0[language], ExplainWords.leavesOut.filled(language, leftOut[language])]
    }
    return (unserved ?? [])
      + Soundness.utilisations.compactMap { soundness.placesAtLimit($0.type, scenario)?[language] }
  }

  private func answer(_ language: Language) -> [String] {
    guard !found.isNothing else {
      return [ExplainWords.isNothing.filled(language, name(language), told(language))]
    }
    var sentences: [String] = []
    if let largest = found.budget.largest("cause").first {
      sentences.append(
        ExplainWords.largest(found.explained).filled(
          language, share(found.budget.share(of: largest), language),
          CauseWords.text(of: largest.id)[language]))
    }
    sentences += found.first.map { first($0, language) } ?? [ExplainWords.noFirst[language]]
    let names = PlaceNames(found.scenario)
    let circumstances = found.mends.filter { $0.mend.kind == .circumstance && found.isClear($0) }
    sentences += circumstances.map { tried in
      ExplainWords.circumstance.filled(
        language, MendWords.text(of: tried.mend, names)[language],
        format(language).difference(tried.difference, tried.interval))
    }
    return sentences + [ExplainWords.caution[language]]
  }

  /// What to mend first, and which other steps may be as good.
  private func first(_ first: Explanation.TriedMend, _ language: Language) -> [String] {
    let names = PlaceNames(found.scenario)
    var sentences = [
      ExplainWords.first.filled(
        language, MendWords.text(of: first.mend, names)[language],
        format(language).value(found.value) + unit(language),
        format(language).value(first.value) + unit(language),
        format(language).difference(first.difference, first.interval),
        ExplainWords.takes(first.people)[language])
    ]
    if found.hasNoRelevantStep {
      sentences.append(ExplainWords.small[language])
    } else if found.relevance(first) == .open {
      sentences.append(ExplainWords.maybeSmall[language])
    }
    if !found.isClear(first) { sentences.append(ExplainWords.notClear[language]) }
    let others = found.mends.filter { $0.isAsGood && $0.code != first.code }
    if !others.isEmpty {
      let words = others.prefix(3).map { MendWords.text(of: $0.mend, names)[language] }
      sentences.append(
        (others.count > 3 ? ExplainWords.manyAsGood : ExplainWords.asGood).filled(
          language, words.joined(separator: "; "), "\(others.count - 3)"))
    }
    return sentences
  }
}
