import Foundation
import Testing

/// From scenario files to what people are given.
@Suite struct ReportCommandTests {
  private static let noPython = ["MOTCUA_PYTHON": "/nowhere/python3"]

  private func compare(
    in folder: URL, replications: Int = 2, _ more: String...
  ) throws -> String {
    let results = folder.appending(path: "results").path
    let compare = try Program.run(
      words: [
        "compare", CommandTests.town, CommandTests.option, "--replications", "\(replications)",
        "--set",
        "period.observed_days=14", "--out", results,
      ] + more, environment: Self.noPython)
    #expect(compare.status == (more.contains("--report") ? 1 : 0), "\(compare.messages)")
    return results
  }

  @Test func `without Python the report has its tables, says how to get pictures, and ends with 1`()
    throws
  {
    try withFolder { folder in
      let results = try compare(in: folder, "--report")
      let page = try String(contentsOfFile: results + "/report.html", encoding: .utf8)
      #expect(page.contains("pip install vl-convert-python"))
      #expect(!page.contains("<figure"))
      #expect(page.contains("id=\"comparison\"") && page.contains("class=\"figures\""))
      // What the option changes, and what is switched off, in both languages.
      for text in [
        "Thêm một quầy", "One more counter", "any place", "switched off", "đang tắt",
      ] {
        #expect(page.contains(text), "\(text)")
      }
    }
  }

  @Test(arguments: ["report", "memo", "export"])
  func `results that were altered are refused with their names`(command: String) throws {
    try withFolder { folder in
      let results = try compare(in: folder)
      let file = URL(filePath: results).appending(path: "kpi_summary.csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("wait_mean,city,city,", with: "wait_mean,city,city,1")
        .write(to: file, atomically: true, encoding: .utf8)
      let before = try contents(of: URL(filePath: results))
      let refused = try Program.run(words: [command, results], environment: Self.noPython)
      #expect(refused.status == 1)
      #expect(refused.messages.contains("kpi_summary.csv"), "\(refused.messages)")
      #expect(try contents(of: URL(filePath: results)) == before)
    }
  }

  @Test func `results of another model are told as such`() throws {
    try withFolder { folder in
      let results = try compare(in: folder)
      let same = try Program.run(words: ["report", results], environment: Self.noPython)
      #expect(!same.messages.contains("another motcua"), "\(same.messages)")
      let manifest = URL(filePath: results + "/manifest.json")
      let text = try String(contentsOf: manifest, encoding: .utf8)
      let other = text.replacing(
        /"model_source" *: *"[0-9a-f]+"/, with: "\"model_source\": \"0123abcd\"")
      #expect(other != text)
      try Data(other.utf8).write(to: manifest)
      let words = ["report", results, "--overwrite", "--lang"]
      for (language, told) in [("en", "by another motcua"), ("vi", "do bản motcua khác viết")] {
        let run = try Program.run(words: words + [language], environment: Self.noPython)
        #expect(run.messages.replacing("\n", with: " ").contains(told), "\(run.messages)")
      }
    }
  }

  @Test func `a folder without results is told so`() throws {
    try withFolder { folder in
      let report = try Program.run("report", folder.path)
      #expect(report.status == 1)
      #expect(report.messages.contains("is not a result folder"))
    }
  }

  @Test func `an overload is told with the day on which it is`() throws {
    try withFolder { folder in
      let results = try compare(in: folder, "--set", "demand.volume_factor=2", "--report")
      let page = try String(contentsOfFile: results + "/report.html", encoding: .utf8)
      #expect(page.contains(/“A small town”: in [0-9]+ places more work is offered on the busiest/))
      #expect(page.contains(/Town hall Mondays in [A-Z][a-z]+ 1[0-9]+ %/))
    }
  }

  @Test(arguments: [
    (replications: 1, judgement: "open"), (replications: 6, judgement: "no relevant difference"),
  ])
  func `the answer names the best option, and says so flatly only where it is better`(
    expected: (replications: Int, judgement: String)
  ) throws {
    try withFolder { folder in
      let results = try compare(in: folder, replications: expected.replications, "--report")
      let page = try String(contentsOfFile: results + "/report.html", encoding: .utf8)
      #expect(
        page.contains("In these replications citizens spent the least time with “More counters”"))
      #expect(page.contains("of that difference: \(expected.judgement)."))
      #expect(!page.contains("Citizens spend the least time with"))
    }
  }

  @Test func `a folder that is not there is named as the user named it`() throws {
    try withFolder { folder in
      let page = folder.appending(path: "none/page.html").path
      let report = try Program.run(
        words: ["report", "Results/reference", "--out", page], environment: Self.noPython)
      #expect(report.status != 0)
      #expect(report.messages.contains("\(page): there is no such file or folder"))
      #expect(!report.messages.contains(".writing-"), "\(report.messages)")
    }
  }

  @Test func `the committed reference run is whole`() throws {
    try withFolder { folder in
      let page = folder.appending(path: "page.html").path
      let report = try Program.run(
        words: ["report", "Results/reference", "--out", page], environment: Self.noPython)
      // Read and told, without pictures.
      #expect(report.status == 1, "\(report.messages)")
      #expect(FileManager.default.fileExists(atPath: page))
    }
  }
}
