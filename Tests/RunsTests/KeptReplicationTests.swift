import Experiments
import Foundation
import ServiceModel
import Testing

@testable import Runs

/// What a kept replication says of itself is believed only where it can be true.
@Suite struct KeptReplicationTests {
  private let kept = KeptReplication(run: "run", option: "base", number: 0)

  @Test func `a kept replication comes back, and is damaged under any other number`() throws {
    let result = SmallCity.result(0)
    let bytes = kept.bytes(of: result.bytes)
    #expect(try kept.result(from: bytes) == result)
    let text = "motcua replication\nrun\nbase\n"
    for number in ["-9223372036854775808", "-1", "0", "9223372036854775808", "one"] {
      let other = Array("\(text)\(number)\n".utf8) + bytes.dropFirst("\(text)1\n".utf8.count)
      #expect(throws: DamagedBytes.self) { try kept.result(from: other) }
    }
  }

  @Test func `a file numbered beyond any run is none of its replications`() {
    #expect(ReplicationFolder.isOurs("base.100000.replication"))
    #expect(!ReplicationFolder.isOurs("base.100001.replication"))
    #expect(!ReplicationFolder.isOurs("base.9223372036854775807.replication"))
  }

  @Test func `a replication of another city is damaged, and is not added up`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let scenario = SmallCity.scenario()
    let study = Study(
      .run, of: ["base.yaml"], seed: 1, replications: .first(count: 1), inputs: [])
    let run = RunIdentity(study, options: [scenario.id])
    let replications = try ReplicationFolder(path: folder, describing: run)
    try replications.save(SmallCity.result(0), of: scenario.id)
    #expect(try replications.store.load(scenario, 0) == SmallCity.result(0))
    var smaller = scenario
    smaller.backOffice.offices.removeLast()
    #expect(try replications.store.load(smaller, 0) == nil)
    let parts = try ReplicationParts(paths: [folder])
    #expect(throws: ResultFolder.Problem.self) { try parts.store.load(smaller, 0) }
    try FileManager.default.removeItem(atPath: folder)
  }
}
