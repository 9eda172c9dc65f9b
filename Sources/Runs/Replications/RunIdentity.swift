import ServiceModel
package import Wording

/// What a run is made of. Runs of one identity have the same replications, whatever their number,
/// their threads and their day.
package struct RunIdentity: Hashable, Sendable, Codable {
  /// Replications of two versions are not mixed.
  package var toolVersion: String
  /// Of the sources of the model, as in `ModelSource.hash`.
  package var modelSource = ModelSource.hash
  /// Of the bytes in which the replications are kept.
  package var layout = ReplicationResult.bytesLayout
  /// The words of the command that named the scenarios and changed them.
  package var files: [String]
  /// What stood after `--set`, in order.
  package var settings: [String]
  /// Whether the first option is the base of a comparison.
  package var compares: Bool
  /// Of all options.
  package var seed: UInt64
  /// Their ids, in the order of the command.
  package var options: [String]
  /// Every file that was read, with its hash.
  package var inputs: [RunDescription.Input]
  /// Of a design with points besides the centre; they themselves are an input.
  package var design: DesignIdentity?

  /// The layout of kept replications is that of this program.
  package init(
    toolVersion: String, files: [String], settings: [String], compares: Bool, seed: UInt64,
    options: [String], inputs: [RunDescription.Input], design: DesignIdentity? = nil
  ) {
    self.toolVersion = toolVersion
    self.files = files
    self.settings = settings
    self.compares = compares
    self.seed = seed
    self.options = options
    self.inputs = inputs
    self.design = design
  }

  /// Of all that the replications depend on: the same files may lie in another place.
  func hash() throws -> String {
    var content = self
    content.files = []
    for index in content.inputs.indices { content.inputs[index].path = "" }
    return sha256(try json(content))
  }

  /// Whether it names scenarios, and each of them once.
  var isWhole: Bool {
    !files.isEmpty && files.count == options.count && Set(options).count == options.count
  }

  /// The command that makes the whole run at once.
  package func command(replications: Int) -> [String] {
    [commandName] + files + settings.flatMap { ["--set", $0] }
      + ["--seed", "\(seed)", "--replications", "\(replications)"]
  }

  /// The first thing in which the other run is not this one; nil if their replications agree. The
  /// same files may lie in another place.
  package func difference(from other: RunIdentity) -> LocalizedText? {
    let changed = zip(inputs, other.inputs).first { $0.sha256 != $1.sha256 }?.0.path
    let told: [(text: LocalizedText, mine: String, theirs: String)] = [
      (ReplicationTexts.otherVersionMade, toolVersion, other.toolVersion),
      (ReplicationTexts.otherLayout, "\(layout)", "\(other.layout)"),
      (
        ReplicationTexts.otherModel, ModelSource.short(modelSource),
        ModelSource.short(other.modelSource)
      ),
      (ReplicationTexts.otherCommandMade, commandName, other.commandName),
      (
        ReplicationTexts.otherOptions, options.joined(separator: ", "),
        other.options.joined(separator: ", ")
      ),
      (ReplicationTexts.otherSettings, Self.words(settings), Self.words(other.settings)),
      (ReplicationTexts.otherSeed, "\(seed)", "\(other.seed)"),
      (ReplicationTexts.otherInput, changed ?? "", ""),
      (ReplicationTexts.otherInputs, "\(inputs.count)", "\(other.inputs.count)"),
      (
        ReplicationTexts.otherDesign, DesignIdentity.words(of: design),
        DesignIdentity.words(of: other.design)
      ),
    ]
    return told.first { $0.mine != $0.theirs }.map { $0.text.filled($0.mine, $0.theirs) }
  }

  private var commandName: String { compares ? "compare" : "run" }

  private static func words(_ settings: [String]) -> String {
    settings.isEmpty ? "–" : settings.map { "--set \($0)" }.joined(separator: " ")
  }
}
