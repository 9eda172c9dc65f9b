package import Experiments
import ServiceModel

// What runs at the points of a design leave: `hybrid.1.12.cells` is the first replication of the option
// `hybrid` at point 12.
extension ReplicationFolder {
  private static let cells = "cells"

  /// What a run of a point left; nil if it is not there, is damaged or of another design.
  package func record(_ run: Design.Run, of option: String) throws -> [UInt8]? {
    guard let kept = kept(run, of: option), let file = file(of: run, option) else { return nil }
    guard try Files.kind(file) != nil else { return nil }
    do {
      let contents = try kept.contents(of: Files.bytes(of: file))
      _ = try DesignRecord(ofPoint: contents)
      return contents
    } catch is DamagedBytes {
      return nil
    } catch is KeptReplication.Foreign {
      return nil
    }
  }

  /// Keeps what a run of a point left.
  package func save(_ bytes: [UInt8], _ run: Design.Run, of option: String) throws {
    guard let kept = kept(run, of: option), let file = file(of: run, option) else { return }
    try Files.replace(file, with: kept.bytes(of: bytes))
  }

  /// How many runs of points are there.
  func pointRuns() throws -> Int { try Files.names(in: path).count(where: Self.isOfPoint) }

  /// Whether a file of this name is what a run of a point left.
  static func isOfPoint(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[3] == cells && Int(parts[1]) != nil && Int(parts[2]) != nil
  }

  private func kept(_ run: Design.Run, of option: String) -> KeptReplication? {
    run.point.map {
      KeptReplication(run: runHash, option: option, number: run.replication, point: $0)
    }
  }

  private func file(of run: Design.Run, _ option: String) -> String? {
    run.point.map { "\(path)/\(option).\(run.replication + 1).\($0).\(Self.cells)" }
  }
}
