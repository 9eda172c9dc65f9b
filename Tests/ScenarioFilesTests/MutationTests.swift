import Foundation
import ScenarioFiles
import ServiceModel
import Testing

/// Wrong turns of fingers and programs, by a generator whose every run is the same.
struct Mutator {
  /// SplitMix64.
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private static let tokens = [
    "", "-1", "0", "1e308", "1e-300", "99999999999999999999", "-0.0", ".inf", "nan", "010", "22:30",
    "no", "~", "[]", "{}", "[1, 2]", "{a: b}", "*x", "&x ", "!!int ", "<<: ", "? ", "- ", ": ", ",",
    "\"", "'", "|", ">", "#", "%", "@", "`", "\t", "\n", "\r", "\u{0}", "\u{85}", "\u{2028}", "ễ",
    "e\u{302}\u{303}", "town", "office_hours", "city", "commune:", "value: ", "{value: 1}",
    "{constant: 1}", "{mixture: [{share: 1, of: 1}]}", "tutorial.yaml", ".", "24:00", "00:00-00:00",
    "2024-02-29", "2023-02-29", "wd", "999999wd", "null", "true", "\u{FEFF}",
  ].map { Array($0.utf8) }

  mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = next(below: bytes.count)
    let length = min(1 + next(below: 40), bytes.count - at)
    switch next(below: 8) {
    case 0: bytes[at] ^= 1 << UInt8(next(below: 8))
    case 1: bytes.removeSubrange(at..<at + length)
    case 2: bytes.insert(contentsOf: bytes[at..<at + length], at: next(below: bytes.count))
    case 3: bytes.removeLast(next(below: 1 + bytes.count / 4))
    case 4: bytes.insert(contentsOf: Self.tokens[next(below: Self.tokens.count)], at: at)
    case 5:
      let start = bytes[..<at].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = bytes[at...].firstIndex(of: 10) ?? bytes.count
      let line = Array(bytes[start..<end])
      bytes.replaceSubrange(start..<end, with: next(below: 2) == 0 ? [] : line + [10] + line)
    default:
      let isWord = { (byte: UInt8) in byte > 32 && !Array("{}[],:\"".utf8).contains(byte) }
      guard let start = bytes[at...].firstIndex(where: isWord) else { return }
      let end = bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
      bytes.replaceSubrange(start..<end, with: Self.tokens[next(below: Self.tokens.count)])
    }
  }
}

@Suite struct MutationTests {
  /// How many files of each kind are broken: a few seconds' worth, or as many as
  /// `MOTCUA_MUTATIONS` says.
  private static let rounds =
    ProcessInfo.processInfo.environment["MOTCUA_MUTATIONS"].flatMap { Int($0) } ?? 50

  /// Of CPU time; a build without optimisation takes much longer.
  private static let longest: Double = {
    #if DEBUG
      20
    #else
      1
    #endif
  }()

  @Test(arguments: ["town.yaml", "option.yaml", "communes.csv", "procedures.csv", "sites.csv"])
  func `a mutated file is read and simulated or told what is wrong with it, in no time`(
    _ file: String
  ) throws {
    let town = try Town()
    var wrong = 0
    var slowest = 0.0
    for seed in 0..<Self.rounds {
      var mutator = Mutator(seed: seed)
      var mutated = town
      var bytes = mutated.files[file] ?? []
      for _ in 0...mutator.next(below: 3) { mutator.mutate(&bytes) }
      mutated.files[file] = bytes
      let start = Self.threadSeconds()
      let outcome = try mutated.read("option.yaml")
      let time = Self.threadSeconds() - start
      slowest = max(slowest, time)
      #expect(time < Self.longest, "\(file), seed \(seed): \(time) s")
      switch outcome {
      case .success(let loaded): Self.simulateBriefly(loaded.scenario)
      case .failure(let invalid):
        wrong += 1
        #expect(!invalid.problems.isEmpty, "\(file), seed \(seed)")
        for problem in invalid.problems {
          #expect(
            problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty
              && mutated.files[problem.file] != nil, "\(file), seed \(seed): \(problem)")
        }
      }
    }
    #expect(wrong > Self.rounds / 3, "only \(wrong) mutations did any harm")
    if Self.rounds > 50 {
      print("\(file): \(wrong) of \(Self.rounds) refused, the slowest in \(slowest) s")
    }
  }

  /// CPU time of this thread, which other programs on the machine do not lengthen.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What is read must run, unless a slip of the finger has made the town a country.
  private static func simulateBriefly(_ read: Scenario) {
    var scenario = read
    scenario.period.warmUpDays = 1
    scenario.period.observedDays = 3
    scenario.period.followUpDays = 1
    let volume = scenario.services.procedures.reduce(0) { $0 + $1.annualVolume }
    guard volume * scenario.people.demand.volumeFactor < 1e5 else { return }
    let result = simulate(City(scenario), seed: 1, replication: 0)
    #expect(result.balances.allSatisfy { $0.arisen == $0.ended + $0.inProcess })
  }
}
