import Stochastics

/// Where proxies come from who are firms or institutions, and the sites they choose from: by service
/// class, as far as proxies differ from everybody there.
struct ProxyTrips: Sendable {
  /// Of the proxies of one rule.
  struct Rule: Sendable {
    /// By place and, where it matters, commune; without places by commune.
    let choices: SiteChoices
    /// Of the first places together, as a share of all; empty without places.
    let shares: ContiguousArray<Double>
    /// Communes that are told apart; 1 if they are not.
    let communeCount: Int

    /// Which row of `choices` it is.
    func origin(place: Int, commune: CommuneID) -> Int {
      place * communeCount + (communeCount > 1 ? commune.position : 0)
    }
  }

  private let rules: [Rule]
  /// By service class: the position of its rule; -1 if there is none.
  private let ruleOfClass: ContiguousArray<Int>
  /// Whether any proxy differs.
  let any: Bool

  init(_ scenario: Scenario, _ queues: CounterQueues) {
    var rules: [Rule] = []
    var ruleOfClass = ContiguousArray(repeating: -1, count: scenario.services.classes.count)
    for proxies in scenario.people.proxies
    where !proxies.places.isEmpty || proxies.siteChoice != nil {
      for serviceClass in proxies.serviceClasses {
        ruleOfClass[serviceClass.position] = rules.count
      }
      rules.append(Rule(proxies, scenario, queues))
    }
    any = !rules.isEmpty
    self.rules = rules
    self.ruleOfClass = ruleOfClass
  }

  /// Nil if proxies of the class come and choose as everybody does.
  func rule(of serviceClass: ServiceClassID) -> Rule? {
    let position = ruleOfClass[serviceClass.position]
    return position < 0 ? nil : rules[position]
  }
}

extension ProxyTrips.Rule {
  fileprivate init(_ proxies: Proxies, _ scenario: Scenario, _ queues: CounterQueues) {
    var choice = scenario.reception.siteChoice
    if let own = proxies.siteChoice {
      (choice.rule, choice.candidates) = (own.rule, own.candidates)
    }
    let communes = scenario.people.communes
    let isByCommune = choice.rule == .jurisdiction || proxies.places.isEmpty
    communeCount = isByCommune ? communes.count : 1
    var origins: [SiteChoices.Origin] = []
    for place in proxies.places.isEmpty ? [nil] : proxies.places.map(\.place) {
      for commune in communes.indices.prefix(communeCount) {
        origins.append(.init(place: place ?? communes[commune].place, commune: CommuneID(commune)))
      }
    }
    choices = SiteChoices(scenario, queues, from: origins, by: choice)
    let all = proxies.places.reduce(0) { $0 + $1.weight }
    var sum = 0.0
    shares = ContiguousArray(
      proxies.places.map {
        sum += $0.weight
        return sum / all
      })
  }
}

extension City {
  /// The queues that proxies choose from who hand in for a commune, with the share of them that is
  /// nearest to each; nil if they do as everybody does.
  public func proxyQueues(
    commune: CommuneID, procedure: ProcedureID
  ) -> [(share: Double, candidates: [SiteChoices.Candidate])]? {
    guard let rule = proxyTrips.rule(of: procedures[procedure].serviceClass) else { return nil }
    var before = 0.0
    return (0..<max(1, rule.shares.count)).map { place in
      let share = rule.shares.isEmpty ? 1 : rule.shares[place] - before
      before = rule.shares.isEmpty ? 1 : rule.shares[place]
      let range = rule.choices.range(
        origin: rule.origin(place: place, commune: commune), procedure: procedure)
      return (share, range.map { rule.choices[$0] })
    }
  }
}
