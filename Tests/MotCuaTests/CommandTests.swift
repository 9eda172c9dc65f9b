import Foundation
import Testing
import Wording

/// End to end: exit codes, messages, and what is left on disk.
@Suite struct CommandTests {
  static let town = "Scenarios/tutorial/tutorial.yaml"
  static let option = "Scenarios/tutorial/more-counters.yaml"

  @Test func `check prints loads and ends with 0 where the staff are enough`() throws {
    let check = try Program.run("check", Self.town)
    #expect(check.status == 0, "\(check.messages)")
    #expect(check.output.contains("A small town: offered load"))
    #expect(check.output.contains("No place is overloaded."))
    #expect(check.messages.isEmpty)
  }

  @Test func `wrong usage is told in the language that is asked for`() throws {
    for (words, said) in [
      (["compare", Self.town, Self.option, "--fo"], "Lỗi: không có tùy chọn '--fo'"),
      (["report"], "Lỗi: thiếu '<results>'"),
      (["compare", Self.town], "Lỗi: so sánh cần kịch bản gốc và ít nhất một phương án"),
      (["run", Self.town, "--threads", "0"], "Lỗi: --threads là 0: hãy viết số từ 1 đến 1024."),
      (
        ["staff", Self.town, Self.option, "--target", "wait_p90<=15"],
        "Lỗi: chỉ nêu một tệp; nhiều tệp, hoặc --variant, thì dùng --frontier."
      ),
      (["staff", Self.town, "--frontier", ""], "Lỗi: giá trị '' không hợp lệ cho '--frontier"),
      (
        ["staff", Self.town, "--by", "week"], "hãy viết một trong 'half-hour', 'day', 'month' hoặc"
      ),
    ] {
      let run = try Program.run(words: words + ["--lang", "vi"])
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.messages.contains(said), "\(run.messages)")
      #expect(run.messages.contains("Cách dùng: motcua \(words[0])"), "\(run.messages)")
    }
    #expect(try Program.run("report", locale: "vi_VN.UTF-8").messages.contains("Lỗi: "))
    #expect(try Program.run("report").messages.contains("Error: Missing expected argument"))
  }

  @Test func `check names the overloaded with their busiest day and ends with 3`() throws {
    let check = try Program.run("check", Self.town, "--set", "demand.volume_factor=2")
    #expect(check.status == 3)
    #expect(check.output.contains(/\(town_civil\) +Mondays in [A-Z][a-z]+ +1[0-9]+ %/))
    #expect(!check.output.contains("more people in"))
  }

  @Test func `a part around a place is told with what holds it together`() throws {
    let check = try Program.run("check", Self.town, "--around", "river_house")
    #expect(check.status == 0, "\(check.messages)")
    #expect(
      check.messages.contains("the closed part around Riverside house is the whole city"),
      "\(check.messages)")
    #expect(
      check.messages.contains("held together by dossiers of 2 sites that go to Justice office"))
  }

  @Test func `a part around a place that is not there ends with 2 and the nearest place`() throws {
    let run = try Program.run("run", Self.town, "--around", "river_hose", "--replications", "1")
    #expect(run.status == 2)
    #expect(run.messages.contains("did you mean 'river_house'?"), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (file: "nowhere.yaml", message: "there is no such file"),
    (file: "Package.swift", message: "Package.swift:4:1: "),
    (file: "Scenarios", message: "is not a file"),
  ])
  func `an unusable file is told with its place, ends with 2 and leaves nothing`(
    bad: (file: String, message: String)
  ) throws {
    try withFolder { folder in
      for command in ["check", "run", "diff"] {
        let out = command == "run" ? ["--out", folder.appending(path: "results").path] : []
        let run = try Program.run(words: [command, bad.file] + out)
        #expect(run.status == 2, "\(command): \(run.messages)")
        #expect(run.messages.contains(bad.message), "\(command): \(run.messages)")
        #expect(run.output.isEmpty)
        #expect(try contents(of: folder) == [])
      }
    }
  }

  @Test(arguments: [
    ["frobnicate"], ["run"], ["compare", "Scenarios/tutorial/tutorial.yaml"],
    ["run", "Scenarios/tutorial/tutorial.yaml", "--replications", "0"],
    ["run", "Scenarios/tutorial/tutorial.yaml", "--replications", "many"],
    ["run", "Scenarios/tutorial/tutorial.yaml", "--threads", "-1"],
    ["check", "Scenarios/tutorial/tutorial.yaml", "--lang", "fr"],
  ])
  func `wrong usage ends with 64 and shows the usage`(words: [String]) throws {
    let run = try Program.run(words: words)
    #expect(run.status == 64)
    #expect(run.messages.contains("Usage: motcua"))
  }

  @Test func `an unknown setting is told with the nearest name`() throws {
    let run = try Program.run("run", Self.town, "--set", "demnd.volume_factor=2")
    #expect(run.status == 2)
    #expect(run.messages.contains("did you mean 'demand'?"))
  }

  @Test func `a folder of somebody else is not touched`() throws {
    try withFolder { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "notes.txt"))
      let run = try Program.run("run", Self.town, "--replications", "1", "--out", folder.path)
      #expect(run.status == 2)
      #expect(run.messages.contains("not a result folder of motcua"))
      #expect(!run.messages.contains("Simulating"))
      #expect(try contents(of: folder) == ["notes.txt"])
    }
  }

  @Test func `a comparison writes the same tables for any number of threads`() throws {
    try withFolder { folder in
      var tables: [[String: Data]] = []
      for threads in ["1", "2", "4"] {
        let out = folder.appending(path: "results")
        let run = try Program.run(
          "compare", Self.town, Self.option, "--replications", "3", "--threads", threads, "--out",
          out.path, "--set", "period.observed_days=28")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("More counters"))
        #expect(run.messages.contains("Results are in"))
        tables.append(try results(in: out))
        #expect(tables.last?["compare.csv"] != nil && tables.last?["datapackage.json"] != nil)
        #expect(try contents(of: folder) == ["results"])
      }
      #expect(tables[0] == tables[1])
      #expect(tables[0] == tables[2])
    }
  }

  @Test func `options that cannot be compared are refused before the long work`() throws {
    let twice = try Program.run("compare", Self.town, Self.town)
    #expect(twice.status == 2)
    #expect(twice.messages.contains("'tutorial' is named twice"))
    let lever = try Program.run(
      "compare", Self.town, Self.option, "--set", "levers.digitl_transfer.enabled=true")
    #expect(lever.status == 2)
    #expect(lever.messages.contains("digital_transfer"))
  }

  @Test func `a lever of one option can be switched on in a comparison`() throws {
    let diff = try Program.run("diff", Self.option)
    #expect(diff.status == 0)
    #expect(diff.output.contains("site_choice.rule: jurisdiction → boundary_free"))
    #expect(diff.output.contains("switched off"))
    let on = try Program.run("diff", Self.option, "--set", "levers.digital_transfer.enabled=true")
    #expect(!on.output.contains("switched off"))
    let compare = try Program.run(
      "compare", Self.town, Self.option, "--replications", "1", "--set",
      "period.observed_days=7", "--set", "levers.digital_transfer.enabled=true")
    #expect(compare.status == 0, "\(compare.messages)")
  }

  @Test func `a base has nothing to differ from, unless a setting changes it`() throws {
    #expect(try Program.run("diff", Self.town).status == 2)
    let diff = try Program.run("diff", Self.town, "--set", "site_choice.candidates=3")
    #expect(diff.status == 0)
    #expect(diff.output.contains("site_choice.candidates: 5 → 3"))
  }

  @Test func `language follows the locale, and --lang goes before it`() throws {
    let vietnamese = "Không nơi nào quá tải."
    let inLocale = try Program.run("check", Self.town, locale: "vi_VN.UTF-8")
    #expect(inLocale.output.contains(vietnamese))
    let asked = try Program.run("check", Self.town, "--lang", "vi")
    #expect(asked.output.contains(vietnamese))
    let english = try Program.run("check", Self.town, "--lang", "en", locale: "vi_VN.UTF-8")
    #expect(english.output.contains("No place is overloaded."))
  }

  @Test func `the shipped schema is what the program prints`() throws {
    let schema = try Program.run("schema")
    #expect(schema.status == 0)
    let shipped = try String(
      contentsOf: Program.root.appending(path: "Scenarios/scenario.schema.json"), encoding: .utf8)
    #expect(schema.output == shipped)
  }

  @Test func `version and shell completion are there`() throws {
    let version = try Program.run("--version")
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\nmodel [0-9a-f]{64}\n/) != nil)
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run("--generate-completion-script", shell)
      #expect(script.status == 0 && script.output.contains("motcua"))
    }
  }

  @Test func `a trace is a log for process mining only where that is asked for`() throws {
    try withFolder { folder in
      func trace(_ more: String...) throws -> (Program, URL) {
        let out = folder.appending(path: "results\(more.count)")
        let words = [
          "run", Self.town, "--replications", "1", "--trace", "0.05", "--out", out.path,
        ]
        return (try Program.run(words: words + more), out)
      }
      let (plain, without) = try trace()
      #expect(plain.status == 0, "\(plain.messages)")
      let (mined, with) = try trace("--xes")
      #expect(mined.status == 0, "\(mined.messages)")
      let files = try contents(of: without)
      #expect(files.contains("events.csv") && !files.contains("log.xes"))
      #expect(try contents(of: with) == (files + ["log.xes"]).sorted())
      let untraced = try Program.run("run", Self.town, "--xes")
      #expect(untraced.status == 64 && untraced.messages.contains("--trace SHARE"))
    }
  }
}
