import ServiceModel
import Wording

/// What a table holds: the one description from which its header, the dictionary and the data
/// package are written.
struct TableSchema: Sendable {
  /// Without `.csv`.
  var name: String
  var description: LocalizedText
  var columns: [Column]
  /// Empty if rows have none.
  var primaryKey: [String]
  var foreignKeys: [ForeignKey] = []

  var file: String { name + ".csv" }

  struct Column: Sendable {
    /// As the Data Package standard calls them.
    enum Kind: String, Sendable, CaseIterable {
      case string, integer, number, boolean
      /// A time of day, and an instant.
      case time, datetime
    }
    var name: String
    var kind: Kind
    /// A code such as `minutes`; empty if there is none.
    var unit: String
    var definition: LocalizedText
    /// If a closed set.
    var allowed: [String] = []
    /// Whether a row may be without it.
    var optional = false

    init(
      _ name: String, _ kind: Kind, unit: String = "", vi: String, en: String,
      allowed: [String] = [], optional: Bool = false
    ) {
      self.name = name
      self.kind = kind
      self.unit = unit
      definition = LocalizedText(vi: vi, en: en)
      self.allowed = allowed
      self.optional = optional
    }
  }

  struct ForeignKey: Sendable {
    var columns: [String]
    var table: String
    var references: [String]
  }

  /// Written for a text that does not exist. A number or an instant that does not exist is an empty
  /// field: only so do pandas, R and DuckDB all read the column as numbers or times.
  static let none = "NA"
}
