import Experiments
import Foundation
import ServiceModel

/// A finished replication as it lies on disk: whose it is, a hash over that and the contents, then
/// the contents. A file of another run, option or number does not pass for it.
struct KeptReplication {
  /// SHA-256 of the identity of the run.
  let run: String
  let option: String
  /// From 0.
  let number: Int
  /// Of a design; nil for the centre, whose replications are kept in full.
  var point: Int?

  /// Whole, but of another run, option or number than its place says.
  struct Foreign: Error {}

  private static let form = "motcua replication"

  func bytes(of contents: [UInt8]) -> [UInt8] {
    Array("\(whose)\(hash(contents))\n".utf8) + contents
  }

  /// Throws `DamagedBytes` or `Foreign` if they are not those of this replication, of the scenario.
  func result(from bytes: [UInt8], of scenario: Scenario? = nil) throws -> ReplicationResult {
    try ReplicationResult(kept: contents(of: bytes), number: number, of: scenario)
  }

  /// The same, as it was kept.
  func contents(of bytes: [UInt8]) throws -> [UInt8] {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: 5, omittingEmptySubsequences: false)
    guard lines.count == 6, lines[0].elementsEqual(Self.form.utf8) else { throw DamagedBytes() }
    let contents = Array(lines[5])
    let words = lines[1...4].map { String(decoding: $0, as: UTF8.self) }
    guard let number = Int(words[2]), number > 0 else { throw DamagedBytes() }
    let found = KeptReplication(run: words[0], option: words[1], number: number - 1)
    guard found.hash(contents) == words[3] else { throw DamagedBytes() }
    guard found.whose == whose else { throw Foreign() }
    return contents
  }

  private var whose: String {
    let subject = point.map { "\(option) at point \($0)" } ?? option
    return "\(Self.form)\n\(run)\n\(subject)\n\(number + 1)\n"
  }

  private func hash(_ contents: [UInt8]) -> String { sha256(Array(whose.utf8) + contents) }
}
