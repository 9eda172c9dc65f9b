/// What an indicator is made of: by cause, and once more by each kind of place. Each division adds up to the
/// whole. An account of what was; what would be if something were changed only a run of it can tell.
package struct Budget: Hashable, Sendable, Codable {
  /// A part that has a name.
  package struct Part: Hashable, Sendable, Codable {
    /// A cause, or the id of a place.
    package var id: String
    /// In the unit of the whole.
    package var amount: Double
    /// What the amount is of: tickets, demands, dossiers. Of causes, those of the whole.
    package var base: Double
    /// Of a part that is a site, class and hour together: the positions of the first two.
    var at: [Int]?
  }

  /// The parts of one division.
  package struct Division: Hashable, Sendable, Codable {
    /// `cause`, or a kind of place: `site`, `service_class`, `hour`, `district`, `office`, or `peak` for a
    /// site, class and hour together.
    package var kind: String
    /// In a fixed order.
    package var parts: [Part]
  }

  /// Whose shares are told, summed over all replications; what it is over; and what a unit of the one over a
  /// unit of the other is in the unit of the KPI.
  package var total = 0.0
  /// Tickets, demands or dossiers.
  package var base = 0.0
  /// From `total / base` to the KPI's unit.
  package var factor = 1.0
  /// The first is by cause.
  package var divisions: [Division] = []

  /// Of nothing.
  package init() {}

  /// In the KPI's unit; nil where nothing was observed. Of `on_time_share` it is the share that is late.
  package var value: Double? { base > 0 ? factor * total / base : nil }

  /// What a part adds to `value`.
  package func contribution(of part: Part) -> Double {
    base > 0 ? factor * part.amount / base : 0
  }

  /// Which share of the whole a part is; 0 where the whole is nothing.
  package func share(of part: Part) -> Double { total == 0 ? 0 : part.amount / total }

  /// What the indicator is at a place itself; nil without anybody there.
  package func value(of part: Part) -> Double? {
    part.base > 0 ? factor * part.amount / part.base : nil
  }

  /// The parts of a division, those without an amount left out; none if there is no such division.
  package func parts(_ kind: String) -> [Part] {
    divisions.first { $0.kind == kind }?.parts.filter { $0.amount != 0 } ?? []
  }

  /// The same, the largest first; of equal ones the first in order.
  package func largest(_ kind: String) -> [Part] {
    parts(kind).enumerated().sorted { a, b in
      a.element.amount == b.element.amount
        ? a.offset < b.offset : a.element.amount > b.element.amount
    }.map(\.element)
  }
}
