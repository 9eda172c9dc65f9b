import Experiments
package import ScenarioFiles

/// The claims of a file, held against results.
package struct JudgedClaims {
  /// In the order of the file.
  package let claims: [JudgedClaim]
  /// What is to be known of the folders, each once, in the order of the claims.
  package let folders: [Folder]
  private let read: [Read]

  /// A folder that claims were held against.
  package struct Folder: Sendable {
    /// As claims name it.
    package var name: String
    /// As people read it.
    package var path: String
    /// Of each option.
    package var replications: Int
    /// Of the program whose model made it; nil if it is this one's.
    package var otherModel: String?
    /// Inputs that are gone or no longer what they were, by path.
    package var changedInputs: [String]
    /// Points that stand for futures; nil without any.
    package var futures: Int?
  }

  /// What is needed to keep the rows that were looked at.
  private struct Read {
    var folder: ClaimFolder
    var keys: Set<ClaimFolder.Key>
  }

  /// The claims of a file against folders, by what claims name; `named` is what people read of a folder. Throws `InvalidScenario` with every claim that
  /// cannot be judged, and `ResultFolder.Problem` if files are not what their manifest says.
  package init(
    _ file: ClaimsFile, in folder: (String) throws -> String,
    named: (String) throws -> String
  ) throws {
    var judged: [JudgedClaim] = []
    var (told, read): ([Folder], [Read]) = ([], [])
    var problems: [ScenarioProblem] = []
    for name in ClaimStudies(file).names {
      let (found, path) = (try ClaimFolder(path: folder(name)), try named(name))
      var judge = ClaimJudge(found, named: path)
      for (index, claim) in file.claims.enumerated() where claim.study == name {
        if let one = try judge.judge(claim, number: index + 1) { judged.append(one) }
      }
      problems += judge.problems
      told.append(try Folder(name, found, named: path))
      read.append(Read(folder: found, keys: judge.keys))
    }
    guard problems.isEmpty else { throw InvalidScenario(problems: problems) }
    claims = judged.sorted { $0.number < $1.number }
    (folders, self.read) = (told, read)
  }

  /// Keeps, of the folder that claims name so, what they looked at: a folder with a manifest, which `claims`
  /// reads and nothing else does. Throws `ResultFolder.Problem`.
  package func keep(_ name: String, in path: String, overwriting: Bool) async throws {
    for (folder, read) in zip(folders, read) where folder.name == name {
      try await ClaimExtract(read.folder, read.keys).write(to: path, overwriting: overwriting)
    }
  }
}

extension JudgedClaims.Folder {
  fileprivate init(_ name: String, _ folder: ClaimFolder, named path: String) throws {
    let manifest = folder.reader.manifest
    (self.name, self.path) = (name, path)
    replications = manifest.replications
    otherModel =
      manifest.modelSource == ModelSource.hash ? nil : ModelSource.short(manifest.modelSource)
    changedInputs = try RunRecord(path: folder.reader.path).changedInputs()
    futures = try folder.points.count()
  }
}
