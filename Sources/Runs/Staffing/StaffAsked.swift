package import Staffing

/// What a study asks of a staffing, as the command has it.
package struct StaffAsked: Hashable, Sendable, Codable {
  /// As `--target` has them.
  package var targets: [String]
  /// Ids of the sites whose counters are staffed; of all, if empty.
  package var sites: [String]
  /// Ids of the offices whose people are looked for; nil or empty: those that work on the dossiers of the
  /// sites. Only where a target is one of offices.
  package var offices: [String]?
  package var by: Grain
  package var move: StaffingQuestion.Means
  /// How those who leave count in waits, by its name in tables.
  package var reading: String
  /// Of a certificate.
  package var certify: Double
  /// Of fresh citizens that an attempt at a certificate looks at, at most.
  package var years: Int
  /// How many people, or hours in a week, there are, where it is asked what they can keep: then the first
  /// target is an indicator without a value.
  package var people: Double?
  /// Values of the first target's indicator for which people are told as well; nil for the target alone.
  package var frontier: [Double]?

  package init(
    targets: [String], sites: [String] = [], offices: [String]? = nil, by: Grain = .halfHour,
    move: StaffingQuestion.Means = .hours, reading: String = "served_within_over_all",
    certify: Double = 0.95, years: Int = 16, people: Double? = nil
  ) {
    self.targets = targets
    self.sites = sites
    self.offices = offices
    self.by = by
    self.move = move
    self.reading = reading
    self.certify = certify
    self.years = years
    self.people = people
  }

  /// Words of the command that asks for it.
  var words: [String] {
    var words = targets.flatMap { ["--target", $0] }
    words += sites.flatMap { ["--site", $0] }
    words += (offices ?? []).flatMap { ["--office", $0] }
    words += ["--by", by.rawValue, "--move", move.rawValue, "--reading", reading]
    words += ["--certify", "\(certify)", "--years", "\(years)"]
    words += frontier.map { ["--frontier", $0.map { "\($0)" }.joined(separator: ",")] } ?? []
    words += people.map { ["--people", "\($0)"] } ?? []
    return words
  }
}
