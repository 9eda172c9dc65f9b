import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension StudyPart {
  /// Who gains and who loses, each beside the same citizen of the base; nil where citizens were not written
  /// down.
  static func equity(_ study: StoredStudy) throws -> StudyPart? {
    guard let run = study.run, let gains = try study.table("gains"), !gains.rows.isEmpty else {
      return nil
    }
    let tables = EquityTables(run: run, gains: gains, burdens: try study.table("burdens"))
    var part = StudyPart(id: "equity", title: EquityWords.title)
    part.sentences = run.alternatives.flatMap { tables.told($0) }
    part.tables =
      [tables.everybody, tables.burdens].compactMap { $0 }
      + run.alternatives.flatMap { [tables.places($0), tables.worst($0)].compactMap { $0 } }
    part.charts = [Chart.gainsAndLosses(run, gains), Chart.fairness(run)].compactMap { $0 }
    part.notes =
      (run.indicator(Gains.kpi)?.relevant).map {
        [EquityWords.note.filled(GainsWords.change($0))]
      } ?? []
    return part
  }
}

/// What is told of `gains.csv` and `burdens.csv`.
private struct EquityTables {
  let run: StoredRun
  let gains: StoredTable
  let burdensTable: StoredTable?

  init(run: StoredRun, gains: StoredTable, burdens: StoredTable?) {
    (self.run, self.gains, burdensTable) = (run, gains, burdens)
  }

  private typealias Row = StoredTable.Row

  private func rows(_ option: StoredRun.Option, _ kinds: PersonGroup.Kind...) -> [Row] {
    gains.rows.filter { row in
      row.text("option") == option.id
        && kinds.contains { row.text("group_type") == $0.rawValue }
    }
  }

  private func communes(_ option: StoredRun.Option, _ list: Gains.Extreme) -> [Row] {
    rows(option, .commune).filter { $0.text("extreme") == list.rawValue }
  }

  // MARK: Sentences

  /// How many gain and lose, who is lost, and where most is lost.
  func told(_ option: StoredRun.Option) -> [Told] {
    guard let city = rows(option, .city).first else { return [] }
    let all = Told(
      LocalizedText { language in
        EquityWords.everybody.filled(
          language, option.name[language], share(city, "share_better", language),
          share(city, "share_worse", language), share(city, "share_only_base", language),
          minutes(city, language))
      }, .plain,
      [
        Source(
          city, "share_better", "share_worse", "share_only_base", "mean_change", what: option.id)
      ])
    let lose = communes(option, .lose).prefix(3)
    guard rows(option, .commune).count > 1 else { return [all] }
    guard !lose.isEmpty else {
      return [all, Told(EquityWords.nobodyLoses.filled(option.name))]
    }
    let named = Told(
      LocalizedText { language in
        EquityWords.losers.filled(
          language, option.name[language],
          lose.map { "\(name($0)[language]) (\(minutes($0, language)))" }.joined(separator: ", "))
      }, .plain, lose.map { Source($0, "mean_change", what: option.id) })
    return [all, named]
  }

  private func name(_ row: Row) -> LocalizedText {
    LocalizedText(vi: row.text("name_vi") ?? "", en: row.text("name_en") ?? "")
  }

  private func share(_ row: Row, _ column: String, _ language: Language) -> String {
    row.number(column).map { NumberFormat(language: language).percent($0, digits: 1) }
      ?? NumberFormat.missing
  }

  /// With its unit.
  private func minutes(
    _ row: Row, _ language: Language
  ) -> String {
    change(row, "mean_change", digits: 1, language).map { $0 + " " + EquityWords.minutes[language] }
      ?? NumberFormat.missing
  }

  /// To the digit that noise allows, and to so many behind the point at most.
  private func change(
    _ row: Row, _ column: String, digits: Int, _ language: Language
  ) -> String? {
    row.number(column).map { change in
      let half = row.ends("\(column)_low", "\(column)_high").map {
        ($0.upperBound - $0.lowerBound) / 2
      }
      let rounding = Rounding(inputs: nil, noise: half, values: [change])
      return NumberFormat(language: language)
        .signed(rounding(change), digits: min(digits, rounding.digits))
    }
  }

  // MARK: Tables

  /// Everybody: an option a row.
  var everybody: ToldTable? {
    let told = run.alternatives.compactMap { option in
      rows(option, .city).first.map { row($0, option.name) }
    }
    return ToldTable(header: [EquityWords.option] + EquityWords.columns, rows: told)
  }

  /// The five communes that lose most and the five that gain most.
  func places(_ option: StoredRun.Option) -> ToldTable? {
    let extremes = Gains.Extreme.allCases.flatMap { communes(option, $0).prefix(5) }
    guard extremes.count > 1 else { return nil }
    return ToldTable(
      title: EquityWords.places.filled(option.name),
      header: [EquityWords.commune] + EquityWords.columns,
      rows: extremes.map { row($0, name($0)) })
  }

  /// Of whom most are worse off: districts, procedures and kinds of person.
  func worst(_ option: StoredRun.Option) -> ToldTable? {
    let worst = [PersonGroup.Kind.district, .procedure, .person].flatMap { kind -> [Row] in
      let told = rows(option, kind)
      guard told.count > 1 else { return [] }
      // Ties stay in the order of the table.
      return told.enumerated().filter { ($0.element.number("share_worse") ?? 0) > 0 }.sorted {
        a, b in
        let (one, other) = (
          a.element.number("share_worse") ?? 0, b.element.number("share_worse") ?? 0
        )
        return one == other ? a.offset < b.offset : one > other
      }.prefix(4).map(\.element)
    }
    guard !worst.isEmpty else { return nil }
    return ToldTable(
      title: EquityWords.groups.filled(option.name),
      header: [EquityWords.group] + EquityWords.columns,
      rows: worst.map { row($0, name($0)) })
  }

  private func row(_ row: Row, _ name: LocalizedText) -> ToldTable.Row {
    ToldTable.Row(
      name: name,
      cells: ["share_better", "share_worse", "share_same", "share_only_base"].map { column in
        ToldTable.Cell(LocalizedText { share(row, column, $0) }, Source(row, column))
      } + [
        ToldTable.Cell(LocalizedText { minutes(row, $0) }, Source(row, "mean_change")),
        ToldTable.Cell(
          LocalizedText {
            change(row, "days_change", digits: 2, $0) ?? NumberFormat.missing
          }, Source(row, "days_change")),
      ])
  }

  /// How unequally time lies on people and on communes.
  var burdens: ToldTable? {
    guard let burdensTable, !burdensTable.rows.isEmpty else { return nil }
    return ToldTable(
      title: EquityWords.burdens, header: [EquityWords.option] + EquityWords.burdenColumns,
      rows: burdensTable.rows.compactMap { row in
        guard let option = run.options.first(where: { $0.id == row.text("option") }) else {
          return nil
        }
        func number(_ column: String, digits: Int) -> ToldTable.Cell {
          ToldTable.Cell(
            LocalizedText { language in
              row.number(column).map {
                NumberFormat(language: language).decimal($0, digits: digits)
              } ?? NumberFormat.missing
            }, Source(row, column))
        }
        let among = EquityWords.among(row.text("among"))
        return ToldTable.Row(
          name: LocalizedText { "\(option.name[$0]), \(among[$0])" },
          cells: [
            ToldTable.Cell(
              LocalizedText { share(row, "unserved_share", $0) }, Source(row, "unserved_share")),
            number("mean_time", digits: 1), number("worst_decile", digits: 1),
            number("gini", digits: 3),
          ])
      })
  }
}
