import Experiments
import LegalClock
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
  /// Of a procedure whose limit is told in working days.
  var timeLimit: Int?
  /// Of a site or an office.
  var kind: String?

  static let table = Table<ScopeRow>(
    "scopes", vi: "Nơi và loại việc mà chỉ tiêu được tính.",
    en: "The places and matters KPIs are told for.",
    columns: [
      .option(\.option), .scopeType(\.scopeType), .scopeID(\.scopeID), .nameVI(\.nameVI),
      .nameEN(\.nameEN),
      Column(
        "time_limit", \.timeLimit, unit: "working_days",
        vi:
          "Thời hạn giải quyết của thủ tục vào ngày quan sát đầu tiên; trống nếu hạn không tính bằng ngày làm việc.",
        en:
          "Time limit of the procedure on the first observed day; empty if it has none in working days."
      ).atLeast(0),
      Column(
        "kind", \.kind, vi: "Loại của nơi tiếp nhận, chức năng của phòng; NA ở phạm vi khác.",
        en: "Kind of a site, function of an office; NA of other scopes."
      ).later,
    ], key: ["option", "scope_type", "scope_id"], references: [.option])
}

extension ScopeRow {
  static func text(
    _ options: [OptionResult], _ told: ToldPlaces = .all
  ) -> TableText<ScopeRow> {
    var text = TableText<ScopeRow>()
    for option in options {
      let limits = Dictionary(
        option.scenario.services.procedures.enumerated().map { index, procedure in
          (
            procedure.id,
            option.scenario.timeLimit(
              of: ProcedureID(index), on: option.scenario.period.firstObservedDay)
          )
        },
        uniquingKeysWith: { a, _ in a })
      let kinds = kinds(in: option.scenario)
      let isRanked = option.isRanked
      let types = ScopeType.allCases.filter { told.has($0, isRanked: isRanked) }
      for place in TablePlace.all(of: option) where types.contains(place.type) {
        let (id, name) = (option.scopes[place.scope].id, option.scopes[place.scope].name)
        let limit = place.type == .procedure ? limits[id] : nil
        text.write(
          ScopeRow(
            option: place.option, scopeType: place.type, scopeID: place.id, nameVI: name.vi,
            nameEN: name.en, timeLimit: limit?.workingDays, kind: kinds[place.type]?[id]))
      }
    }
    return text
  }

  /// Of a scenario before anything is run; without time limits.
  static func rows(of scenario: Scenario) -> [ScopeRow] {
    let (option, kinds) = (tableID("option", scenario.id), kinds(in: scenario))
    return Scope.all(of: scenario).map { scope in
      ScopeRow(
        option: option, scopeType: scope.type, scopeID: tableID(scope.type, scope.id),
        nameVI: scope.name.vi, nameEN: scope.name.en, timeLimit: nil,
        kind: kinds[scope.type]?[scope.id])
    }
  }

  /// Of sites and offices, by id.
  private static func kinds(in scenario: Scenario) -> [ScopeType: [String: String]] {
    let functions = scenario.backOffice.functions.map(\.id)
    return [
      .site: Dictionary(
        scenario.reception.sites.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first }),
      .office: Dictionary(
        scenario.backOffice.offices.map { ($0.id, functions[$0.function.position]) },
        uniquingKeysWith: { first, _ in first }),
    ]
  }
}

extension TimeLimit {
  /// Nil of a limit that is told otherwise.
  fileprivate var workingDays: Int? {
    if case .workingDays(let days) = self { days } else { nil }
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
