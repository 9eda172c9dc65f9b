import Foundation
import ScenarioFiles
import Testing

@Suite struct `Broken files of rosters` {
  @Test(arguments: ["needs.csv", "shifts.yaml"])
  func `a mutated file is read, or told what is wrong with it and where`(file: String) throws {
    var wrong = 0
    for seed in 0..<60 {
      var mutator = Mutator(seed: seed)
      var files = ["needs.csv", "shifts.yaml"].map { name in
        let text = name == "needs.csv" ? `Files of rosters`.needs : `Files of rosters`.shifts
        return (name: name, bytes: Array(text.utf8))
      }
      for index in files.indices where files[index].name == file {
        for _ in 0...mutator.next(below: 3) { mutator.mutate(&files[index].bytes) }
      }
      let problems = `Files of rosters`.problems(
        String(decoding: files[0].bytes, as: UTF8.self),
        String(decoding: files[1].bytes, as: UTF8.self))
      if !problems.isEmpty { wrong += 1 }
      #expect(problems.allSatisfy { $0.contains(":") && $0.contains(" | ") }, "\(problems)")
    }
    #expect(wrong > 20)
  }
}
