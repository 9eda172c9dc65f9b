/// The place that a claim is about, or the places: `city`, `site:town_hall`, `site[*]`,
/// `site[kind=branch]`.
package struct ClaimScope: Hashable, Sendable, CustomStringConvertible {
  /// Which of the kind.
  package enum Pick: Hashable, Sendable {
    /// The one with this id.
    case one(id: String)
    /// Every one.
    case every
    /// Every one of this kind, as the scenario has it: kind of a site, function of an office.
    case everyOf(kind: String)
  }

  /// The kind of scope, as tables have it: `site`.
  package var type: String
  /// Which of that kind.
  package var pick: Pick

  /// As it is written; nil if it is written otherwise.
  init?(_ text: String) {
    if text == "city" {
      (type, pick) = ("city", .one(id: "city"))
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, isID(String(parts[0])), isID(String(parts[1])) {
      (type, pick) = (String(parts[0]), .one(id: String(parts[1])))
      return
    }
    guard text.hasSuffix("]"), let bracket = text.firstIndex(of: "["),
      isID(String(text[..<bracket]))
    else { return nil }
    type = String(text[..<bracket])
    let inside = text[text.index(after: bracket)...].dropLast()
    if inside == "*" {
      pick = .every
    } else if inside.hasPrefix("kind="), isID(String(inside.dropFirst(5))) {
      pick = .everyOf(kind: String(inside.dropFirst(5)))
    } else if isID(String(inside)) {
      pick = .one(id: String(inside))
    } else {
      return nil
    }
  }

  /// Whether it has to hold in each of several places.
  package var isOfEvery: Bool {
    if case .one = pick { false } else { true }
  }

  /// As it is written.
  package var description: String {
    switch pick {
    case .one(let id): type == "city" ? "city" : "\(type):\(id)"
    case .every: "\(type)[*]"
    case .everyOf(let kind): "\(type)[kind=\(kind)]"
    }
  }
}
