import Foundation
import Testing
import Wording

@testable import Runs

struct StudyTests {
  private static func study(seed: UInt64 = 2024) -> Study {
    Study(
      .compare, of: ["a/b.yaml", "c.yaml"], settings: ["site_choice.candidates=3"], seed: seed,
      replications: .first(count: 5), points: .init(file: "p.csv", freshCitizens: true, keep: []),
      trace: .init(share: 0.1, log: true),
      inputs: [.init(path: "a/b.yaml", role: .scenario, contents: Array("abc".utf8))])
  }

  @Test func `a study has one text, by hand the same`() throws {
    let text = try Self.study().text
    #expect(
      text == #"{"files":["a/b.yaml","c.yaml"],"inputs":[{"path":"a/b.yaml","role":"scenario","#
        + #""sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}],"#
        + #""kind":"compare","points":{"file":"p.csv","fresh_citizens":true,"keep":[]},"#
        + #""replications":{"first":{"count":5}},"seed":2024,"#
        + #""settings":["site_choice.candidates=3"],"trace":{"log":true,"share":0.1}}"#)
    #expect(try Self.study().hash == sha256(Array(text.utf8)))
  }

  @Test(arguments: [0 as UInt64, (1 << 53) + 1, .max])
  func `a study comes back from its text, whatever its seed`(seed: UInt64) throws {
    let study = Self.study(seed: seed)
    #expect(try Study(text: study.text) == study)
    #expect(try Self.study(seed: 7).hash != study.hash)
  }

  @Test func `a study knows the command that makes it again`() {
    #expect(
      Self.study().command.joined(separator: " ")
        == "compare a/b.yaml c.yaml --set site_choice.candidates=3 --seed 2024 --replications 5 "
        + "--design p.csv --fresh-citizens --trace 0.1 --xes")
    let auto = Study(
      .run, of: ["a.yaml"], seed: 1,
      replications: .auto(kpi: "wait_mean", share: 0.07, most: 40), inputs: [])
    #expect(
      auto.command.suffix(8).joined(separator: " ")
        == "--replications auto --precision 7% --precision-kpi wait_mean --max-replications 40")
  }

  @Test func `what was kept of levers is gone on with only by the same question`() throws {
    func identity(_ count: Int, _ targets: [String]) -> RunIdentity {
      var study = Study(
        .levers, of: ["c.yaml"], seed: 1, replications: .first(count: count), inputs: [])
      study.levers = LeversAsked(targets: targets)
      return RunIdentity(study, options: ["c"])
    }
    let mine = identity(3, ["wait_mean<=5"])
    #expect(mine.difference(from: identity(3, ["wait_mean<=5"])) == nil)
    // A set's replications are kept together.
    let others = [identity(4, ["wait_mean<=5"]), identity(3, ["wait_mean<=6"])]
    for other in others {
      let told = try #require(mine.difference(from: other))
      #expect(told.en.contains("--target wait_mean<=5"), "\(told.en)")
      #expect(try mine.hash() != other.hash())
    }
  }
}
