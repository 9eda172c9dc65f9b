import Experiments
import ServiceModel
import Wording

// What the arrangement costs before anybody comes, and at which prices.
extension ModelDescription {
  var costs: String {
    let arranged = ArrangedCosts(scenario)
    return [
      CostTexts.about[language], items(arranged), grades, once(arranged), prices,
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func money(_ amount: Double) -> String { format.decimal(amount, digits: 0) }

  private func items(_ arranged: ArrangedCosts) -> String {
    var rows = arranged.items.map { item in
      [item.kpi.name[language]] + [item.sites, item.offices, item.city, item.sum].map(money)
    }
    if rows.count > 1 {
      let sums: [(ArrangedCosts.Item) -> Double] = [\.sites, \.offices, \.city, \.sum]
      rows.append(
        [CostTexts.sum[language]]
          + sums.map { part in money(arranged.items.reduce(0) { $0 + part($1) }) })
    }
    return table(
      [CostTexts.item, CostTexts.sites, CostTexts.offices, CostTexts.city, CostTexts.sum], rows,
      leftColumns: 1)
  }

  private var grades: String {
    table(
      [CostTexts.grade, CostTexts.places, CostTexts.pay],
      scenario.account.costs.grades.map { grade in
        let functions = grade.places.functions.map {
          scenario.backOffice.functions[$0.position].name[language]
        }
        return [
          grade.name[language], (grade.places.siteKinds + functions).joined(separator: "; "),
          money(grade.staffYear),
        ]
      }, leftColumns: 2)
  }

  private func once(_ arranged: ArrangedCosts) -> String {
    let years = arranged.transition.map(\.byYear.count).max() ?? 0
    let headers =
      [CostTexts.once, CostTexts.unit]
      + (0..<years).map { year in
        LocalizedText(
          vi: CostTexts.year.filled(.vi, "\(year + 1)"),
          en: CostTexts.year.filled(.en, "\(year + 1)"))
      }
    return table(
      headers,
      arranged.transition.map { once in
        let units = format.decimal(once.units, digits: once.units == once.units.rounded() ? 0 : 1)
        return [
          once.transition.name[language],
          CostTexts.units(once.transition.unit).filled(language, units),
        ] + (0..<years).map { money($0 < once.byYear.count ? once.byYear[$0] : 0) }
      }, leftColumns: 2)
  }

  /// Those that have a range; the others stand among all inputs.
  private var prices: String {
    table(
      [CostTexts.price, CostTexts.vnd, CostTexts.low, CostTexts.high, ReportTexts.code],
      scenario.account.assumptions.compactMap { input in
        input.range.map { range in
          [input.key, input.value, money(range.lowerBound), money(range.upperBound)]
            + [input.confidence.isEmpty ? NumberFormat.missing : input.confidence]
        }
      }, leftColumns: 1)
  }
}
