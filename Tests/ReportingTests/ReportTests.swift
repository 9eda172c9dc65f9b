import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

struct ReportTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)")
  private var results: URL { folder.appending(path: "results") }

  private func write(_ options: [OptionResult], context: RunContext = RunContext()) async throws {
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua", "compare", "<a> & \"b\""],
        study: Study(
          .compare, of: ["a.yaml", "b.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: [.init(path: "a.yaml", role: .scenario, contents: Array("abc".utf8))]),
        ruleSets: ["nd-61-2018"], threads: 2, startedAt: "2024-06-09T08:00:00+07:00",
        durationSeconds: 1.5),
      options: options, comparison: options.count > 1 ? Comparison(options) : nil,
      context: context, to: results.path)
  }

  private func remove() throws { try FileManager.default.removeItem(at: folder) }

  private func rows(_ file: String) throws -> [[String]] {
    csvRows(Array(try Data(contentsOf: results.appending(path: file))))
  }

  /// Each figure of the page: its file and row, and how it is written in each language.
  private func figures(_ page: String) -> [(file: String, row: Int, vi: String, en: String)] {
    let pattern =
      /data-source="([a-z_.]+):([0-9]+)"><span lang="vi">(.*?)<\/span><span lang="en">(.*?)<\/span>/
    return page.matches(of: pattern).compactMap { match in
      Int(match.output.2).map {
        (String(match.output.1), $0, String(match.output.3), String(match.output.4))
      }
    }
  }

  /// The first number in a text, and one half of its last digit.
  private func number(_ text: String, _ language: Language) -> (value: Double, tolerance: Double)? {
    guard let match = text.firstMatch(of: /[-−]?[0-9][0-9.,]*/) else { return nil }
    let (group, point) = language == .vi ? (".", ",") : (",", ".")
    let plain = match.output.replacing("−", with: "-").split(separator: Character(group)).joined()
      .split(separator: Character(point), omittingEmptySubsequences: false).joined(separator: ".")
    let digits = plain.split(separator: ".").dropFirst().first?.count ?? 0
    return Double(plain).map { ($0, 0.500_001 * pow(10, -Double(digits))) }
  }

  @Test(arguments: [Language.vi, .en])
  func `every figure of the page is the figure of its row in the CSV`(language: Language)
    async throws
  {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let page = String(
      decoding: ReportPage(try StoredRun(path: results.path), charts: []).bytes(language),
      as: UTF8.self)
    let tables = [
      "kpi_summary.csv": (try rows("kpi_summary.csv"), 4),
      "compare.csv": (try rows("compare.csv"), 4),
    ]
    let figures = figures(page)
    // Every KPI of two options, and every difference.
    #expect(figures.count { $0.file == "kpi_summary.csv" } == 2 * KPI.all.count - missing(tables))
    #expect(figures.count { $0.file == "compare.csv" } > KPI.headlines.count)
    var compared = 0
    for figure in figures {
      let (rows, column) = try #require(tables[figure.file])
      let row = rows[figure.row - 1]
      let unit = try #require(KPI.named(row[1])).unit
      for language in [Language.vi, .en] {
        let text = language == .vi ? figure.vi : figure.en
        guard let truth = Double(row[column]), let shown = number(text, language) else { continue }
        // A row of large sums of money is told in billions.
        let scales = unit == .share ? [100] : unit == .vnd ? [1, 1e-9] : [1]
        #expect(
          scales.contains { abs($0 * truth - shown.value) <= shown.tolerance },
          "\(figure) is \(truth)")
        compared += 1
      }
    }
    #expect(compared > 150)
  }

  /// KPIs that this city has no row for.
  private func missing(_ tables: [String: ([[String]], Int)]) -> Int {
    let rows = tables["kpi_summary.csv"]?.0.filter { $0[2] == "city" } ?? []
    return 2 * KPI.all.count - rows.count
  }

  @Test(arguments: ["kpi_summary.csv", "compare.csv", "options.csv"])
  func `altered results are refused by name`(file: String) async throws {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let path = results.appending(path: file)
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count - 4] ^= 1
    try bytes.write(to: path)
    let problem = #expect(throws: ResultFolder.Problem.self) {
      _ = try StoredRun(path: results.path)
    }
    #expect(problem?.message.en.contains(file) == true)
    try FileManager.default.removeItem(at: path)
    #expect(throws: ResultFolder.Problem.self) { _ = try StoredRun(path: results.path) }
  }

  @Test func `the page stands alone, is small, and escapes what it is given`() async throws {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let bytes = ReportPage(try StoredRun(path: results.path), charts: []).bytes(.vi)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count < 5_000_000)
    #expect(!page.contains(/(src|href)="(https?:)?\/\//))
    #expect(page.contains("motcua compare &#39;&lt;a&gt; &amp; &quot;b&quot;&#39;"))
    #expect(!page.contains("<a>"))
    let spans = [Language.vi, .en].map { page.ranges(of: "<span lang=\"\($0.rawValue)\">").count }
    #expect(spans[0] == spans[1])
    #expect(spans[0] > 200)
  }

  @Test func `the answer names the better option and says when the base is better`() async throws {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let run = try StoredRun(path: results.path)
    let answer = Answer(run: run)
    let total = run.options.compactMap { run.value($0.id, Answer.ranking)?.mean }
    let winner = try #require(total.count == 2 ? total[0] < total[1] ? 0 : 1 : nil)
    let sound = run.options.filter { answer.isSound($0.id) }
    if sound.count == 2 {
      #expect(answer.headline.en.contains("“\(run.options[winner].name.en)”"))
      #expect(answer.headline.vi.contains("“\(run.options[winner].name.vi)”"))
    } else {
      Issue.record("both options serve everybody")
    }
    #expect(answer.points.contains { $0.kind == .result })
  }

  @Test(arguments: [["lean"], ["base"], ["base", "lean"]])
  func `what fails is named first and appears in no ranking`(failing: [String]) async throws {
    try await write(await smallExperiment(failing: failing))
    defer { #expect(throws: Never.self) { try remove() } }
    let run = try StoredRun(path: results.path)
    let answer = Answer(run: run)
    let failed = run.options.filter { failing.contains($0.id) }
    #expect(answer.headline.en.hasPrefix("“\(failed[0].name.en)” fails: "))
    #expect(answer.headline.vi.hasPrefix("“\(failed[0].name.vi)” không đạt: "))
    for option in failed {
      #expect(!answer.headline.en.contains("time with “\(option.name.en)”"))
      #expect(!answer.headline.en.contains("nearest is “\(option.name.en)”"))
      #expect(!run.standings.contains { $0.option == option.id })
      for point in answer.points where point.kind == .result {
        #expect(!point.text.en.contains("“\(option.name.en)”"), "\(point.text.en)")
      }
    }
    let page = String(decoding: ReportPage(run, charts: []).bytes(.en), as: UTF8.self)
    if failing.contains("lean") {
      #expect(
        page.contains("not ranked") && !page.contains("▲") && !page.contains("class=\"better\""))
    }
    #expect(page.contains(Texts.forTheseInputs.en) && page.contains(Texts.forTheseInputs.vi))
  }

  @Test func `a report knows whose citizens they are as the comparison does`() async throws {
    let same = await Experiment(seed: 1, replications: 3, threads: 1).run(
      ["base", "twin"].map { id in
        SimulatedOption(scenario: SmallCity.scenario(id)) { SmallCity.result($0) }
      })
    for options in [await smallExperiment(), same] {
      try await write(options)
      let others = try StoredRun(path: results.path).others
      #expect(others == Comparison(options).others)
      try remove()
    }
  }

  @Test func `of three sound options the answer says which may be the best`() async throws {
    func answer(_ shifts: [(String, Int)]) async throws -> Answer {
      try await write(
        await Experiment(seed: 1, replications: 6, threads: 2).run(
          shifts.map { id, shift in
            SimulatedOption(scenario: SmallCity.scenario(id)) {
              var result = SmallCity.servingEverybody(SmallCity.result($0))
              result.procedures[0][.queueTime] += Int64(shift) * 3_600_000_000_000
              result.communes[0][.queueTime] += Int64(shift) * 3_600_000_000_000
              return result
            }
          }))
      return Answer(run: try StoredRun(path: results.path))
    }
    defer { #expect(throws: Never.self) { try remove() } }
    for (shifts, best) in [
      ([("base", 0), ("a", 1), ("b", 2)], ["base"]),
      ([("base", 0), ("a", 0), ("b", 2)], ["base", "a"]),
    ] {
      let answer = try await answer(shifts)
      let standings = answer.run.standings.filter { $0.kpi == Answer.ranking }
      let candidates = standings.filter { $0.standing != .notBest }.map(\.option)
      #expect(candidates == best)
      let contest = try #require(answer.contest).text.en
      #expect(contest.contains(candidates.count == 1 ? "only “" : "each of “"))
      #expect(candidates.allSatisfy { contest.contains("“Option \($0)”") })
    }
  }

  @Test(.enabled(if: (try? ChartDrawer.ofThisMachine()) != nil, "needs vl-convert"))
  func `every chart is drawn in both languages, and no two share a name`() async throws {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let run = try StoredRun(path: results.path)
    let drawn = try ChartDrawer.ofThisMachine().draw(run)
    #expect(drawn.map(\.id) == (Known(run).charts + Chart.all(of: run)).map(\.id))
    #expect(drawn.count >= 5)
    let drawings = drawn.flatMap { [$0.svg.vi, $0.svg.en] }
    let names = drawings.flatMap { svg in
      Set(svg.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) })
    }
    #expect(drawings.allSatisfy { $0.hasPrefix("<svg") && $0.contains("<text") })
    #expect(Set(names).count == names.count)
  }

  @Test func `a report tells of the years whose holidays are not known, in both languages`()
    async throws
  {
    try await write(await smallExperiment())
    defer { #expect(throws: Never.self) { try remove() } }
    let page = String(
      decoding: ReportPage(try StoredRun(path: results.path), charts: []).bytes(.vi), as: UTF8.self)
    #expect(page.contains("Public holidays of 2024 and 2025 are not known"))
    #expect(page.contains("Chưa có lịch nghỉ lễ, tết năm 2024 và 2025"))
    #expect(try rows("notices.csv").count == 2)
  }
}
