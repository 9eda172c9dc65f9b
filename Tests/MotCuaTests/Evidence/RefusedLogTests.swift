import Foundation
import Testing

/// Logs, maps and questions that are none: told in both languages, and nothing is written.
@Suite struct RefusedLogTests {
  private static let header = "CaseID,Activity,StartTimestamp,EndTimestamp\n"
  private static let row = "1,a,2024-07-01 08:00,2024-07-01 09:00\n"

  /// Runs `motcua` in a folder with these files. It has to end with 2, say this in English and something else
  /// in Vietnamese, and leave nothing behind.
  private func refuse(
    _ words: [String], with files: [String: String], saying text: String,
    _ comment: Comment? = nil
  ) throws {
    try withFolder { folder in
      for (name, contents) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: file)
      }
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      let told = words.map { $0.replacing("FOLDER", with: folder.path) }
      let english = try Program.run(words: told)
      let vietnamese = try Program.run(words: told + ["--lang", "vi"])
      #expect(english.status == 2, comment)
      #expect(vietnamese.status == 2, comment)
      #expect(english.messages.contains(text), "\(english.messages)")
      #expect(!vietnamese.messages.isEmpty && vietnamese.messages != english.messages, comment)
      #expect(english.output.isEmpty)
      let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      #expect(after == before, comment)
    }
  }

  @Test(arguments: [
    ("an empty file", "", "empty"), ("a binary file", "\u{1}\u{0}ELF\u{2}\u{0}\u{0}", "0x1"),
    ("one case", header + row, "one case"), ("a header alone", header, "no row"),
    ("no stamp that can be read", header + "1,a,x,y\n2,a,x,y\n", "none of its 2 rows"),
  ])
  func `what is no log is not imported`(what: String, log: String, says: String) throws {
    try refuse(
      ["import", "FOLDER/log.csv", "--out", "FOLDER/out"], with: ["log.csv": log], saying: says,
      "\(what)")
  }

  @Test func `a map of another log imports nothing`() throws {
    let map = """
      log: events
      columns: {case_id: "Case", activity: "Activity", started: "StartTimestamp"}
      """
    try refuse(
      ["import", "FOLDER/log.csv", "--map", "FOLDER/map.yaml", "--out", "FOLDER/out"],
      with: ["log.csv": Self.header + Self.row + "2,a,2024-07-02 08:00,\n", "map.yaml": map],
      saying: "known columns: CaseID, Activity")
  }

  @Test(arguments: ["fit FOLDER/log --out FOLDER/out", "validate SCENARIO --against FOLDER/log"])
  func `what motcua did not import is neither fitted nor compared`(command: String) throws {
    try refuse(
      command.split(separator: " ").map {
        $0 == "SCENARIO" ? "Scenarios/verification/log.yaml" : String($0)
      }, with: ["log/readme.txt": "nothing"], saying: "tickets.csv")
  }

  @Test(arguments: [
    ("demand.volume_factor*=2..1", "larger one"), ("demand.volume_factor", "is no factor"),
  ])
  func `a factor without a range calibrates nothing`(factor: String, says: String) throws {
    let tables = Dictionary(
      uniqueKeysWithValues: ["cases", "events", "tickets"].map { ("log/\($0).csv", "") })
    try refuse(
      [
        "calibrate", "Scenarios/verification/log.yaml", "--against", "FOLDER/log", "--factor",
        factor,
        "--out", "FOLDER/out",
      ], with: tables, saying: says)
  }
}
