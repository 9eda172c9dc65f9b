package import Experiments
import OutputAnalysis
import Runs
import ServiceModel
package import Wording

/// Who gains and who loses, for people: the same citizens in each option and in the base.
package struct GainsTable {
  private let gains: Gains
  private let options: [OptionResult]

  /// Of results in which citizens were written down; nil of others.
  package init?(_ options: [OptionResult]) {
    guard let gains = Gains(options) else { return nil }
    (self.gains, self.options) = (gains, options)
  }

  /// With title and notes; `width` and `styled` as of `ComparisonTable`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let prose = Prose(width: width, styled: styled)
    var table = TextTable(header: GainsWords.header.map { $0[language] })
    table.rows = options.dropFirst().compactMap { row($0, language) }
    let title = GainsWords.title.filled(language, options[0].scenario.name[language])
    let named = options.dropFirst().flatMap { places($0, language) + groups($0, language) }
    let note = GainsWords.note.filled(
      language, GainsWords.change(Gains.relevantDifference(in: options[0].scenario))[language])
    let lines = [prose.bold(prose(title)), table.text(width: width, styled: styled)]
    return (lines + named.map { prose("• " + $0) } + [prose(note)]).joined(separator: "\n") + "\n"
  }

  private func rows(_ option: OptionResult, _ kind: PersonGroup.Kind) -> [Gains.Row] {
    gains.rows.filter { $0.option == option.id && $0.group.kind == kind }
  }

  private func row(_ option: OptionResult, _ language: Language) -> [TextTable.Cell]? {
    guard let city = rows(option, .city).first else { return nil }
    let fates: [PersonTally.Fate] = [
      .better, .worse, .same, .servedInBaseOnly, .servedInOptionOnly,
    ]
    let time = RowFormat(.minutes, values: [city.change?.value ?? 0], language)
    let change = time.difference(city.change?.value, city.change?.interval(level: intervalLevel))
    return [TextTable.Cell(option.scenario.name[language])]
      + fates.map { TextTable.Cell(percent(city.share($0)?.value, language)) }
      + [TextTable.Cell(change)]
  }

  private func percent(_ share: Double?, _ language: Language) -> String {
    RowFormat(.share, values: [], language).value(share)
  }

  /// The communes that lose most, then those that gain most: three of each, with their mean change; that there
  /// are none beyond chance.
  private func places(_ option: OptionResult, _ language: Language) -> [String] {
    let communes = rows(option, .commune)
    guard options[0].scenario.people.communes.count > 1 else { return [] }
    return Gains.Extreme.allCases.map { list in
      let named = communes.filter { $0.extreme?.list == list }.prefix(3).map { row in
        let time = RowFormat(.minutes, values: [row.change?.value ?? 0], language)
        let change = time.difference(row.change?.value, row.change?.interval(level: intervalLevel))
        let unit = time.unit.map { " \($0[language])" } ?? ""
        return "\(row.group.name[language]) (\(change)\(unit))"
      }
      guard !named.isEmpty else {
        return GainsWords.nobody(list).filled(language, option.scenario.name[language])
      }
      return GainsWords.places(list).filled(
        language, option.scenario.name[language], named.joined(separator: ", "))
    }
  }

  /// Of whom the largest share is worse off: among districts, matters and kinds of person.
  private func groups(_ option: OptionResult, _ language: Language) -> [String] {
    let named = [PersonGroup.Kind.district, .procedure, .person].compactMap { kind -> String? in
      let shares = rows(option, kind).compactMap { row in
        row.share(.worse).map { (row: row, share: $0.value) }
      }
      // The first of those that are equal.
      guard shares.count > 1, let worst = shares.max(by: { $0.share < $1.share }), worst.share > 0
      else { return nil }
      return GainsWords.group.filled(
        language, worst.row.group.name[language], percent(worst.share, language))
    }
    guard !named.isEmpty else { return [] }
    return [
      GainsWords.worst.filled(
        language, option.scenario.name[language], named.joined(separator: ", "))
    ]
  }
}
