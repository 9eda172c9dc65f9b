/// Where the search of the offices stands: what is kept between the solver's steps.
struct SettledOffices: Hashable, Sendable, Codable {
  /// By office, then by weekday, Monday first.
  var agents: [[Int]] = []
  /// By office, then by target of offices: the parts of the time that are held against it.
  var cells: [[TicketCells]] = []
  /// By office: the most people that were looked at.
  var most: [Int] = []
  /// Targets that the most people do not keep; `site` is a position among the offices.
  var beyond: [Beyond] = []
  /// By office: whether it comes near its targets at best, so that more people than were found help nothing.
  var atBest: [Bool] = []
  /// By office: hours of work in a week.
  var workHours: [Double] = []
  /// Of all offices: hours in a week, or people.
  var amount = 0.0
  /// Runs that were looked at.
  var runs = 0
}
