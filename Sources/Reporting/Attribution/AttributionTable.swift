import Choice
package import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// What each lever of an option makes of its difference, for people: shares of all headline indicators, then
/// what the two that people ask for first hang on.
package struct AttributionTable {
  let findings: DecomposeFindings
  private let options: [OptionResult]
  /// Told in full where people do not name indicators.
  private static let answered = ["total_time_mean", "wait_mean"]

  /// With the results of the option as written.
  package init(_ findings: DecomposeFindings, of options: [OptionResult]) {
    (self.findings, self.options) = (findings, options)
  }

  /// With title and notes; `width` and `styled` as of `ComparisonTable`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let prose = Prose(width: width, styled: styled)
    let top = layout(
      scope: Texts.scope(points: 0), opening: unranked(options, language) + unserved(language),
      title: AttributionWords.title.filled(language, findings.option.name[language]),
      table: table(language), notes: [], notices: [], language, width: width, styled: styled)
    let details = detailed.map { figure in
      let words = AttributionFigures(figure, findings, language)
      return
        ([prose.bold(prose(words.heading)), words.table.text(width: width, styled: styled)]
        + words.sentences.map { prose($0) } + [""]).joined(separator: "\n")
    }
    let answer = detailed.first.flatMap { figure -> String? in
      let words = AttributionFigures(figure, findings, language)
      return words.sentences.first.map {
        AnswerLine.line(
          AttributionWords.said.filled(language, words.label, $0), language, width: width,
          styled: styled)
      }
    }
    return ([top] + details + notes(language).map { prose($0) }).joined(separator: "\n") + "\n"
      + (answer ?? "")
  }

  /// Shares by indicator.
  private func table(_ language: Language) -> TextTable {
    var table = TextTable(
      header: [
        Texts.indicator[language], AttributionWords.none[language], AttributionWords.all[language],
      ] + findings.design.levers.map { name($0, language) })
    for kpi in findings.shown {
      guard let figure = findings.figure(kpi) else { continue }
      let words = AttributionFigures(figure, findings, language)
      table.rows.append(
        [TextTable.Cell(words.label), TextTable.Cell(words.base)]
          + ([words.total] + words.shares).map {
            TextTable.Cell($0, style: words.told.isNothing ? .faint : .plain)
          })
    }
    return table
  }

  private func name(_ lever: LeverDesign.Lever, _ language: Language) -> String {
    AttributionWords.name(lever.name, isOn: lever.isOn)[language]
  }

  private var detailed: [DecomposeFindings.Figure] {
    let asked = findings.shown.count < KPI.headlines.count || findings.shown != KPI.headlines
    let kpis = asked ? findings.shown : Self.answered.compactMap { KPI.named($0) }
    return kpis.compactMap { findings.figure($0) }
  }

  /// Of the sets at both ends, where they leave people without service and are not the option as written.
  private func unserved(_ language: Language) -> [String] {
    let (design, format) = (findings.design, NumberFormat(language: language))
    func told(_ share: Double?, _ set: Choice.LeverSet, _ text: LocalizedText) -> [String] {
      guard let share, set != design.written else { return [] }
      return [text.filled(language, format.percent(share))]
    }
    return told(findings.unserved.none, .none, AttributionWords.noneFails)
      + told(findings.unserved.all, design.precedence.all, AttributionWords.allFails)
  }

  /// How the figures came about.
  private func notes(_ language: Language) -> [String] {
    let (design, seed) = (findings.design, options[0].seed)
    guard findings.failures == 0 else {
      return [AttributionWords.failed.filled(language, "\(findings.failures)")]
    }
    var notes = [
      (design.orders.map {
        AttributionWords.orders.filled(
          language, "\($0.orders.count)", "\(design.sets.count)", "\(design.precedence.sets.count)",
          "\(findings.replications)")
      }
        ?? AttributionWords.sets.filled(
          language, "\(design.sets.count)", "\(findings.replications)"))
        + " " + Texts.seed.filled(language, "\(seed)")
    ]
    if findings.replications == 1 { notes.append(Texts.oneReplication[language]) }
    notes += fewReplications(findings.replications, language)
    if design.levers.contains(where: { !$0.isOn }) {
      notes.append(AttributionWords.offNote[language])
    }
    let needs = design.levers.indices.filter { design.precedence.needs[$0] != .none }
    if !needs.isEmpty {
      let told = needs.compactMap { lever in
        design.name(design.precedence.needs[lever]).map {
          AttributionWords.need.filled(language, design.levers[lever].name[language], $0[language])
        }
      }
      notes.append(AttributionWords.needs.filled(language, told.joined(separator: "; ")))
    }
    let idle = findings.shown.compactMap { findings.figure($0) }
      .map { LeverShares($0, findings) }.idle.map { $0[language] }
    if !idle.isEmpty {
      notes.append(AttributionWords.idle.filled(language, idle.joined(separator: "; ")))
    }
    let small = findings.shown.compactMap { findings.figure($0) }
      .map { LeverShares($0, findings) }.filter(\.isNothing).map { $0.name[language] }
    if !small.isEmpty {
      notes.append(AttributionWords.small.filled(language, small.joined(separator: "; ")))
    }
    if findings.shown.contains(where: \.isQuantile) {
      notes.append(AttributionWords.quantiles[language])
    }
    return notes
  }
}

extension KPI {
  /// Whether it is a percentile, which has no shares of its own but those of the means of replications.
  fileprivate var isQuantile: Bool { if case .quantile = formula { true } else { false } }
}
