import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `scopes.csv`: a place or matter that an option has KPIs for.
struct ScopeRow: TableRow {
  var option = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var nameVI = ""
  var nameEN = ""

  static let table = Table<ScopeRow>(
    "scopes", vi: "Nơi và loại việc mà chỉ tiêu được tính.",
    en: "The places and matters KPIs are told for.",
    columns: [
      .option(\.option), .scopeType(\.scopeType), .scopeID(\.scopeID), .nameVI(\.nameVI),
      .nameEN(\.nameEN),
    ], key: ["option", "scope_type", "scope_id"], references: [.option])
}

extension ScopeRow {
  static func text(_ options: [OptionResult]) -> TableText<ScopeRow> {
    var text = TableText<ScopeRow>()
    for option in options {
      for place in TablePlace.all(of: option) {
        let name = option.scopes[place.scope].name
        text.write(
          ScopeRow(
            option: place.option, scopeType: place.type, scopeID: place.id, nameVI: name.vi,
            nameEN: name.en))
      }
    }
    return text
  }
}

/// How tables name a scope of an option: made once and not in every row.
struct TablePlace {
  var option: String
  /// In `OptionResult.scopes`.
  var scope: Int
  var type: ScopeType
  var id: String

  /// In the order of the option's scopes.
  static func all(of option: OptionResult) -> [TablePlace] {
    let name = tableID("option", option.id)
    return option.scopes.enumerated().map {
      TablePlace(option: name, scope: $0, type: $1.type, id: tableID($1.type, $1.id))
    }
  }
}
