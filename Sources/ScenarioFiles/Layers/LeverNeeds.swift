extension Composition {
  /// Whether no lever that is on needs one that is off, that is not there, or that needs it in turn; notes
  /// every one that does.
  static func areTogether(
    _ levers: [(id: String, value: LeverPart)], noting problems: ProblemList
  ) -> Bool {
    let (noted, ids) = (problems.noted, levers.map(\.id))
    for lever in levers.map(\.value) {
      for need in lever.needs where !ids.contains(need) {
        problems.note(
          "there is no lever '\(need)'", hint: hint(for: need, among: ids, called: "levers"),
          at: lever.place)
      }
    }
    guard problems.noted == noted else { return false }
    let circle = circle(levers)
    if let first = levers.first(where: { circle.contains($0.id) }) {
      let names = circle.joined(separator: ", ")
      problems.note(
        "levers need one another in a circle: \(names)",
        hint: "take one of them out of the needs of another, or make them one lever",
        at: first.value.place)
    }
    for (id, lever) in levers where lever.isEnabled {
      for need in lever.needs
      where levers.contains(where: { $0.id == need && !$0.value.isEnabled }) {
        problems.note(
          "lever '\(id)' is on and needs '\(need)', which is off",
          hint: "switch \(need) on, or \(id) off as well", at: lever.place)
      }
    }
    return problems.noted == noted
  }

  /// Levers that can never be on, since they need one another; in the order of the files.
  private static func circle(_ levers: [(id: String, value: LeverPart)]) -> [String] {
    var left = levers
    while let free = left.firstIndex(where: { lever in
      !lever.value.needs.contains { need in left.contains { $0.id == need } }
    }) {
      left.remove(at: free)
    }
    // What only needs one of the circle is not in it.
    while let outer = left.firstIndex(where: { lever in
      !left.contains { $0.value.needs.contains(lever.id) }
    }) {
      left.remove(at: outer)
    }
    return left.map(\.id)
  }
}
