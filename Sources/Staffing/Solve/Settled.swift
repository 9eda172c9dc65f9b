/// Where the search stands: what is kept between its steps.
struct Settled: Hashable, Sendable, Codable {
  /// By site.
  var people: [SitePeople]
  /// By site, then by target: the parts of the time that are held against it.
  var cells: [[TicketCells]] = []
  /// Limits that the most people do not keep.
  var beyond: [Beyond] = []
  /// By site: hours of work in a week, behind the counter too, over all weekdays.
  var workHours: [Double] = []
  /// How many sites the last round changed.
  var changed = 0
  /// Looks at staffings of single sites so far.
  var looks = 0
  /// Rounds of city and sites by turns.
  var rounds = 0
  /// By site: what the searches from the two starts came to, of the first round.
  var fromStarts: [[Double]] = []

  /// What is found of the offices.
  var offices = SettledOffices()

  /// Of all sites and offices: hours in a week, or people.
  var amount: Double { people.reduce(offices.amount) { $0 + $1.amount } }

  /// Weekdays of a site are searched one by one: what is nearest on all of them counts.
  mutating func add(
    beyond target: Int, _ site: Int, nearest: Double, of question: StaffingQuestion
  ) {
    guard let place = beyond.firstIndex(where: { $0.site == site && $0.target == target }) else {
      beyond.append(Beyond(site: site, target: target, nearest: nearest))
      return
    }
    beyond[place].nearest = question.targetsOfRules[target].target
      .easier(beyond[place].nearest, nearest)
  }
}

/// A limit that no number of people keeps, and what the most keep.
package struct Beyond: Hashable, Sendable, Codable {
  /// Positions among the sites, and the targets told by ticket; or among the offices and their targets.
  package var site: Int
  package var target: Int
  /// The nearest target that can be kept, in the unit of the indicator.
  package var nearest: Double
}
