import ServiceModel

/// The ways in which demands for each procedure come in, in expectation: by channel, by who has an
/// account, and back to a counter from a portal that fails.
struct WaysIn {
  /// Proxies who go their own ways, and everybody else at a counter.
  typealias Apart = (proxies: ProcedureWork, others: ProcedureWork)

  /// Demands, of one for a procedure in a commune, and the work of each; for a counter to which proxies
  /// come from elsewhere, that of either as well.
  typealias Way = (work: ProcedureWork, share: Double, apart: Apart?)

  private struct Kinds {
    /// By channel.
    var byChannel: [ProcedureWork]
    /// At a counter, with no dossiers of others.
    var alone: ProcedureWork
    var proxies: ProcedureWork?
  }

  /// By procedure; of citizens without an account and of those with one.
  private let plain: [Kinds]
  private let withAccount: [Kinds]
  private let fallBackShares: [Double]
  private let scenario: Scenario

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let differ = scenario.people.proxies.contains { !$0.places.isEmpty || $0.siteChoice != nil }
    func kinds(hasAccount: Bool) -> [Kinds] {
      scenario.services.procedures.indices.map { index in
        func work(
          _ channel: DossierTraits.Channel, of visitors: ProcedureWork.Visitors = .all
        ) -> ProcedureWork {
          ProcedureWork(
            ProcedureID(index), by: channel, of: visitors, hasAccount: hasAccount, in: scenario)
        }
        return Kinds(
          byChannel: DossierTraits.Channel.allCases.map { work($0) },
          alone: work(.counter, of: .others),
          proxies: differ ? work(.counter, of: .proxies) : nil)
      }
    }
    plain = kinds(hasAccount: false)
    withAccount = scenario.people.identification == nil ? [] : kinds(hasAccount: true)
    fallBackShares = scenario.services.procedures.map {
      scenario.services.electronic.fallBackShare(of: $0.onlineService)
    }
  }

  /// Of a visitor at the counter, dossiers of the procedure itself.
  func dossiersAtCounter(_ procedure: Int) -> Double { plain[procedure].byChannel[0].dossiers }

  /// Where the channels have these shares, in the order of `DossierTraits.Channel`.
  func ways(_ procedure: Int, from home: Commune, _ channels: [Double]) -> [Way] {
    let back = channels[1] * fallBackShares[procedure]
    let shares = [channels[0], channels[1] - back, channels[2]]
    func ways(_ kinds: Kinds, _ part: Double) -> [Way] {
      let apart = kinds.proxies.map { Apart(proxies: $0, others: kinds.alone) }
      let byChannel = kinds.byChannel.indices.map { channel in
        Way(
          work: kinds.byChannel[channel], share: shares[channel] * part,
          apart: channel == 0 ? apart : nil)
      }
      return byChannel
        + (back == 0 ? [] : [Way(work: kinds.alone, share: back * part, apart: nil)])
    }
    guard let accounts = scenario.people.identification else { return ways(plain[procedure], 1) }
    let share = accounts.share(in: home)
    return ways(plain[procedure], 1 - share)
      + ways(
        withAccount[procedure], share * accounts.arisingShare(of: ProcedureID(procedure)))
  }
}
