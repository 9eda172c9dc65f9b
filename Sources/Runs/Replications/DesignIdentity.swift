/// What of a design its runs depend on, besides its points.
package struct DesignIdentity: Hashable, Sendable, Codable {
  /// Where points have fresh citizens, how many replications each has: that decides whose come. Nil
  /// where all points have the same.
  package var freshReplications: Int?
  /// What is kept besides the usual cells, as `--keep` has it.
  package var keep: [String]

  package init(freshReplications: Int?, keep: [String]) {
    self.freshReplications = freshReplications
    self.keep = keep
  }

  /// As words of a command.
  static func words(of design: DesignIdentity?) -> String {
    guard let design else { return "–" }
    let fresh = design.freshReplications.map { "--fresh-citizens --replications \($0)" }
    let words = ["--design"] + [fresh].compactMap { $0 } + design.keep.map { "--keep \($0)" }
    return words.joined(separator: " ")
  }
}
