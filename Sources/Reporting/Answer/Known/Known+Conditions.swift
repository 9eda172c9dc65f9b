import Choice
import Runs
import Tables
import Wording

extension Known {
  /// In one sentence, the last of the answer.
  var hangs: Told {
    robust == nil
      ? Told(inputsUnknown, .caution) : causes.first ?? turning.first ?? unknown
  }

  /// All that is known of what it hangs on.
  var conditions: [Told] {
    guard let robust else { return [notVaried] }
    let told = causes + robust.checked.sentences.map { $0.within(robust.name) } + turning
    // The first is a sentence of the answer already.
    return (causes.isEmpty ? [unknown] : []) + told.dropFirst().prefix(Self.mostConditions)
      + (robust.tables.leftOut + RobustSentences(tables: robust.tables).ledger)
      .map { $0.within(robust.name) }
  }

  private static let mostConditions = 1

  /// Which inputs decide, of time and money, where a metamodel predicts enough.
  private var causes: [Told] {
    guard let robust else { return [] }
    return contenders.prefix(1).flatMap { option in
      FirstScreen.told.prefix(3).compactMap { kpi -> Told? in
        let causes = robust.tables.largest(option, kpi).filter { $0.share >= 0.1 }.prefix(2)
        guard !causes.isEmpty, let indicator = run.indicator(kpi) else { return nil }
        return Told(
          LocalizedText { language in
            let name = AnswerTexts.name(kpi, indicator.name)[language]
            let factors = causes.map { "“\(robust.tables.factorName($0.factor)[language])”" }
            return AnswerTexts.hangsOn.filled(
              language, option.name[language], name, factors.joined(separator: ", "))
          }, .plain, causes.map { Source($0.row, $0.column).within(robust.name) })
      }
    }
  }

  /// Choices of the author that change a verdict.
  private var turning: [Told] {
    guard let robust else { return [] }
    let tables = robust.tables
    return contenders.prefix(1).flatMap { option in
      FirstScreen.told.flatMap { kpi in
        tables.levels(for: option).compactMap { level -> Told? in
          guard let standing = tables.standing(option, kpi), let indicator = run.indicator(kpi),
            let row = tables.choice(option, kpi, at: level)
          else { return nil }
          let (own, then) = (
            RobustTables.verdict(standing, "verdict_as_chosen"), RobustTables.verdict(row)
          )
          guard own != then else { return nil }
          return Told(
            LocalizedText { language in
              AnswerTexts.turns.filled(
                language, tables.levelName(level)[language], option.name[language],
                AnswerTexts.name(kpi, indicator.name)[language], then.judgement.name[language],
                own.judgement.name[language])
            }, .caution,
            [
              Source(standing, "difference").within(robust.name),
              Source(row, "difference").within(robust.name),
            ])
        }
      }
    }
  }

  private var unknown: Told {
    robust.map { Told(AnswerTexts.hangsUnknown.filled("\($0.tables.futures)"), .caution) }
      ?? notVaried
  }

  private var notVaried: Told {
    guard let command = commands.robust else { return Told(inputsUnknown, .caution) }
    return Told(
      points > 0
        ? AnswerTexts.notVariedFurther.filled(command, "\(points)")
        : AnswerTexts.notVaried.filled(command), .caution)
  }

  /// That other inputs were not looked at, or at the points of a file alone.
  var inputsUnknown: LocalizedText {
    points > 0 ? AnswerTexts.inputsAtPoints.filled("\(points)") : AnswerTexts.inputsUnknown
  }

  /// At which the run varied inputs; 0 where its points are sets of levers or stresses.
  var points: Int {
    switch run.manifest.study.kind {
    case .run, .compare, .sweep: run.points
    case .stress, .robust, .decompose, .staff, .levers, .explain, .calibrate: 0
    }
  }

  /// Commands that add to the folder what it does not know; nil where none does, since laws are compared, or a
  /// part of the city for which futures are not drawn.
  var commands: (robust: String?, frontier: String?) {
    let study = run.manifest.study
    guard study.rules == nil else { return (nil, nil) }
    let (settings, variants) = (study.settings, study.variants ?? [])
    let given =
      settings.flatMap { ["--set", $0] } + variants.flatMap { ["--variant", $0] }
      + (study.seed == Study.usualSeed ? [] : ["--seed", "\(study.seed)"])
    // A variant is one of the base, and a setting may name something in the base alone.
    let isPlain = settings.isEmpty && variants.isEmpty && study.files.count > 1
    let options = isPlain ? Array(study.files.dropFirst()) : study.files
    let robust = ["motcua", "robust"] + study.files + given + ["--out", "\(run.path)/robust"]
    let frontier =
      ["motcua", "staff"] + options + given + (study.around.map { ["--around", $0] } ?? [])
      + ["--move", "people", "--target", "wait_p90<=15", "--frontier", "5,10,15,20,30", "--out"]
      + ["\(run.path)/frontier"]
    return (study.around == nil ? CommandText.text(robust) : nil, CommandText.text(frontier))
  }
}

extension Known {
  /// That nobody asked how many people targets take, with the command that does.
  var noCurve: LocalizedText {
    commands.frontier.map { AnswerTexts.todayOnly.filled($0) } ?? AnswerTexts.noCurve
  }
}

extension Told {
  /// Of a study in a sub-folder; unchanged without one.
  func within(_ folder: String) -> Told {
    var told = self
    told.sources = sources.map { $0.within(folder) }
    return told
  }
}

extension RobustTables {
  /// `online_lever=true` as a condition, by the name of the choice.
  func levelName(_ level: String) -> LocalizedText {
    LocalizedText { AnswerTexts.withLevel.filled($0, levelPhrase(level, $0)) }
  }

  /// `online_lever=true` by the name of the choice.
  func levelPhrase(_ level: String, _ language: Language) -> String {
    LevelWords.phrase(level, language) { factorName($0) }
  }
}

extension Known {
  /// What tables of the options hold for: where inputs were varied in another study, the first screen tells of it.
  var scope: LocalizedText {
    robust != nil && run.points == 0 ? AnswerTexts.othersAbove : run.scope
  }
}
