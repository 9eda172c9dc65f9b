import Foundation
import Testing

@Suite struct ClaimsCommandTests {
  private static let claims = """
    studies:
      town: {scenarios: [SCENARIO], results: kept, replications: 2, variants: ["four: counter_groups[town_civil].staff=4"], set: [period.observed_days=14, period.follow_up_days=7, period.warm_up_days=7]}
    claims:
      - text: {vi: Không ai chờ quá một giờ, en: Nobody waits an hour on average}
        of: town
        kpi: wait_mean
        scope: site[*]
        option: tutorial
        is: '<= 60'
      - text: {vi: Bốn người thì chờ ít hơn, en: Four people make it shorter}
        of: town
        kpi: wait_mean
        option: four
        minus: tutorial
        is: '< LIMIT'

    """

  /// A file of claims in a folder of its own, of which the second has this limit.
  private func file(_ limit: String, in folder: URL) throws -> String {
    let town = Program.root.appending(path: "Scenarios/tutorial/tutorial.yaml")
    let text = Self.claims.replacing("SCENARIO", with: town.path).replacing("LIMIT", with: limit)
    let path = folder.appending(path: "claims.yaml")
    try Data(text.utf8).write(to: path)
    return path.path
  }

  @Test func `a percentage is the number that is written, and a folder has to be there`() throws {
    try withFolder { folder in
      let (file, out) = (folder.appending(path: "claims.yaml"), folder.appending(path: "out.csv"))
      func claims(of results: String) throws -> Program {
        let claim =
          "{text: {vi: Đúng hạn, en: On time}, of: \(results), kpi: on_time_share, option: tutorial, "
          + "is: '>= 92.6%', may_be: undecided}"
        try Data("claims:\n  - \(claim)\n".utf8).write(to: file)
        return try Program.run("claims", file.path, "--out", out.path)
      }
      let run = try claims(of: Program.root.appending(path: "Results/reference").path)
      #expect(run.output.contains("asked ≥ 92.6"), "\(run.messages)\(run.output)")
      #expect(try String(contentsOf: out, encoding: .utf8).contains(",>= 0.926,"))
      let nowhere = try claims(of: "nowhere")
      #expect(nowhere.status == 2)
      #expect(
        nowhere.messages.contains("write a study under studies, or a folder that --out has written")
      )
    }
  }

  @Test func `claims are judged on results that are made, kept small, and read again`() throws {
    try withFolder { folder in
      let claims = try file("60", in: folder)
      let none = try Program.run("claims", claims)
      #expect(none.status == 2)
      #expect(none.messages.contains("claims.yaml:2:"), "\(none.messages)")
      #expect(none.messages.contains("run with --run"))
      // What is written is not asked for once more.
      #expect(none.messages.contains("there is no folder '"), "\(none.messages)")
      #expect(!none.messages.contains("write results: FOLDER"), "\(none.messages)")
      let (first, second) = (folder.appending(path: "1.csv"), folder.appending(path: "2.csv"))
      let made = try Program.run("claims", claims, "--run", "--keep", "--out", first.path)
      #expect(made.status == 0, "\(made.messages)\(made.output)")
      #expect(made.output.contains("2 supported, 0 contradicted, 0 undecided"))
      let read = try Program.run("claims", claims, "--out", second.path, "--lang", "vi")
      #expect(read.status == 0, "\(read.messages)")
      #expect(read.output.contains("2 câu được xác nhận"))
      func labels(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\r\n").dropFirst().map {
          $0.split(separator: ",").suffix(19).prefix(8).joined(separator: ",")
        }
      }
      #expect(try labels(first) == labels(second))
      let kept = folder.appending(path: "kept")
      let bytes = try FileManager.default.contentsOfDirectory(atPath: kept.path).reduce(0) {
        try $0 + Data(contentsOf: kept.appending(path: $1)).count
      }
      #expect(bytes < 20_000)
      let report = try Program.run("report", kept.path)
      #expect(report.status == 1)
      #expect(report.messages.contains("keeps only the rows that claims need"))
    }
  }

  @Test func `a contradicted claim ends with 3, and its results are as they were`() throws {
    try withFolder { folder in
      let claims = try file("-60", in: folder)
      let made = try Program.run("claims", claims, "--run")
      #expect(made.status == 3, "\(made.messages)")
      #expect(made.output.contains("contradicted"))
      #expect(made.output.contains("compare.csv row 2"))
      // Which of the two intervals that is.
      #expect(
        made.output.replacing("\n", with: " ").contains("± of a difference is here that of it by"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "kept").path))
    }
  }

  @Test(arguments: [
    ("scope: site[*]", "scope: site:river_hous", "river_house"),
    ("scope: site[*]", "scope: site[kind=comune]", "commune"),
    ("minus: tutorial", "minus: tutorail", "tutorial"),
    ("minus: tutorial", "minus: tutorial\n    reading: futures", "no futures"),
  ])
  func `a place, an option or futures that there are not are told before anything is run`(
    right: String, wrong: String, told: String
  ) throws {
    try withFolder { folder in
      let claims = try file("60", in: folder)
      let text = try String(contentsOfFile: claims, encoding: .utf8)
      try Data(text.replacing(right, with: wrong).utf8).write(to: URL(filePath: claims))
      let run = try Program.run("claims", claims, "--run")
      #expect(run.status == 2, "\(run.messages)")
      #expect(run.messages.contains(told), "\(run.messages)")
      #expect(!run.messages.contains("Making"), "\(run.messages)")
    }
  }

  @Test func `an unknown indicator ends with 2, its place and the nearest name`() throws {
    try withFolder { folder in
      let claims = try file("60", in: folder)
      let text = try String(contentsOfFile: claims, encoding: .utf8)
      try Data(text.replacing("kpi: wait_mean", with: "kpi: wait_meen").utf8)
        .write(to: URL(filePath: claims))
      let wrong = try Program.run("claims", claims, "--lang", "vi")
      #expect(wrong.status == 2)
      #expect(wrong.messages.contains("claims.yaml:6:10: "), "\(wrong.messages)")
      #expect(wrong.messages.contains("không có chỉ tiêu 'wait_meen'"))
      #expect(wrong.messages.contains("'wait_mean'"))
    }
  }
}

extension ClaimsCommandTests {
  /// Without remarks and empty lines.
  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
      .split(separator: "\n").map(String.init)
      .filter { !$0.drop { $0 == " " }.hasPrefix("#") }
  }

  @Test func `the example of the README is the first claim of the file that CI runs`() throws {
    let readme = try Self.lines("README.md")
    let start = try #require(readme.firstIndex(of: "studies:"))
    let example = readme[start...].prefix { !$0.hasPrefix("```") }
    let file = try Self.lines("Scenarios/tutorial/claims.yaml")
    #expect(example.count > 8 && example.starts(with: ["studies:", file[1]]))
    let claim = Array(example.drop { $0 != "claims:" })
    let first = try #require(file.firstIndex(of: "claims:"))
    #expect(Array(file[first...].prefix(claim.count)) == claim)
    // And CI runs it.
    let ci = try Self.lines(".ci/run")
    #expect(ci.contains("\"$MOTCUA\" claims Scenarios/tutorial/claims.yaml --run"))
    #expect(readme.contains("./run claims Scenarios/tutorial/claims.yaml --run"))
  }
}
