package import Evidence
import Runs
import ServiceModel
package import Wording

/// A calibration for people: what was found of each factor, each number before and after, and a paragraph.
package struct CalibrationTable {
  private let found: Calibration

  package init(_ found: Calibration) { self.found = found }

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let prose = Prose(width: width, styled: styled)
    let title = CalibrationWords.title.filled(
      language, found.option.name[language], found.asked.against, "\(found.days)")
    return [
      prose.bold(prose(title)), factors(language).text(width: width, styled: styled),
      numbers(language).text(width: width, styled: styled), prose(paragraph[language]),
    ].joined(separator: "\n") + "\n"
  }

  private func factors(_ language: Language) -> TextTable {
    let words = [
      CalibrationWords.factor, CalibrationWords.range, CalibrationWords.start,
      CalibrationWords.value, CalibrationWords.interval, CalibrationWords.known,
    ]
    var table = TextTable(header: words.map { $0[language] })
    for estimate in found.estimates {
      let (range, interval) = (estimate.factor.range, estimate.interval(level: 0.95))
      let word = CalibrationWords.told(estimate.told, edge: estimate.edge)
      let isGood = estimate.told == .known && estimate.edge == .inside
      table.rows.append(
        [
          estimate.factor.name[language], span(range, language),
          number(estimate.factor.start, language), number(estimate.value, language),
          span(interval, language),
        ].map { TextTable.Cell($0) } + [
          TextTable.Cell(word[language], style: isGood ? .good : .bad)
        ])
    }
    return table
  }

  private func numbers(_ language: Language) -> TextTable {
    let words = [
      CalibrationWords.number, CalibrationWords.observed, CalibrationWords.before,
      CalibrationWords.after, CalibrationWords.residual, CalibrationWords.outcome,
    ]
    var table = TextTable(header: words.map { $0[language] })
    for row in found.residuals {
      let measure = Measure(rawValue: row.measure)
      let values = [row.observed, row.before, row.after].map { value in
        measure.map { ValidationWords.number(value, $0, NumberFormat(language: language)) } ?? ""
      }
      let residual = number(row.residualAfter, language)
      table.rows.append(
        ([name(row)[language]] + values + [residual]).map { TextTable.Cell($0) } + [
          TextTable.Cell(
            CalibrationWords.state(row.state)[language],
            style: row.state == .explained ? .good : .bad)
        ])
    }
    return table
  }

  private func name(_ row: ResidualRow) -> LocalizedText {
    let name = Measure(rawValue: row.measure).map(ValidationWords.name)
    return LocalizedText { language in
      (name?[language] ?? row.measure) + (row.scope == "all" ? "" : ", \(row.part)")
    }
  }

  private func number(_ value: Double?, _ language: Language) -> String {
    guard let value else { return NumberFormat.missing }
    let digits = abs(value) < 0.1 ? 4 : abs(value) < 10 ? 3 : 1
    return NumberFormat(language: language).decimal(value, digits: digits)
  }

  private func span(_ range: ClosedRange<Double>, _ language: Language) -> String {
    "\(number(range.lowerBound, language)) – \(number(range.upperBound, language))"
  }
}

extension CalibrationTable {
  /// How near it comes, what cannot be told, and what is left.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      ([sum(language)] + warnings(language) + left(language) + [
        CalibrationWords.next.filled(language, found.asked.against)
      ]).joined(separator: " ")
    }
  }

  private func sum(_ language: Language) -> String {
    let format = NumberFormat(language: language)
    let (numbers, factors) = (found.compared, found.estimates.count)
    let sum = CalibrationWords.sum.filled(
      language, "\(numbers)", format.decimal(found.misfit.before, digits: 1),
      format.decimal(found.misfit.after, digits: 1), "\(max(0, numbers - factors))")
    guard numbers <= factors else { return sum }
    return sum + " "
      + CalibrationWords.nothingLeft.filled(language, "\(numbers)", "\(factors)")
  }

  private func warnings(_ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    let alike = found.alike.map { first, second, correlation in
      let (more, less) = Self.trade(correlation)
      return CalibrationWords.alike.filled(
        language, found.estimates[first].factor.name[language],
        found.estimates[second].factor.name[language], format.decimal(correlation, digits: 2),
        more[language], less[language])
    }
    let unknown = found.estimates.filter { $0.told == .nothing }.map {
      CalibrationWords.unknown.filled(language, $0.factor.name[language])
    }
    let edges = found.estimates.filter { $0.told != .nothing && $0.edge != .inside }.map {
      CalibrationWords.edge.filled(
        language, $0.factor.name[language], number($0.value, language))
    }
    return alike + unknown + edges
  }

  /// What of the other goes with more of one.
  private static func trade(_ correlation: Double) -> (more: LocalizedText, less: LocalizedText) {
    (
      LocalizedText(vi: "tăng", en: "more"),
      correlation < 0
        ? LocalizedText(vi: "giảm", en: "less") : LocalizedText(vi: "cũng tăng", en: "more")
    )
  }

  private func left(_ language: Language) -> [String] {
    func names(_ state: ResidualRow.State) -> String {
      found.residuals.filter { $0.state == state }.map { name($0)[language] }
        .joined(separator: "; ")
    }
    let (outside, notMoved) = (names(.outside), names(.notMoved))
    guard !outside.isEmpty || !notMoved.isEmpty else { return [CalibrationWords.all[language]] }
    return (outside.isEmpty ? [] : [CalibrationWords.outside.filled(language, outside)])
      + (notMoved.isEmpty ? [] : [CalibrationWords.notMoved.filled(language, notMoved)])
  }
}
