import ServiceModel

/// The indicators that can be divided by cause.
package enum ExplainedKPI: String, CaseIterable, Sendable {
  /// A wait, by what the people of the counters did meanwhile.
  case wait = "wait_mean"
  /// By what it was spent on.
  case totalTime = "total_time_mean"
  case processing = "processing_mean"
  /// The share that is late, by where late dossiers spent their time.
  case late = "on_time_share"
  /// By how it ended.
  case walkAways = "walk_away_share"
  case inVain = "visits_in_vain_share"

  /// The indicator itself.
  package var kpi: KPI {
    guard let kpi = KPI.named(rawValue) else { preconditionFailure("it is in the catalogue") }
    return kpi
  }

  /// What its amount is the sum of, by name; empty where the running city has to be asked.
  var terms: [(cause: String, amount: Amount)] {
    func of(_ causes: [(String, Quantity)]) -> [(cause: String, amount: Amount)] {
      causes.map { ($0.0, .of($0.1)) }
    }
    return switch self {
    case .wait, .late: []
    case .totalTime:
      of([
        ("travel", .travelTime), ("queue", .queueTime), ("counter", .counterTime),
        ("result_awaited", .resultWaitTime),
      ])
    case .processing:
      of([
        ("office_queue", .dossierQueueTime), ("office_work", .dossierWorkTime),
        ("transfer", .dossierTransferTime), ("supplement", .dossierCitizenTime),
        ("elsewhere", .dossierElsewhereTime),
      ])
    case .walkAways: of([("lost_patience", .reneged), ("sent_home", .sentHome)])
    case .inVain:
      of([
        ("turned_away", .turnedAway), ("balked", .balked), ("lost_patience", .reneged),
        ("sent_home", .sentHome), ("result_not_ready", .resultNotReady),
      ])
    }
  }

  /// What it is over.
  var base: Amount {
    guard case .ratio(_, let base, _) = kpi.formula else {
      preconditionFailure("an indicator that is explained is a ratio")
    }
    return base
  }
}
