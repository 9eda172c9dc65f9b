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
}
