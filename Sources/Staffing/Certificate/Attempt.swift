package import OutputAnalysis

extension CellState: Codable {}

/// What became of one attempt to certify a staffing: on citizens that neither the search nor an earlier
/// attempt has seen.
package struct Attempt: Hashable, Sendable, Codable {
  /// A target in a cell of a site, or of an office.
  package struct Cell: Hashable, Sendable, Codable {
    /// Positions among the sites, and after them the offices; among the targets told by ticket, or those of
    /// offices; and among the cells of that target there.
    package var site: Int
    package var target: Int
    package var cell: Int
    package var tickets: Double
    /// Of what is summed over the tickets: a share, or minutes; nil where nobody came.
    package var estimate: Double?
    /// The strictest requirement that would be certified, at the level of the last look; nil if too few
    /// came.
    package var bound: Double?
    package var state: CellState
  }

  /// From 0.
  package var number: Int
  /// How many runs of the scenario's period were looked at.
  package var runs: Int
  /// How often was looked, of how often it was planned.
  package var looks: Int
  package var plannedLooks: Int
  package var cells: [Cell]
  /// By site, and after them by office.
  package var sites: [CellState]
  package var whole: CellState
}
