import ServiceModel
package import Wording

/// A folder of results. It appears whole or not at all.
package enum ResultFolder {
  /// Why results cannot be written here.
  package struct Problem: Error, Hashable, Sendable {
    package var message: LocalizedText

    package init(message: LocalizedText) {
      self.message = message
    }
  }

  /// Its name within every folder of results.
  package static let manifest = "manifest.json"

  /// Throws if `write` of files of these names to this path would fail for a reason that can be known
  /// before a long run: in the way is a file, a folder that is not one of results, or somebody's work
  /// in it, or nothing may be written there.
  package static func check(_ path: String, files: [String], overwriting: Bool) throws {
    let place = try OutputPath(path)
    _ = try former(in: place, for: files, overwriting: overwriting)
    try telling(place) { try WritingFolder(for: place).remove() }
  }

  /// Writes what `fill` writes in place of earlier results at `path`: of what is there, only files go
  /// that are as we left them, unless others are to be overwritten. `fill` returns the names of its
  /// files; among them is the manifest, which names all others. Returns earlier documents that were
  /// changed by somebody and so stay.
  package static func write(
    to path: String, overwriting: Bool, fill: (WritingFolder) async throws -> [String]
  ) async throws -> [String] {
    let place = try OutputPath(path)
    _ = try FormerResults(in: place)
    let folder = try telling(place) { try WritingFolder(for: place) }
    defer { folder.remove() }
    do {
      let files = try await fill(folder)
      let former = try former(in: place, for: files, overwriting: overwriting)
      let going = former.intact + (former.edited + former.foreign).filter(files.contains)
      try folder.publish(inPlaceOf: going)
      try WritingFolder.removeLeftovers(of: place)
      return former.edited.filter { !files.contains($0) }
    } catch let problem as FileProblem {
      throw Problem.cannotWrite(place, folder.told(problem))
    }
  }

  /// What is at a place where files of these names are to be put. Throws if it is in their way.
  private static func former(
    in place: OutputPath, for files: [String], overwriting: Bool
  ) throws -> FormerResults {
    let former = try FormerResults(in: place)
    let taken = (former.edited + former.foreign).filter(files.contains)
    try telling(place) {
      for name in taken where try Files.kind("\(place.path)/\(name)") == .folder {
        throw Problem.told(FolderTexts.folderInTheWay, "\(place.named)/\(name)")
      }
    }
    guard overwriting || taken.isEmpty else {
      throw Problem.told(FolderTexts.edited, place.named, taken.sorted().joined(separator: ", "))
    }
    return former
  }

  /// What the file system refuses becomes a message about the place.
  package static func telling<Value>(_ place: OutputPath, _ body: () throws -> Value) throws
    -> Value
  {
    do {
      return try body()
    } catch let problem as FileProblem {
      throw Problem.cannotWrite(place, problem)
    }
  }
}

extension ResultFolder.Problem {
  package static func told(_ text: LocalizedText, _ values: String...) -> ResultFolder.Problem {
    .init(message: text.filled(values))
  }

  static func cannotWrite(_ place: OutputPath, _ problem: FileProblem) -> ResultFolder.Problem {
    cannotWrite(
      place.named,
      FileProblem(
        problem.path == place.path ? place.named : problem.path, number: problem.number))
  }

  /// In the user's words for the place, with what the file system said.
  package static func cannotWrite(_ named: String, _ problem: FileProblem) -> ResultFolder.Problem {
    .init(
      message: FolderTexts.cannotWrite.filled(
        .init(vi: named, en: named),
        problem.path == named ? problem.reason : problem.message))
  }
}
