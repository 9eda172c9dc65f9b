package import Experiments
package import Runs
import ScenarioFiles
import ServiceModel
package import Wording

/// Options over the values of a sweep, for people: a table for each KPI, with a row for each point, and
/// where the goal begins or ends to be met.
package struct SweepTable {
  private let findings: PointFindings
  private let options: [OptionResult]

  /// With the results of the options as written.
  package init(_ findings: PointFindings, of options: [OptionResult]) {
    self.findings = findings
    self.options = options
  }

  /// With title and notes; `width` and `styled` as of `ComparisonTable`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let points = findings.points.points.sorted { a, b in
      let (x, y) = (a.values.map { Double($0) }, b.values.map { Double($0) })
      for (x, y) in zip(x, y) {
        if let x, let y, x != y { return x < y }
      }
      return a.number < b.number
    }
    let rows = points.map { point in
      let words = point.values.map { BreakEvenWords.number($0)[language] }
      return PointTable.Row(label: words.joined(separator: " · "), point: point.number)
    }
    let table = PointTable(
      findings: findings, heading: Texts.pointValue[language], rows: rows, base: .firstOption,
      extra: MissingPlaces.tables(findings, rows, language, width: width, styled: styled))
    let title = Texts.sweepTitle(options: findings.options.count).filled(
      language, findings.options.map(\.name[language]).joined(separator: ", "),
      findings.points.factors.map { SelectorWords.name($0)[language] }.joined(separator: " · "))
    let found = findings.breakEvens.map { sentence($0)[language] } + missing(language)
    return table.text(
      title: title, opening: [Texts.sweepScope[language]] + unranked(options, language),
      notes: found + table.notes(options[0].replications, options[0].seed, language),
      language, width: width, styled: styled)
  }

  /// Which places miss a goal that is for all of them, option by option and value of the second axis.
  private func missing(_ language: Language) -> [String] {
    guard let places = MissingPlaces(findings) else { return [] }
    var told: [(option: Int, second: String?)] = []
    for found in findings.breakEvens
    where !told.contains(where: { $0 == (found.option, found.second) }) {
      told.append((found.option, found.second))
    }
    return told.compactMap { places.sentence($0.option, $0.second)?[language] }
  }

  /// Where a goal begins or ends to be met, in words, and by which place it is missed.
  private func sentence(_ found: BreakEven) -> LocalizedText {
    guard let place = found.place, let places = MissingPlaces(findings),
      [found.lower, found.upper].contains(where: { $0?.isMet == false })
    else { return crossing(found) }
    let worst = places.name(place, found.option)
    return LocalizedText { language in
      crossing(found)[language] + " " + Texts.worstAt.filled(worst)[language]
    }
  }

  private func crossing(_ found: BreakEven) -> LocalizedText {
    let factors = findings.points.factors
    let name = findings.options[found.option].name
    let second = found.second.map { SelectorWords.told(factors[1], $0) }
    func told(_ side: BreakEvenSearch.Side) -> BreakEvenWords.Side {
      BreakEvenWords.Side(
        value: side.value, isMet: side.isMet, excess: side.excess, interval: side.interval)
    }
    return BreakEvenWords(
      subject: LocalizedText { language in
        ([name[language]] + [second?[language], findings.until].compactMap { $0 })
          .joined(separator: ", ")
      },
      path: SelectorWords.name(factors[0]), unit: findings.goal?.kpi.unit ?? .perUnit,
      state: found.state,
      crossing: found.crossing, root: found.root,
      sides: found.lower.flatMap { lower in found.upper.map { (told(lower), told($0)) } },
      certain: (found.certainLower, found.certainUpper)
    ).sentence
  }
}
