package import OutputAnalysis

/// What goes on while a staffing is looked for, in order.
package enum SolverEvent: Hashable, Sendable {
  /// People for so many offices are looked for, all at once.
  case searchingOffices(Int)
  /// The offices have people: hours in a week, or people; after so many runs.
  case officesFound(amount: Double, runs: Int)
  /// The whole is run so often, and who comes to each site is written down.
  case recording(round: Int, runs: Int)
  /// A round of city and sites is over: so many sites have other people now; hours in a week, or people.
  case round(Int, changed: Int, amount: Double)
  /// A staffing is held against the targets on fresh citizens.
  case certifying(attempt: Int, amount: Double)
  /// One of the planned looks.
  case looked(Int, of: Int, years: Double, CellState)
  /// What an attempt came to.
  case certified(CellState, years: Double)
  /// Cells that were not certified have got more: hours in a week, or people.
  case mended(by: Double)
  /// Fewer than were certified, hours in a week or people, are tried.
  case trying(Double)
  /// The question the other way round: so much, in hours or people, it takes to keep this; endless
  /// where nothing does.
  case tried(String, amount: Double)
  /// Whether one person fewer would do is looked at, site by site.
  case lookingAtOneFewer
}
