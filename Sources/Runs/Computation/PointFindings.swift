package import Experiments
package import ScenarioFiles
package import ServiceModel
import Synchronization

/// What a study found at points that its command made, to be told in tables and to people: every option
/// at every point, and as written, on the same citizens.
package struct PointFindings: Sendable {
  /// The cells that are told, of the options as written and at each point.
  package let cells: DesignCells
  /// Beside the scenarios as written.
  package let points: DesignPoints
  /// As written, in their order.
  package let options: [Scenario]
  /// The headline KPIs, then those that were asked for: of all tables.
  package let kpis: [KPI]
  /// Those that people are shown, of the city.
  package let shown: [KPI]
  /// Those that points put the options under, point by point; empty of a sweep.
  package let stresses: [Stress]
  /// What a sweep sought, as it was asked for, and what came of it.
  package var until: String?
  package var goal: SweepGoal?
  package var breakEvens: [BreakEven] = []
}

extension Study {
  /// KPIs that are told of points: the headline ones, those asked for, and that of a goal.
  var toldKPIs: [KPI] {
    (askedKPIs + goalKPIs).reduce(KPI.headlines) { $0.contains($1) ? $0 : $0 + [$1] }
  }

  /// Those that people are shown, of the city: the ones that were asked for, else that of a goal of the city;
  /// the headline ones where there is no goal.
  var shownKPIs: [KPI] {
    guard askedKPIs.isEmpty else { return askedKPIs }
    return sweep?.indicator == nil ? KPI.headlines : goalKPIs
  }

  private var askedKPIs: [KPI] { kpis.compactMap { KPI.named($0) } }

  private var goalKPIs: [KPI] {
    sweep?.indicator.flatMap { $0.scopeType == .city ? [$0.kpi] : nil } ?? []
  }

  /// Whether what was found at its points is told in tables of their own.
  var tellsPoints: Bool { stresses != nil || sweep != nil }

  /// What of a run is needed for those tables.
  func tells(_ key: CellKey) -> Bool {
    if let indicator = sweep?.indicator, indicator.covers(key) { return true }
    return switch key.scopeType {
    case .city: true
    case .site: stresses != nil && key.kpi == PointFindings.placeKPI
    default: false
    }
  }
}

extension PointFindings {
  /// By which places are told apart: it is kept of every site.
  package static let placeKPI = "wait_mean"
}

/// The cells of the scenarios as written: recorded as those of points, while the runs go by.
///
/// A class: all threads of a study share it.
final class CentreCells: Sendable {
  private let recorders: [(option: String, recorder: CellRecorder)]
  private let rows = Mutex<[String: [Int: CellRow]]>([:])

  init(_ scenarios: [Scenario], _ cells: CellChoice) {
    recorders = scenarios.map { ($0.id, CellRecorder($0, cells)) }
  }

  /// Takes in a replication of an option, once or more often.
  func hear(_ option: String, _ result: ReplicationResult) {
    guard let known = recorders.first(where: { $0.option == option }) else { return }
    let row = known.recorder.record(result)
    rows.withLock { $0[option, default: [:]][result.replication] = row }
  }

  /// Hands on all of so many replications, in their order.
  func add(to cells: inout DesignCells, replications: Int) {
    let rows = rows.withLock { $0 }
    for (index, (option, recorder)) in recorders.enumerated() {
      for replication in 0..<replications {
        cells.add(rows[option]?[replication], keys: recorder.keys, of: index, at: nil)
      }
    }
  }
}
