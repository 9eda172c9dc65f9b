import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// All that the studies of a folder know of the options of its first one: values and differences for the inputs as
/// written, how far they move where the inputs are otherwise, who loses, and how many people a target takes.
struct Known {
  let run: StoredRun
  let answer: Answer
  /// Nil where no study of the folder varied the inputs.
  let robust: Robust?
  /// Nil where no study asked how many people targets take.
  let frontier: Frontier?
  /// Who gains and who loses; nil where citizens were not written down.
  let gains: StoredTable?

  /// A study with futures.
  struct Robust {
    /// Of its sub-folder; empty of what lies directly in the folder.
    let name: String
    let tables: RobustTables
    /// What indicators come to in each future: of the city, and total times of districts.
    let futures: [StoredStudy.FutureKey: [Double?]]
    /// What was simulated once more: where differences cross zero, and where the best option loses.
    let checked: RobustChecked
  }

  /// A study of people against the values of a target.
  struct Frontier {
    /// Of its sub-folder; empty of what lies directly in the folder.
    let name: String
    let table: StoredTable
    /// In which part of the time each target holds.
    let grain: LocalizedText
  }

  /// Of one study by itself.
  init(_ run: StoredRun) {
    self.run = run
    answer = Answer(run: run)
    (robust, frontier, gains) = (nil, nil, nil)
  }

  /// Of the first study of a folder, with what the others know of its options. Throws `ResultFolder.Problem` if a
  /// table holds what we do not write.
  init(_ run: StoredRun, _ studies: StoredStudies) throws {
    self.run = run
    answer = Answer(run: run)
    let all = [studies.first] + studies.added
    robust = try all.lazy.compactMap { try Robust($0, run) }.first
    frontier = try all.lazy.compactMap { try Frontier($0) }.first
    gains = try studies.first.table("gains")
  }

  /// Those that are ranked, the base left out: the one that costs citizens the least time first.
  var contenders: [StoredRun.Option] {
    answer.ranked.map(\.option).filter { $0.id != run.base.id }
  }

  /// What kind of figures values are, and of which indicators noise reaches the last digit: as wide as it is, a value
  /// is not told as none.
  var valuesAre: LocalizedText {
    let noisy = FirstScreen.kpis.compactMap { kpi -> LocalizedText? in
      let findings = run.options.compactMap { finding($0, kpi) }
      return findings.contains(where: \.isNoisy) ? findings[0].indicator.name : nil
    }
    return LocalizedText { AnswerTexts.values.filled($0, noise(noisy)[$0]) }
  }

  /// That noise is below the last digit, but for what is named.
  func noise(_ names: [LocalizedText]) -> LocalizedText {
    guard run.manifest.replications > 1 else { return AnswerTexts.noiseUnknown }
    return names.isEmpty
      ? AnswerTexts.belowDigit
      : LocalizedText { language in
        AnswerTexts.aboveDigit.filled(language, names.map { $0[language] }.joined(separator: ", "))
      }
  }

  /// One option in one indicator of the city.
  func finding(_ option: StoredRun.Option, _ kpi: String) -> Finding? {
    run.indicator(kpi).map { Finding(known: self, option: option, indicator: $0) }
  }
}

extension Known.Robust {
  /// Nil of a study without futures, or of other options.
  fileprivate init?(_ study: StoredStudy, _ run: StoredRun) throws {
    guard let tables = try RobustTables(study), !tables.standings.isEmpty,
      tables.run.base.id == run.base.id
    else { return nil }
    name = study.name
    self.tables = tables
    checked = try RobustChecked(tables, study)
    let count = tables.futures
    futures = try study.futures(FirstScreen.kpis + ["gave_up_share"], count: count)
      .merging(study.futures([Answer.ranking], in: .district, count: count)) { city, _ in city }
  }
}

extension Known.Frontier {
  fileprivate init?(_ study: StoredStudy) throws {
    guard let table = try study.table("frontier"), !table.rows.isEmpty,
      let grain = study.manifest.study.staff?.by
    else { return nil }
    (name, self.table) = (study.name, table)
    self.grain = StaffWords.grain(grain)
  }
}
