import Choice
import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

/// A verdict is decided once, and has the same words wherever it is told.
struct JudgementTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)")

  /// Results as they are read back from a folder, which is removed again.
  private func stored(
    _ options: [OptionResult], _ verdicts: InputVerdicts = .none
  ) async throws -> StoredRun {
    let path = folder.appending(path: "results").path
    var context = RunContext()
    context.verdicts = verdicts
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua"],
        study: Study(
          .run, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: Comparison(options), context: context, to: path)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    return try StoredRun(path: path)
  }

  /// A base, its twin, one that fails and one that is better here and worse there.
  private func options() async -> [OptionResult] {
    await Experiment(seed: 3, replications: 5, threads: 2).run(
      [("base", 4, 0), ("twin", 4, 0), ("broken", 4, 1), ("lean", 2, 2)].map { id, staff, shift in
        SimulatedOption(scenario: SmallCity.scenario(id, counterStaff: staff)) {
          let result = SmallCity.result($0, shift: shift)
          return id == "broken" ? result : SmallCity.servingEverybody(result)
        }
      })
  }

  @Test(arguments: Language.allCases)
  func `a verdict has words of its own`(language: Language) {
    let names = Comparison.Verdict.allCases.map { $0.judgement.name[language] }
    #expect(Set(names).count == names.count && !names.contains(""))
    let others = Choice.Verdict.allCases.map { $0.judgement.name[language] }
    #expect(Set(others).count == others.count && !others.contains(""))
    let targets = [TargetVerdict.met, .missed, .uncertain].map { $0.judgement.name[language] }
    #expect(Set(targets).count == 3 && !targets.contains(""))
  }

  @Test(arguments: Language.allCases)
  func `terminal, page and memo tell every verdict of the table in the same words`(
    language: Language
  ) async throws {
    let options = await options()
    let comparison = Comparison(options)
    let run = try await stored(options)
    let terminal = ComparisonTable(options, comparison).text(language)
    let page = String(decoding: ReportPage(run, charts: []).bytes(language), as: UTF8.self)
    let memo = Memo(run, language: language).markdown
    var told: Set<Comparison.Verdict> = []
    for row in comparison.rows
    where row.kpi.headline && row.scopeType == .city && row.difference != nil {
      let stored = try #require(run.difference(row.alternative, row.kpi.id))
      #expect(stored.verdict == row.verdict)
      let name = row.verdict.judgement.name[language]
      // Each of the three tells the verdict in the cell of its row.
      #expect(terminal.contains(name), "\(row)")
      let mark = try #require(page.firstRange(of: "data-source=\"compare.csv:\(stored.row)\""))
      #expect(page[mark.upperBound...].prefix { $0 != "\n" }.contains(name), "\(row)")
      told.insert(row.verdict)
      // The memo has the table of the first screen.
      guard FirstScreen.kpis.contains(row.kpi.id) else { continue }
      let label = Markdown.escaped(row.kpi.name(in: options[0].scenario)[language])
      // In the summary, which tells of one option, or in the table of all.
      let lines = memo.split(separator: "\n").filter { $0.hasPrefix("| \(label)") }
      #expect(lines.contains { $0.contains(name) }, "\(row)")
    }
    #expect(told.isSuperset(of: [.better, .worse, .same, .notRanked]), "\(told)")
  }

  @Test(arguments: Language.allCases)
  func `where other inputs were looked at, terminal, page and memo tell what they say`(
    language: Language
  ) async throws {
    let options = await options()
    let comparison = Comparison(options)
    let row = try #require(
      comparison.rows.first {
        $0.alternative == "lean" && $0.kpi.headline && $0.scopeType == .city && $0.verdict == .worse
      })
    func judged(_ verdict: Choice.Verdict, _ option: String) -> (
      InputVerdicts.Key, LevelledVerdict
    ) {
      (.init(option: option, kpi: row.kpi.id), LevelledVerdict(own: verdict, levels: []))
    }
    let verdicts = InputVerdicts(
      Dictionary(
        uniqueKeysWithValues: [judged(.likelyWorse, "lean"), judged(.clearlyBetter, "broken")]),
      points: 60)
    let run = try await stored(options, verdicts)
    let stored = try #require(run.difference("lean", row.kpi.id))
    #expect(stored.verdict == .worse && stored.told == .byInputs(.likelyWorse))
    let name = Choice.Verdict.likelyWorse.judgement.name[language]
    let terminal = ComparisonTable(options, comparison, verdicts).text(language, points: 60)
    let page = String(decoding: ReportPage(run, charts: []).bytes(language), as: UTF8.self)
    let memo = Memo(run, language: language).markdown
    #expect(terminal.contains(", " + name))
    let mark = try #require(page.firstRange(of: "data-source=\"compare.csv:\(stored.row)\""))
    #expect(page[mark.upperBound...].prefix { $0 != "\n" }.contains(name))
    #expect(memo.contains("; \(name))") == FirstScreen.kpis.contains(row.kpi.id))
    #expect(terminal.contains("60") && !terminal.contains(Texts.forTheseInputs[language]))
    // An option that fails has no verdict but that.
    let broken = try #require(run.difference("broken", row.kpi.id))
    #expect(broken.byInputs == .notRanked && broken.told == .forTheseInputs(.notRanked))
    #expect(!terminal.contains(", " + Choice.Verdict.clearlyBetter.judgement.name[language]))
    // What nobody looked at is for these inputs.
    let other = try #require(
      run.differences.first { $0.place.option == "lean" && $0.place.kpi != row.kpi.id })
    #expect(other.byInputs == .forTheseInputs || other.byInputs == .noData)
  }

  @Test(arguments: Language.allCases)
  func `an option that is not ranked, and what is overloaded, is told in the same words everywhere`(
    language: Language
  ) async throws {
    let options = await options()
    let run = try await stored(options)
    let answer = Answer(run: run)
    let terminal = ComparisonTable(options, Comparison(options)).text(language)
      .replacing("\n", with: " ")
    let sentences = answer.unsound.compactMap {
      run.soundness(of: $0).whyUnranked($0.name)?[language]
    }
    #expect(answer.unsound.map(\.id) == ["broken"] && sentences.count == 1)
    for sentence in sentences {
      #expect(terminal.contains(sentence) && answer.headline[language].contains(sentence))
    }
    let cautions = zip(run.options, options).flatMap { stored, option in
      let texts = run.soundness(of: stored).cautions(stored.name).map { $0[language] }
      #expect(texts == option.soundness.cautions(option.scenario.name).map { $0[language] })
      return texts
    }
    #expect(!cautions.isEmpty)
    for caution in cautions {
      #expect(terminal.contains(caution))
      #expect(answer.points.contains { $0.text[language] == caution })
    }
  }
}
