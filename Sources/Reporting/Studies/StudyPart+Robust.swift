import Choice
import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension StudyPart {
  /// Whether it would still be so if the inputs are otherwise; nil of studies without futures.
  static func robust(_ study: StoredStudy) throws -> StudyPart? {
    guard let tables = try RobustTables(study), !tables.standings.isEmpty else { return nil }
    let told = RobustSentences(tables: tables)
    let checked = try RobustChecked(tables, study)
    var part = StudyPart(id: "robust", title: RobustShownWords.title)
    part.sentences = told.verdicts + told.answers + checked.sentences + told.ledger
    part.tables =
      tables.run.alternatives.compactMap { tables.verdictTable($0) }
      + [tables.amongAll, tables.turning, checked.table].compactMap { $0 }
    part.charts = [
      try Chart.futures(tables, of: study), Chart.tornado(tables),
    ].compactMap { $0 }
    part.notes = told.rule
    return part
  }
}

extension RobustTables {
  private var few: Bool { standings.contains { RobustFigures.Numbers($0).isOfFew } }

  /// Each headline indicator of an alternative: as written, over futures, and the word for it.
  fileprivate func verdictTable(_ option: StoredRun.Option) -> ToldTable? {
    let rows = standings(of: option).filter { indicator($0)?.isHeadline == true }
    guard !rows.isEmpty else { return nil }
    let inputs =
      few ? RobustWords.extremes.filled("\(futures)") : RobustWords.inputs
    return ToldTable(
      title: run.alternatives.count > 1 ? option.name : nil,
      header: [
        Texts.indicator, RobustWords.asWritten, inputs, RobustWords.sign,
        RobustShownWords.gains, RobustShownWords.losses, RobustWords.verdict,
      ],
      rows: rows.map { row in
        func figures(_ text: @escaping (RobustFigures) -> String) -> LocalizedText {
          LocalizedText { text(self.figures(row, $0)) }
        }
        let ends =
          few ? Source(row, "smallest", "largest") : Source(row, "inputs_low", "inputs_high")
        let name = indicator(row)?.name
        return ToldTable.Row(
          name: LocalizedText { self.figures(row, $0).format.label(name?[$0] ?? "") },
          cells: [
            ToldTable.Cell(
              figures { $0.differenceByChance }, Source(row, "difference", "noise_half_width")),
            ToldTable.Cell(figures { $0.inputs }, ends),
            Self.share(row, "sign_share"), Self.share(row, "relevant_gain_share"),
            Self.share(row, "relevant_loss_share"),
            decidedVerdict(row),
          ])
      })
  }

  /// The word, with the choices of which a level lets no more be said.
  private func decidedVerdict(_ row: StoredTable.Row) -> ToldTable.Cell {
    let verdict = Self.verdict(row)
    let judgement = verdict.judgement
    guard let deciding = row.text("decided_by"), verdict != Self.verdict(row, "verdict_as_chosen")
    else { return ToldTable.Cell(judgement, Source(row, "verdict")) }
    return ToldTable.Cell(
      LocalizedText { language in
        let choices = LevelWords.choices(deciding).map { "“\(factorName($0)[language])”" }
        let because = RobustShownWords.because.filled(
          language, choices.joined(separator: ", "))
        return "\(judgement.signed(judgement.name[language])) (\(because))"
      }, Source(row, "verdict", "decided_by"), judgement.tone)
  }

  /// How each option stands among all, in the indicators told first.
  fileprivate var amongAll: ToldTable? {
    let rows = Self.told.flatMap { kpi -> [ToldTable.Row] in
      guard let indicator = run.indicator(kpi) else { return [] }
      let rows = run.options.compactMap { option in
        choice(option, kpi, at: nil).map { (option, $0) }
      }
      let values = rows.flatMap { [$0.1.number("expected_regret"), $0.1.number("largest_regret")] }
      func value(_ row: StoredTable.Row, _ column: String) -> ToldTable.Cell {
        ToldTable.Cell(
          LocalizedText {
            RowFormat(indicator.unit, values: values.compactMap { $0 }, $0)
              .value(row.number(column))
          }, Source(row, column))
      }
      return rows.map { option, row in
        ToldTable.Row(
          name: LocalizedText {
            RowFormat(indicator.unit, values: values.compactMap { $0 }, $0)
              .label("\(indicator.name[$0]), \(option.name[$0])")
          },
          cells: [
            ToldTable.Cell(
              LocalizedText { language in
                let format = NumberFormat(language: language)
                guard let share = row.number("best_share") else { return NumberFormat.missing }
                guard let error = row.number("best_share_error") else {
                  return format.ofFutures(share)
                }
                return format.bestShare(share, standardError: error)
              }, Source(row, "best_share", "best_share_error")),
            value(row, "expected_regret"), value(row, "largest_regret"),
            Self.share(row, "target_met_share"), Self.share(row, "fails_share"),
            value(row, "perfect_information"),
          ])
      }
    }
    return rows.isEmpty
      ? nil
      : ToldTable(
        title: RobustShownWords.amongAll, header: [Texts.indicator] + RobustShownWords.standing,
        rows: rows)
  }

  /// Levels of choices that change the word for an alternative, in the indicators told first; nil if none.
  fileprivate var turning: ToldTable? {
    let rows = levels.flatMap { level in
      run.alternatives.filter { levels(for: $0).contains(level) }.flatMap { option in
        Self.told.compactMap { kpi -> ToldTable.Row? in
          guard let standing = standing(option, kpi), let indicator = indicator(standing),
            let row = choice(option, kpi, at: level),
            Self.verdict(row) != Self.verdict(standing, "verdict_as_chosen")
          else { return nil }
          return ToldTable.Row(
            name: LocalizedText {
              "\(levelPhrase(level, $0)): \(option.name[$0]), \(indicator.name[$0])"
            },
            cells: [
              difference(standing, indicator),
              ToldTable.Cell(
                Self.verdict(standing, "verdict_as_chosen").judgement,
                Source(standing, "verdict_as_chosen")),
              difference(row, indicator), Self.share(row, "sign_share"),
              ToldTable.Cell(Self.verdict(row).judgement, Source(row, "verdict")),
            ])
        }
      }
    }
    return rows.isEmpty
      ? nil
      : ToldTable(
        title: RobustShownWords.turning, header: RobustShownWords.turningHeader,
        rows: Array(rows.prefix(12)))
  }

  /// With its unit.
  private func difference(
    _ row: StoredTable.Row, _ indicator: StoredRun.Indicator
  ) -> ToldTable.Cell {
    let value = row.number("difference")
    return ToldTable.Cell(
      LocalizedText { language in
        let format = RowFormat(indicator.unit, values: [value].compactMap { $0 }, language)
        return format.difference(value, nil) + (format.unit.map { " \($0[language])" } ?? "")
      }, Source(row, "difference"))
  }

  private static func share(_ row: StoredTable.Row, _ column: String) -> ToldTable.Cell {
    ToldTable.Cell(
      LocalizedText { language in
        row.number(column).map { NumberFormat(language: language).ofFutures($0) }
          ?? NumberFormat.missing
      }, Source(row, column))
  }
}
