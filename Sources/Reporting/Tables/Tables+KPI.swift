import Experiments
import OutputAnalysis
import ServiceModel
import Wording

/// Level of all intervals in tables and on the terminal.
let intervalLevel = 0.95

extension TableWriter {
  static func options(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.options)
    for option in options {
      let name = option.scenario.name
      table.write([.option(option.id), .text(name.vi), .text(name.en)])
    }
    return table
  }

  static func kpis(base: Scenario) -> TableWriter {
    var table = TableWriter(.kpis)
    for kpi in KPI.all {
      let target = kpi.target(in: base)
      let definition = kpi.definition(in: base)
      table.write([
        .text(kpi.id), .text(kpi.group.rawValue), .text(kpi.name(in: base).vi),
        .text(kpi.name(in: base).en),
        .text(definition.vi), .text(definition.en), .text(kpi.formula.description),
        .text(kpi.observations.description), .text(kpi.unit.rawValue),
        .text(kpi.better.rawValue),
        .text(kpi.headline ? "headline" : "other"), .number(target?.value),
        .text(target?.legalBasis ?? ""), .text(target?.confidence ?? ""),
        .text(kpi.population.rawValue), .text(kpi.window.rawValue), .text(kpi.clock.rawValue),
        .number(kpi.relevantDifference.figure), .text(kpi.relevantDifference.kind.rawValue),
      ])
    }
    return table
  }

  static func scopes(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.scopes)
    for option in options {
      let fields = scopeFields(of: option)
      for (scope, fields) in zip(option.scopes, fields) {
        table.write([
          .option(option.id), fields.type, fields.id, .text(scope.name.vi), .text(scope.name.en),
        ])
      }
    }
    return table
  }

  /// The scopes of `kpi.csv`; the others are too many to be told by replication.
  private static let byReplication: [ScopeType] = [.city, .level, .procedure, .district, .siteKind]

  static func kpi(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.kpi)
    for option in options {
      let period = option.scenario.period.observedInterval
      let fields = scopeFields(of: option)
      let told = KPI.all.map { kpi in
        option.scopes(of: kpi).filter { byReplication.contains(option.scopes[$0].type) }
          .map { (scope: $0, values: option.values(kpi, scope: $0)) }
      }
      for replication in 0..<option.replications {
        for (kpi, scopes) in zip(KPI.all, told) {
          for (scope, values) in scopes {
            let n = option.observations(kpi, scope: scope, replication: replication)
            table.write([
              .option(option.id), .integer(replication + 1), .text(kpi.id), fields[scope].type,
              fields[scope].id, .text(period),
              .number(values[replication]), .text(kpi.unit.rawValue),
              .integer(Int(n.rounded())),
            ])
          }
        }
      }
    }
    return table
  }

  static func kpiSummary(_ options: [OptionResult]) -> TableWriter {
    var table = TableWriter(.kpiSummary)
    for option in options {
      let fields = scopeFields(of: option)
      // As text, since they are the same in all rows.
      let level = Field.text(intervalLevel.description)
      let replications = Field.text(option.replications.description)
      let student = StudentQuantile(level: intervalLevel, replications: option.replications)
      for kpi in KPI.all {
        let target = kpi.target(in: option.scenario)?.value
        for (scope, estimate) in option.estimates(kpi) {
          let interval = student.flatMap { estimate?.interval($0) }
          table.write([
            .option(option.id), .text(kpi.id), fields[scope].type, fields[scope].id,
            .number(estimate?.value), .number(estimate?.standardDeviation),
            .number(interval?.lower), .number(interval?.upper), level, replications,
            .text(kpi.formula.method.rawValue), .text(kpi.unit.rawValue), .number(target),
            .text(TargetVerdict(estimate, interval, of: kpi, target: target).rawValue),
          ])
        }
      }
    }
    return table
  }

  /// How tables name the scopes of an option, in their order: made once and not in every row.
  private static func scopeFields(of option: OptionResult) -> [(type: Field, id: Field)] {
    option.scopes.map { (.text($0.type.rawValue), .text(tableID($0.type, $0.id))) }
  }

  static func compare(_ comparison: Comparison?) -> TableWriter {
    var table = TableWriter(.compare)
    for row in comparison?.rows ?? [] {
      table.write([
        .option(comparison?.base ?? ""), .option(row.alternative), .text(row.kpi.id),
        .text(row.scopeType.rawValue), .text(tableID(row.scopeType, row.scopeID)),
        .number(row.difference), .number(row.interval?.lower), .number(row.interval?.upper),
        .number(row.p), .number(row.adjustedP), .number(row.interval?.level),
        .text(row.method.rawValue), .text(row.kpi.unit.rawValue), .text(row.verdict.rawValue),
        .number(row.relevant), .integer(row.family),
      ])
    }
    return table
  }
}

extension TableWriter {
  static func best(_ comparison: Comparison) -> TableWriter {
    var table = TableWriter(.best)
    for contest in comparison.contests {
      for entry in contest.entries {
        table.write([
          .text(contest.kpi.id), .option(entry.option), .number(entry.value), .number(entry.lead),
          .number(entry.interval.lower), .number(entry.interval.upper), .number(comparison.level),
          .text(contest.kpi.unit.rawValue), .text(entry.standing.rawValue),
          .integer(contest.families),
        ])
      }
    }
    return table
  }
}

/// How `kpis.csv` tells the smallest relevant difference.
enum RelevanceKind: String, CaseIterable {
  case absolute
  case ofBase = "share_of_base"
}

extension RelevantDifference {
  var kind: RelevanceKind {
    switch self {
    case .absolute: .absolute
    case .ofBase: .ofBase
    }
  }

  var figure: Double {
    switch self {
    case .absolute(let amount): amount
    case .ofBase(let share): share
    }
  }
}

extension Period {

  /// The observation window, as ISO 8601 writes it: `2024-07-01/2025-06-30`.
  var observedInterval: String { "\(firstObservedDay)/\(lastObservedDay)" }
}
