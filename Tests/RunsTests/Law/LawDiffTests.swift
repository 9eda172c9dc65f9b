import Experiments
import Foundation
import LegalClock
import OutputAnalysis
import ServiceModel
import Testing
import Wording

@testable import Runs

/// One scenario under two laws. The tutorial's town asks for no supplement, so that a law about supplements
/// changes nothing there; a limit that counts the day of receipt ends a day earlier.
@Suite struct LawDiffTests {
  private static let town = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios/tutorial/tutorial.yaml").path

  private static let draft = """
    rule_set: draft
    name: {vi: Dự thảo, en: Draft}
    valid_from: 2024-01-01
    cut_off: "15:00"
    first_day: {value: day_of_receipt, article: {vi: Điều 7, en: art. 7}}
    supplement: {clock: restarts, at_most: 2}

    """

  /// Two weeks under the tutorial's decree and a file of rules.
  private func outcome(_ rules: String, replications: Int = 3) async throws -> (
    Computation, Outcome?
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "draft.yaml")
    try Data(rules.utf8).write(to: file)
    var study = Study(
      .compare, of: [Self.town], settings: ["period.observed_days=14"], seed: 7,
      replications: .first(count: replications), inputs: [])
    study.rules = ["nd-61-2018", file.path]
    let computation = try Computation(study)
    return (computation, try await computation.run())
  }

  @Test func `what changed is told part by part, with what both say and the article`() async throws
  {
    let (computation, outcome) = try await outcome(Self.draft)
    let law = try #require(outcome?.law).law
    #expect(law.changes.map(\.part) == [.firstDay, .supplement])
    #expect(law.changes[0].old == "day_after_receipt")
    #expect(law.changes[0].new == "day_of_receipt")
    #expect(law.changes[0].article.en == "art. 7")
    #expect(computation.inputs.ids == ["nd-61-2018", "draft", "with_first_day", "with_supplement"])
    #expect(computation.study.inputs.contains { $0.role == .ruleSet })
    #expect(law.sameness == nil)
  }

  @Test func `all of the difference belongs to the change that matters, and shares add up`()
    async throws
  {
    let (_, outcome) = try await outcome(Self.draft)
    let findings = try #require(outcome?.law)
    #expect(findings.figures.count > 50)
    for figure in findings.figures {
      let shares = figure.parts.compactMap(\.share)
      #expect(shares.count == 2)
      #expect(shares[1].value == 0)
      #expect(shares[1].deviations.allSatisfy { $0 == 0 })
      let sum = shares.reduce(0) { $0 + $1.value }
      #expect(abs(sum - figure.total.value) <= 1e-9 * max(1, abs(figure.total.value)))
      #expect(figure.parts[0].alone.value == figure.total.value)
      #expect(figure.parts[0].lastOut.value == figure.total.value)
    }
    // Limits that end a day earlier are missed more often.
    let onTime = try #require(
      findings.figures.first { $0.kpi.id == "on_time_share" && $0.scope.type == .city })
    #expect(onTime.total.value < 0)
    #expect(onTime.before == outcome?.options[0].estimate(onTime.kpi)?.value)
  }

  @Test func `rule-sets that count alike are told to, wherever they stand`() throws {
    let first = RuleSet(
      id: "a", name: LocalizedText(vi: "A", en: "A"), validFrom: CivilDate(dayNumber: 0),
      cutOff: TimeOfDay(minutes: 900))
    var second = first
    (second.id, second.name.en) = ("b", "B")
    second.newTerm.article = LocalizedText(vi: "Điều 1", en: "art. 1")
    let law = LawDiff(first, second)
    #expect(law.changes.isEmpty)
    #expect(law.sets.count == 1)
    #expect(
      law.sameness?.en
        == "A and B count limits alike: no dossier is due at another time. They only stand elsewhere: new_term."
    )
  }

  @Test func `each change is put in and taken out where there are too many for all combinations`() {
    let first = RuleSet(
      id: "a", name: LocalizedText(vi: "A", en: "A"), validFrom: CivilDate(dayNumber: 0),
      cutOff: TimeOfDay(minutes: 900))
    var second = first
    second.timeLimits = (1...5).map {
      RuleSet.ProcedureLimit(procedure: "p\($0)", limit: .workingDays($0))
    }
    let law = LawDiff(first, second)
    #expect(law.changes.count == 5)
    #expect(!law.isCrossed)
    #expect(law.sets.count == 12)
    #expect(law.id(law.sets[1]) == "a_2")
    #expect(law.rules(law.sets[2]).timeLimits.map(\.procedure) == ["p1"])
    #expect(law.rules(law.sets[7]).timeLimits.map(\.procedure) == ["p2", "p3", "p4", "p5"])
    #expect(law.changes[4].old == "–")
    #expect(law.changes[4].new == "5wd")
  }

  @Test func `an unknown rule-set is told with the nearest one`() throws {
    var study = Study(
      .compare, of: [Self.town], seed: 7, replications: .first(count: 2), inputs: [])
    study.rules = ["nd-61-2018", "nd-61-2081"]
    let refused = #expect(throws: InvalidInput.self) { try Computation(study) }
    #expect(refused?.message.en.contains("did you mean 'nd-61-2018'?") == true)
    study.rules = ["nd-61-2018"]
    #expect(throws: InvalidInput.self) { try Computation(study) }
  }

  @Test func `a folder of two laws has what each change does, and can be made again`() async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "draft.yaml")
    try Data(Self.draft.utf8).write(to: file)
    var study = Study(
      .compare, of: [Self.town], settings: ["period.observed_days=14"], seed: 7,
      replications: .first(count: 2), inputs: [])
    study.rules = ["nd-61-2018", file.path]
    let (one, two) = (folder.appending(path: "1").path, folder.appending(path: "2").path)
    _ = try await Computation(study, threads: 1).write(to: one)
    let reader = try FolderReader(path: one)
    let rows = try reader.rows(LawRow.self)
    #expect(Set(rows.map(\.part)) == ["all", "first_day", "supplement"])
    _ = try await Computation(reader.manifest.study, threads: 2).write(to: two)
    #expect(
      try Files.bytes(of: "\(one)/law_diff.csv") == Files.bytes(of: "\(two)/law_diff.csv"))
  }
}
