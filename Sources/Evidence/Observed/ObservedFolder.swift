import Runs
import Wording

/// A folder that `motcua import` wrote, to be read again.
package struct ObservedFolder: Sendable {
  /// As it was named.
  package let path: String

  /// Nothing is read yet.
  package init(path: String) { self.path = path }

  /// `cases.csv`. Throws `InvalidInput` if it is not there or holds what we do not write; so do the others.
  package func cases() throws -> [CaseSeen] { try CaseSeen.rows(in: path) }
  /// `events.csv`.
  package func events() throws -> [EventSeen] { try EventSeen.rows(in: path) }
  /// `tickets.csv`; what is read first, so that it tells of any other folder that it is none.
  package func tickets() throws -> [TicketSeen] {
    for table in ["tickets.csv", "cases.csv", "events.csv"] {
      guard try Files.kind("\(path)/\(table)") == .file else {
        throw InvalidInput(message: FitTexts.notImported.filled(path, table))
      }
    }
    return try TicketSeen.rows(in: path)
  }
  /// `days.csv`.
  package func days() throws -> [DayOfData] { try DayOfData.rows(in: path) }
  /// `quality.csv`.
  package func quality() throws -> [QualityRow] { try QualityRow.rows(in: path) }
}
