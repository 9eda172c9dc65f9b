import Foundation
import Staffing

// What the steps of a search left: `year-21.step` is what the twenty-first year of citizens showed.
extension ReplicationFolder {
  private static let step = "step"

  /// Whether a file of this name is what a step left.
  static func isOfStep(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1] == step && !parts[0].isEmpty
  }

  /// How many steps are there.
  func stepCount() throws -> Int { try Files.names(in: path).count(where: Self.isOfStep) }
}

/// Steps are kept in a folder of replications, each in a file that says whose it is; what is damaged or of
/// another study counts as not there.
struct KeptSteps: StepKeeper {
  let folder: ReplicationFolder

  private struct Step<Value: Codable>: Codable {
    var run: String
    var value: Value
  }

  private func file(_ step: String) -> String { "\(folder.path)/\(step).step" }

  func kept<Value: Codable>(_ step: String, as type: Value.Type) throws -> Value? {
    guard try Files.kind(file(step)) == .file else { return nil }
    let bytes = try Files.bytes(of: file(step))
    do {
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      let kept = try decoder.decode(Step<Value>.self, from: Data(bytes))
      return kept.run == folder.runHash ? kept.value : nil
    } catch is DecodingError {
      return nil
    }
  }

  func keep<Value: Codable>(_ value: Value, as step: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // A target that nothing comes near has no nearest value.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try encoder.encode(Step(run: folder.runHash, value: value))
    try Files.replace(file(step), with: Array(data))
  }
}
