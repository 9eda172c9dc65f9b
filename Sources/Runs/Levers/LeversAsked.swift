/// What a study of levers asks: which few of them bring an option to its targets?
package struct LeversAsked: Hashable, Sendable, Codable {
  /// As `--target` has them; those of the scenario, if empty.
  package var targets: [String]
  /// Levers besides those of the option file, as `--lever` has them.
  package var levers: [String]
  /// In a set, at most.
  package var most: Int
  /// Whether none of the option's levers is on at the start, in place of those that the file has on.
  package var fromBase: Bool
  /// Whether the fewest levers are looked for, whatever they cost.
  package var fewest: Bool

  package init(
    targets: [String] = [], levers: [String] = [], most: Int = 3, fromBase: Bool = false,
    fewest: Bool = false
  ) {
    self.targets = targets
    self.levers = levers
    self.most = most
    self.fromBase = fromBase
    self.fewest = fewest
  }

  /// Words of the command that asks for it.
  var words: [String] {
    var words = targets.flatMap { ["--target", $0] } + levers.flatMap { ["--lever", $0] }
    words += ["--most", "\(most)"]
    words += (fromBase ? ["--from-base"] : []) + (fewest ? ["--fewest"] : [])
    return words
  }
}
