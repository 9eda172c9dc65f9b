import Experiments
import Foundation
import Testing
import Wording

@testable import Reporting
@testable import Runs

/// What a reader sees first tells what the tables say, rounded by one rule.
struct FirstScreenTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)")
  private var results: URL { folder.appending(path: "results") }

  private func write(failing: [String] = []) async throws -> StoredRun {
    let options = await smallExperiment(failing: failing)
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua"],
        study: Study(
          .compare, of: ["a.yaml", "b.yaml"], seed: options[0].seed, replications: .first(count: 4),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: Comparison(options), to: results.path)
    return try StoredRun(path: results.path)
  }

  private func remove() throws { try FileManager.default.removeItem(at: folder) }

  private func rows(_ file: String) throws -> [[String]] {
    csvRows(Array(try Data(contentsOf: results.appending(path: file))))
  }

  /// Each figure with its cells, its last digit, and what is shown.
  private func figures(_ page: String) -> [(cells: String, step: Double, vi: String, en: String)] {
    let pattern =
      /data-cells="([^"]+)" data-step="([^"]+)"><span lang="vi">(.*?)<\/span><span lang="en">(.*?)<\/span>/
    return page.matches(of: pattern).compactMap { match in
      Double(match.output.2).map {
        (String(match.output.1), $0, String(match.output.3), String(match.output.4))
      }
    }
  }

  /// The numbers of a text as the language writes them.
  private func numbers(_ text: String, _ language: Language) -> [Double] {
    let (group, point) = language == .vi ? (".", ",") : (",", ".")
    return text.matches(of: /[-−+]?[0-9][0-9.,]*/).compactMap { match in
      Double(
        String(match.output).replacing("−", with: "-").replacing("+", with: "")
          .replacing(group, with: "").replacing(point, with: "."))
    }
  }

  @Test func `every number of the first screen is its cell, rounded to the digit it names`()
    async throws
  {
    let run = try await write()
    defer { #expect(throws: Never.self) { try remove() } }
    let page = String(decoding: ReportPage(run, charts: []).bytes(.vi), as: UTF8.self)
    let figures = figures(page)
    // Six or fewer indicators: the values of both options, and the range of the difference.
    #expect(figures.count >= 9 && figures.count <= 3 * FirstScreen.kpis.count)
    for figure in figures {
      let parts = figure.cells.split(separator: ":").map(String.init)
      let rows = try rows(parts[0])
      let row = rows[try #require(Int(parts[1])) - 1]
      let cells = try parts[2].split(separator: ",").map { column in
        let place = try #require(rows[0].firstIndex(of: String(column)))
        return try #require(Double(row[place]))
      }
      let scale = row[1].hasSuffix("share") ? 100.0 : 1
      for language in Language.allCases {
        let shown = numbers(language == .vi ? figure.vi : figure.en, language)
        let rounded = cells.map { ($0 / figure.step).rounded() * figure.step * scale }
        // Where both ends are the same, they are told once.
        let expected = shown.count < rounded.count ? [rounded[0]] : rounded
        #expect(shown.count == expected.count, "\(figure)")
        for (one, other) in zip(shown, expected) {
          #expect(abs(one - other) <= 1e-6 * max(1, abs(other)), "\(figure) is \(cells)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `a sentence of the answer turns when the sign in its table does`(language: Language)
    async throws
  {
    let run = try await write()
    defer { #expect(throws: Never.self) { try remove() } }
    let known = Known(run)
    let lean = try #require(run.alternatives.first)
    let worse = Comparison.Verdict.worse.judgement.name[language]
    let better = Comparison.Verdict.better.judgement.name[language]
    let name = AnswerTexts.name("counter_staff", LocalizedText(vi: "", en: ""))[language]
    // `lean` has half the people at a site.
    #expect(try #require(known.finding(lean, "counter_staff")).verdict == .forTheseInputs(.better))
    let before = known.answers.map { $0.text[language] }.joined(separator: " ")
    #expect(says(before, better, name) && !says(before, worse, name))
    try flip("counter_staff")
    let turned = Known(try StoredRun(path: results.path))
    let after = turned.answers.map { $0.text[language] }.joined(separator: " ")
    #expect(after != before)
    #expect(says(after, worse, name) && !says(after, better, name))
  }

  /// Whether a clause of a text gives an indicator this word.
  private func says(_ text: String, _ word: String, _ name: String) -> Bool {
    text.components(separatedBy: "; ").contains { $0.contains("\(word): ") && $0.contains(name) }
  }

  /// The other sign, and the other word, in every row of a KPI of `compare.csv`; the manifest knows the file again.
  private func flip(_ kpi: String) throws {
    let path = results.appending(path: "compare.csv")
    var lines = String(decoding: try Data(contentsOf: path), as: UTF8.self)
      .components(separatedBy: "\r\n")
    let header = lines[0].components(separatedBy: ",")
    func place(_ column: String) throws -> Int { try #require(header.firstIndex(of: column)) }
    let (difference, low, high) = (
      try place("difference"), try place("ci_low"), try place("ci_high")
    )
    let practical = try place("practical")
    for (number, line) in lines.enumerated().dropFirst() {
      var fields = line.components(separatedBy: ",")
      guard fields.count == header.count, fields[1] == kpi else { continue }
      func turned(_ text: String) -> String {
        text.hasPrefix("-") ? String(text.dropFirst()) : text.isEmpty ? "" : "-" + text
      }
      fields[difference] = turned(fields[difference])
      (fields[low], fields[high]) = (turned(fields[high]), turned(fields[low]))
      fields[practical] =
        ["better": "worse", "worse": "better"][fields[practical]] ?? fields[practical]
      lines[number] = fields.joined(separator: ",")
    }
    let old = try Data(contentsOf: path)
    let new = Data(lines.joined(separator: "\r\n").utf8)
    try new.write(to: path)
    let manifest = results.appending(path: "manifest.json")
    let text = String(decoding: try Data(contentsOf: manifest), as: UTF8.self)
    let known = text.replacing(sha256(Array(old)), with: sha256(Array(new)))
    #expect(known != text)
    try Data(known.replacing("\(old.count)", with: "\(new.count)").utf8).write(to: manifest)
  }

  @Test(arguments: Language.allCases)
  func `an option that fails is said to fail, and has no range and no place in an order`(
    language: Language
  ) async throws {
    let run = try await write(failing: ["lean"])
    defer { #expect(throws: Never.self) { try remove() } }
    let known = Known(run)
    let answers = known.answers
    let lean = try #require(run.alternatives.first)
    #expect(known.contenders.isEmpty)
    #expect(answers[0].kind == .caution && answers[0].text[language].contains(lean.name[language]))
    let failing = language == .en ? "fails" : "không đạt"
    #expect(answers[0].text[language].contains(failing))
    for told in answers.dropFirst() {
      #expect(!told.text[language].contains("“\(lean.name[language])”"), "\(told.text)")
    }
    let page = String(decoding: ReportPage(run, charts: []).bytes(language), as: UTF8.self)
    let first = try #require(page.firstRange(of: "<section id=\"details\""))
    let screen = page[..<first.lowerBound]
    #expect(!screen.contains("★") && !screen.contains("class=\"delta\""))
    #expect(screen.contains(Comparison.Verdict.notRanked.judgement.name[language]))
  }

  @Test func `what is not known has the command that would tell`() async throws {
    let run = try await write()
    defer { #expect(throws: Never.self) { try remove() } }
    let page = String(decoding: ReportPage(run, charts: []).bytes(.en), as: UTF8.self)
    #expect(page.contains("motcua robust a.yaml b.yaml --seed 7 --out "))
    #expect(page.contains("motcua staff b.yaml --seed 7 --move people --target "))
    let ids = ["answer", "frontier", "table", "losers", "conditions", "details"]
    let places = try ids.map { try #require(page.firstRange(of: "id=\"\($0)\"")).lowerBound }
    #expect(places == places.sorted())
  }
}
