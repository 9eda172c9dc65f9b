import Foundation
package import ScenarioFiles
import Wording

/// Everything that a machine needs to do a part of a study: what is to be computed, and the text of all
/// that it is read from. A value; its text is the same wherever it is made.
package struct Plan: Hashable, Sendable, Codable {
  /// One file that is read, by the name that the user or another file gives it.
  package struct Input: Hashable, Sendable, Codable {
    /// Relative to where the plan was made, unless it begins with a slash.
    package var path: String
    /// All of it.
    package var text: String
  }

  /// The form of the file. It goes up whenever that changes.
  package var form = currentForm
  /// The one that made the plan, and alone may do it.
  package var program: Program
  /// What is computed; so many replications as a number says.
  package var study: Study
  /// Chosen by pilots, where the scenarios leave that to the program.
  package var warmUpDays: Int?
  /// How many runs there are in all.
  package var runs: Int
  /// Every file that is read, each once.
  package var inputs: [Input]
  /// SHA-256 of the canonical text in which this is empty: a plan that somebody edited is known by it.
  package private(set) var hash = ""

  private static let currentForm = "motcua plan 2"

  /// A plan that this program makes. Throws `ShardProblem` if an input is not UTF-8, or the study does not
  /// say how many replications there are.
  package init(_ study: Study, runs: Int, warmUpDays: Int?, reading inputs: [InputFile]) throws {
    guard case .first = study.replications else {
      throw ShardProblem(.other, QueueTexts.noNumber.filled(study.replications.text))
    }
    program = .this
    self.study = study
    self.runs = runs
    self.warmUpDays = warmUpDays
    var seen: Set<String> = []
    self.inputs = try inputs.filter { seen.insert($0.path).inserted }.map { file in
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw ShardProblem(.other, QueueTexts.notText.filled(file.path))
      }
      return Input(path: file.path, text: text)
    }
  }

  /// What was read, as if it came from the disk.
  var inputFiles: [InputFile] {
    inputs.map { InputFile(path: $0.path, role: .scenario, bytes: Array($0.text.utf8)) }
  }
}

extension Plan {
  /// Its canonical text: JSON, keys in alphabetical order.
  package var bytes: [UInt8] {
    get throws {
      var sealed = self
      sealed.hash = try digest
      return try json(sealed)
    }
  }

  /// SHA-256 of all but `hash`.
  private var digest: String {
    get throws {
      var plain = self
      plain.hash = ""
      return sha256(try json(plain))
    }
  }

  /// Throws `ResultFolder.Problem` if what lies there is no plan, and would be lost.
  package static func check(_ path: String) throws {
    let place = try OutputPath(path)
    guard let kind = try Files.kind(place.path) else { return }
    let form = kind == .file ? try form(of: Files.bytes(of: place.path)) : nil
    guard let form, form.hasPrefix("motcua plan ") else {
      throw ResultFolder.Problem.told(QueueTexts.planInTheWay, place.named)
    }
  }

  /// Nil if the bytes are no plan of any form.
  private static func form(of bytes: [UInt8]) throws -> String? {
    struct Former: Decodable { var form: String }
    do {
      return try JSONDecoder().decode(Former.self, from: Data(bytes)).form
    } catch is DecodingError {
      return nil
    }
  }

  /// Writes the file, whole or not at all; an earlier plan is replaced. Throws `ShardProblem`, and
  /// what `check` throws.
  package func write(to path: String) throws {
    do {
      try Self.check(path)
      try Files.replace(OutputPath(path).path, with: bytes)
    } catch let problem as FileProblem {
      throw ShardProblem(problem)
    }
  }

  /// Reads a plan that this program may do. Throws `ShardProblem` if there is none, or it is another
  /// program's.
  package init(path: String, for program: Program = .this) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      self = try decoder.decode(Plan.self, from: Data(Files.bytes(of: path)))
    } catch let problem as FileProblem {
      throw ShardProblem(problem)
    } catch is DecodingError {
      throw ShardProblem(.other, QueueTexts.noPlan.filled(path))
    }
    guard form == Self.currentForm, runs > 0, study.replications.fewest > 0, !study.files.isEmpty
    else {
      throw ShardProblem(.other, QueueTexts.noPlan.filled(path))
    }
    guard self.program == program else {
      throw ShardProblem(
        .other, QueueTexts.planOfOther.filled(path, self.program.text, program.text))
    }
    guard try hash == digest else {
      throw ShardProblem(.other, QueueTexts.editedPlan.filled(path))
    }
  }

  /// What its shards are parts of.
  package var identity: PlanIdentity {
    get throws { PlanIdentity(hash: try digest, runs: runs, program: program) }
  }
}
