import Runs

/// Inputs of the same kind, source and confidence: what many rows of a table share is told once.
struct AssumptionGroup {
  var kind: String
  var confidence: String?
  var source: String?
  var example: String
  var place: String
  var count = 1

  /// In the order in which they first appear.
  static func groups(of inputs: [StoredRun.Assumption]) -> [AssumptionGroup] {
    var groups: [AssumptionGroup] = []
    var positions: [[String]: Int] = [:]
    for input in inputs {
      let kind = kind(of: input.key)
      let key = [kind, input.confidence ?? "", input.source ?? ""]
      if let position = positions[key] {
        groups[position].count += 1
      } else {
        positions[key] = groups.count
        groups.append(
          AssumptionGroup(
            kind: kind, confidence: input.confidence, source: input.source, example: input.value,
            place: input.place))
      }
    }
    return groups
  }

  /// `communes[00001]` is of the kind `communes[…]`; `rules[0].cut_off.value` keeps its end.
  static func kind(of key: String) -> String {
    var kind = ""
    var depth = 0
    for character in key {
      if character == "[" {
        depth += 1
        kind += "[…"
      }
      if depth == 0 { kind.append(character) }
      if character == "]" {
        depth -= 1
        kind.append("]")
      }
    }
    return kind
  }

  /// The value of one of them, cut where it is too long for a table.
  var shortExample: String {
    example.count > 90 ? example.prefix(88) + "…" : example
  }
}
