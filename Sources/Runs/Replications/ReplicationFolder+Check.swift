import ServiceModel
import Wording

extension ReplicationFolder {
  /// Throws if these replications (from 1) of a run cannot be put there: in the way are results, parts
  /// of another run, or something that is not ours. Earlier parts of the same run stay.
  package static func check(
    _ path: String, for run: RunIdentity, _ numbers: ClosedRange<Int>
  ) throws {
    let place = try OutputPath(path)
    try ResultFolder.telling(place) {
      switch try Files.kind(place.path) {
      case nil: break
      case .folder: try check(folder: place, for: run, numbers)
      default: throw ResultFolder.Problem.told(FolderTexts.inTheWay, place.named)
      }
      try WritingFolder(for: place).remove()
    }
  }

  private static func check(
    folder: OutputPath, for run: RunIdentity, _ numbers: ClosedRange<Int>
  ) throws {
    guard try Files.kind("\(folder.path)/\(description)") == .file else {
      let former = try FormerResults(in: folder)
      guard former.intact.isEmpty && former.edited.isEmpty else {
        throw ResultFolder.Problem.told(FolderTexts.holdsResults, folder.named)
      }
      return
    }
    let there = try ReplicationFolder(path: folder.path)
    if let difference = there.run.difference(from: run) {
      throw ResultFolder.Problem(
        message: FolderTexts.holdsOtherParts.filled(
          .init(vi: folder.named, en: folder.named), difference))
    }
    for option in run.options {
      for number in numbers {
        do {
          _ = try there.replication(number - 1, of: option)
        } catch is DamagedBytes {
          throw there.inTheWay(number, of: option)
        } catch is KeptReplication.Foreign {
          throw there.inTheWay(number, of: option)
        }
      }
    }
  }

  private func inTheWay(_ number: Int, of option: String) -> ResultFolder.Problem {
    .told(FolderTexts.partInTheWay, "\(path)/\(option).\(number).replication")
  }

  /// Throws `ResultFolder.Problem` if a file is whole and of another run, option, number or point than its
  /// name says: a copy, which nothing would read and nobody be told of. O(bytes).
  func checkNames() throws {
    for name in try Files.names(in: path) {
      guard let kept = Self.kept(name, of: runHash) else { continue }
      do {
        _ = try kept.contents(of: Files.bytes(of: "\(path)/\(name)"))
      } catch is DamagedBytes {
        continue
      } catch is KeptReplication.Foreign {
        throw ResultFolder.Problem.told(ReplicationTexts.copiedReplication, "\(path)/\(name)")
      }
    }
  }

  /// What a file of this name holds; nil if it is neither a replication nor what a point left.
  private static func kept(_ name: String, of run: String) -> KeptReplication? {
    if let (option, number) = whose(name) {
      return KeptReplication(run: run, option: option, number: number - 1)
    }
    guard isOfPoint(name) else { return nil }
    let parts = name.split(separator: ".").map(String.init)
    guard let number = Int(parts[1]), let point = Int(parts[2]) else { return nil }
    return KeptReplication(run: run, option: parts[0], number: number - 1, point: point)
  }
}
