import ServiceModel
import Wording

/// What lies in the folder into which results are to be written: which of its files are ours as we
/// left them and may go, and which are not.
struct FormerResults {
  /// Files of ours as we left them, with the lists of them.
  private(set) var intact: [String] = []
  /// Files of ours that were changed since.
  private(set) var edited: [String] = []
  /// Everything else.
  private(set) var foreign: [String] = []

  /// Throws `ResultFolder.Problem` if the folder is neither new nor empty nor one of ours.
  init(in place: OutputPath) throws {
    do {
      switch try Files.kind(place.path) {
      case nil: break
      case .folder: try read(place)
      default: throw ResultFolder.Problem.told(FolderTexts.inTheWay, place.named)
      }
    } catch let problem as FileProblem {
      throw ResultFolder.Problem.cannotWrite(place.named, problem)
    }
  }

  private mutating func read(_ place: OutputPath) throws {
    let found = try Files.names(in: place.path)
    let writing = try found.filter { try WritingFolder.isOurs("\(place.path)/\($0)") }
    let names = found.filter { !writing.contains($0) }
    guard !names.contains(ReplicationFolder.description) else {
      throw ResultFolder.Problem.told(FolderTexts.holdsParts, place.named)
    }
    let manifest = try KnownFiles(manifestIn: place.path)
    let documents = try KnownFiles(documentsIn: place.path)
    // Whoever was stopped while putting files in place left both lists of them.
    let left = try writing.filter { try WritingFolder.isLeftover("\(place.path)/\($0)") }.flatMap {
      left in
      [WritingFolder.new, WritingFolder.old].map { "\(place.path)/\(left)/\($0)" }
    }
    let lists =
      try left.compactMap { try KnownFiles(manifestIn: $0) }
      + left.compactMap { try KnownFiles(documentsIn: $0) }
      + [manifest, documents].compactMap { $0 }
    guard names.isEmpty || !lists.isEmpty else {
      throw ResultFolder.Problem.told(FolderTexts.inTheWay, place.named)
    }
    let own = [
      (ResultFolder.manifest, manifest), (KnownFiles.documents, documents),
    ].filter { $0.1 != nil }.map(\.0)
    for name in names {
      if try own.contains(name) || lists.contains(where: { try $0.has(name, in: place.path) }) {
        intact.append(name)
      } else if lists.contains(where: { $0.hashes[name] != nil }) {
        edited.append(name)
      } else {
        foreign.append(name)
      }
    }
  }
}
