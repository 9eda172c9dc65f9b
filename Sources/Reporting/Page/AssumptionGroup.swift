import Runs

/// Inputs of the same kind, source and confidence: what many rows of a table share is told once.
struct AssumptionGroup {
  var kind: String
  var confidence: String?
  var source: String?
  var example: String
  var place: String
  /// All of them, in order.
  var members: [StoredRun.Assumption]
  var count: Int { members.count }

  /// In the order in which they first appear.
  static func groups(of inputs: [StoredRun.Assumption]) -> [AssumptionGroup] {
    var groups: [AssumptionGroup] = []
    var positions: [[String]: Int] = [:]
    for input in inputs {
      let kind = kind(of: input.key)
      let key = [kind, input.confidence ?? "", input.source ?? ""]
      if let position = positions[key] {
        groups[position].members.append(input)
      } else {
        positions[key] = groups.count
        groups.append(
          AssumptionGroup(
            kind: kind, confidence: input.confidence, source: input.source, example: input.value,
            place: input.place, members: [input]))
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

  /// What stands in the brackets of a key, which tells the rows of a kind apart: `00001`.
  static func names(in key: String) -> String {
    var (names, depth): ([String], Int) = ([], 0)
    for character in key {
      if character == "]" { depth -= 1 }
      if depth > 0 { names[names.count - 1].append(character) }
      if character == "[" {
        if depth == 0 { names.append("") }
        depth += 1
      }
    }
    return names.joined(separator: ", ")
  }

  /// The value of one of them, cut where it is too long for a table.
  var shortExample: String {
    example.count > 90 ? example.prefix(88) + "…" : example
  }
}
