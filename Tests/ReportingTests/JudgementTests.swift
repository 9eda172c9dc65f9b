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
  private func stored(_ options: [OptionResult]) async throws -> StoredRun {
    let path = folder.appending(path: "results").path
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua"],
        study: Study(
          .run, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: Comparison(options), to: path)
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
      let label = Markdown.escaped(row.kpi.name(in: options[0].scenario)[language])
      let line = memo.split(separator: "\n").first { $0.hasPrefix("| \(label)") }
      #expect(line?.contains(name) == true, "\(row)")
      told.insert(row.verdict)
    }
    #expect(told.isSuperset(of: [.better, .worse, .same, .notRanked]), "\(told)")
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
