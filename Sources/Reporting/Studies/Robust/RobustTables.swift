import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// The tables of a robust study, as they lie in its folder, with the names of what they tell of.
struct RobustTables {
  let run: StoredRun
  /// Rows of `robust.csv`: an alternative and an indicator each.
  let standings: [StoredTable.Row]
  /// Of `choice.csv`.
  let choices: [StoredTable.Row]
  /// Of `sensitivity.csv`.
  let sensitivities: [StoredTable.Row]
  /// Of `factors.csv`.
  let factors: [StoredTable.Row]
  /// Of `covered.csv`.
  let ledger: [StoredTable.Row]

  /// What a study's results are told of first: time, and money.
  static let told = ["total_time_mean", "wait_mean", "cost_per_dossier_paid"]

  /// Nil of a study of another kind.
  init?(_ study: StoredStudy) throws {
    guard let run = study.run, let standings = try study.table("robust") else { return nil }
    self.run = run
    self.standings = standings.rows
    choices = try study.table("choice")?.rows ?? []
    sensitivities = try study.table("sensitivity")?.rows ?? []
    factors = try study.table("factors")?.rows ?? []
    ledger = try study.table("covered")?.rows ?? []
  }

  /// How many futures there are besides the inputs as written, all choices as written.
  var futures: Int { standings.compactMap { $0.number("futures") }.max().map { Int($0) } ?? 0 }

  /// Of an alternative, in the order of the table.
  func standings(of option: StoredRun.Option) -> [StoredTable.Row] {
    standings.filter { $0.text("option") == option.id }
  }

  /// Of an alternative in an indicator.
  func standing(_ option: StoredRun.Option, _ kpi: String) -> StoredTable.Row? {
    standings(of: option).first { $0.text("kpi") == kpi }
  }

  /// With every choice as written (nil), or one at another level.
  func choice(_ option: StoredRun.Option, _ kpi: String, at level: String?) -> StoredTable.Row? {
    choices.first {
      $0.text("option") == option.id && $0.text("kpi") == kpi && $0.text("choice") == level
    }
  }

  /// In which share of the futures an option fails that is ranked as written; nil if in none.
  func fails(_ option: StoredRun.Option) -> Told? {
    guard
      let row = choices.first(where: { $0.text("option") == option.id && $0.text("choice") == nil }
      ),
      let share = row.number("fails_share"), share > 0,
      standings(of: option).allSatisfy({ Self.verdict($0) != .notRanked })
    else { return nil }
    return Told(
      LocalizedText { language in
        RobustWords.failsIn.filled(language, NumberFormat(language: language).ofFutures(share))
      }, .caution, [Source(row, "fails_share")])
  }

  /// Those of them that count in verdicts on an alternative.
  func levels(for option: StoredRun.Option) -> [String] {
    levels.filter { leversOfOne(in: $0, option).isEmpty }
  }

  /// Choices by which a level switches on a lever that only the option or only the base has: two rows of
  /// `factors.csv` each, of the base and of the option.
  private func leversOfOne(
    in level: String, _ option: StoredRun.Option
  ) -> [(base: StoredTable.Row, option: StoredTable.Row)] {
    level.split(separator: ", ").compactMap { choice in
      let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
      let rows = factors.filter { $0.text("factor") == parts[0] }
      guard parts.count == 2,
        let base = rows.first(where: { $0.text("option") == run.base.id }),
        let own = rows.first(where: { $0.text("option") == option.id }),
        let named = base.number("values_named"), let here = own.number("values_named"),
        LeverOfOne.isSwitchedOn(
          by: parts[1],
          at: (base.text("selectors") ?? "").split(separator: " ").map(String.init),
          named: (Int(named), Int(here)))
      else { return nil }
      return (base, own)
    }
  }

  /// Levers that count in no verdict, a sentence each.
  var leftOut: [Told] {
    var found: [(base: StoredTable.Row, options: [StoredTable.Row])] = []
    for (base, option) in levels.flatMap({ level in
      run.alternatives.flatMap { leversOfOne(in: level, $0) }
    }) {
      if let place = found.firstIndex(where: { $0.base.number == base.number }) {
        if !found[place].options.contains(where: { $0.number == option.number }) {
          found[place].options.append(option)
        }
      } else {
        found.append((base, [option]))
      }
    }
    return found.map { base, options in
      let others = options.compactMap { row in
        run.alternatives.first { $0.id == row.text("option") }?.name
      }
      let baseHasIt = (base.number("values_named") ?? 0) > 0
      let (having, lacking) = baseHasIt ? ([run.base.name], others) : (others, [run.base.name])
      return Told(
        LocalizedText {
          RobustWords.leverOfOne(
            factorName(base.text("factor") ?? ""), having: having, lacking: lacking, $0)
        }, .caution, ([base] + options).map { Source($0, "values_named") })
    }
  }

  /// Levels of choices other than written, in the order of the table.
  var levels: [String] {
    var levels: [String] = []
    for level in choices.compactMap({ $0.text("choice") }) where !levels.contains(level) {
      levels.append(level)
    }
    return levels
  }

  /// The indicator of a row.
  func indicator(_ row: StoredTable.Row) -> StoredRun.Indicator? {
    row.text("kpi").flatMap { run.indicator($0) }
  }

  /// Of a factor, or of a choice; its id where nothing is known of it.
  func factorName(_ id: String) -> LocalizedText {
    guard let row = factors.first(where: { $0.text("factor") == id }) else {
      return LocalizedText(vi: id, en: id)
    }
    return LocalizedText(vi: row.text("name_vi") ?? id, en: row.text("name_en") ?? id)
  }

  /// The figures of a row, with its unit.
  func figures(_ row: StoredTable.Row, _ language: Language) -> RobustFigures {
    RobustFigures(
      indicator(row)?.unit ?? .perUnit, RobustFigures.Numbers(row), language)
  }

  /// Its verdict, in the words of the one rule.
  static func verdict(_ row: StoredTable.Row, _ column: String = "verdict") -> Choice.Verdict {
    row.text(column).flatMap { Choice.Verdict(rawValue: $0) } ?? .noData
  }

  /// From which difference on a reader takes notice: of the base as written; nil where nothing is told.
  func relevant(_ row: StoredTable.Row) -> Double? {
    guard let indicator = indicator(row), let base = row.number("base_value") else { return nil }
    return indicator.relevant.amount(base: base)
  }
}
