import ScenarioFiles
public import ServiceModel
public import Wording

/// The closed part around a place of one or more organisations of a city, and the part of each alone.
public struct CutOut: Sendable {
  /// What it is around, as people read it.
  public let around: LocalizedText
  /// By scenario.
  public let parts: [ClosedPart]
  /// The parts alone; where nothing is outside, the scenarios as they are.
  public let scenarios: [Scenario]

  /// No place is called so, or several are.
  public struct UnknownPlace: Error, Hashable, Sendable {
    /// What to write instead.
    public var hint: LocalizedText
  }

  /// `place` is the id of a site, a commune, a district or an office of the first scenario, or
  /// `site:ID`, `commune:ID`, `district:ID`, `office:ID` where an id is used twice. Around a commune is
  /// around the sites for it alone, or the ones its people may go to if there are none; around a
  /// district is around its own and those of its communes. The scenarios have the same communes and
  /// procedures, by id. Takes time in proportion to communes x procedures of each scenario.
  public init(of scenarios: [Scenario], around place: String) throws(UnknownPlace) {
    let cities = scenarios.map { scenario in
      var known = scenario
      // How long the warm-up is does not matter here, and may not be known yet.
      if known.period.choosesWarmUp {
        (known.period.warmUpDays, known.period.choosesWarmUp) = (0, false)
      }
      return City(known)
    }
    let place = try Place(place, in: scenarios[0])
    let name = place.name(in: scenarios[0])
    parts = ClosedPart.smallest(around: place.sites(of: cities[0]), in: cities)
    around = name
    self.scenarios = zip(scenarios, parts).map { scenario, part in
      part.isWholeCity ? scenario : scenario.cutOut(part, around: name)
    }
  }

  /// Whether the part is the whole city in every scenario.
  public var isWholeCity: Bool { parts.allSatisfy(\.isWholeCity) }
}

/// Something that a part can be around, by position.
private enum Place {
  case site(Int)
  case commune(Int)
  case district(Int)
  case office(Int)

  /// What a place can be, and the ids of those that are.
  struct Kind {
    /// As it stands before an id: `site:ID`.
    var word: String
    var name: LocalizedText
    var ids: [String]
    var make: (Int) -> Place

    init(word: String, vi: String, _ ids: [String], _ make: @escaping (Int) -> Place) {
      (self.word, self.ids, self.make) = (word, ids, make)
      name = LocalizedText(vi: vi, en: word)
    }
  }

  init(_ text: String, in scenario: Scenario) throws(CutOut.UnknownPlace) {
    let words = text.split(separator: ":", maxSplits: 1).map(String.init)
    let kinds: [Kind] = [
      Kind(word: "site", vi: "nơi tiếp nhận", scenario.reception.sites.map(\.id)) { .site($0) },
      Kind(word: "commune", vi: "xã, phường", scenario.people.communes.map(\.id)) { .commune($0) },
      Kind(word: "district", vi: "quận, huyện", scenario.people.districts.map(\.id)) {
        .district($0)
      },
      Kind(word: "office", vi: "phòng", scenario.backOffice.offices.map(\.id)) { .office($0) },
    ]
    if words.count == 2, let kind = kinds.first(where: { $0.word == words[0] }) {
      guard let position = kind.ids.firstIndex(of: words[1]) else {
        throw CutOut.UnknownPlace(hint: hint(for: words[1], among: kind.ids, called: kind.name))
      }
      self = kind.make(position)
      return
    }
    let found = kinds.compactMap { kind in
      kind.ids.firstIndex(of: text).map { (word: kind.word, place: kind.make($0)) }
    }
    guard let first = found.first else {
      let ids = kinds.flatMap(\.ids)
      throw CutOut.UnknownPlace(
        hint: hint(
          for: text, among: ids,
          called: LocalizedText(
            vi: "nơi tiếp nhận, xã, phường, quận, huyện và phòng",
            en: "sites, communes, districts and offices")))
    }
    guard found.count == 1 else {
      let choices = found.map { "\($0.word):\(text)" }
      throw CutOut.UnknownPlace(
        hint: LocalizedText(
          vi: "hãy viết " + choices.joined(separator: " hoặc "),
          en: "write " + choices.joined(separator: " or ")))
    }
    self = first.place
  }

  func name(in scenario: Scenario) -> LocalizedText {
    switch self {
    case .site(let site): scenario.reception.sites[site].name
    case .commune(let commune): scenario.people.communes[commune].name
    case .district(let district): scenario.people.districts[district].name
    case .office(let office): scenario.backOffice.offices[office].name
    }
  }

  /// The sites that the part begins with.
  func sites(of city: City) -> [Int] {
    let scenario = city.scenario
    switch self {
    case .site(let site): return [site]
    case .office(let office): return ClosedPart.sites(using: office, in: city)
    case .commune(let commune):
      let own = scenario.reception.sites.indices.filter {
        scenario.reception.sites[$0].jurisdiction == .commune(CommuneID(commune))
      }
      return own.isEmpty ? visited(by: [commune], of: city) : own
    case .district(let district):
      let communes = scenario.people.communes.indices.filter {
        scenario.people.communes[$0].district.position == district
      }
      let own = scenario.reception.sites.indices.filter { site in
        scenario.reception.sites[site].jurisdiction.isWithin(district, communes)
      }
      return own.isEmpty ? visited(by: communes, of: city) : own
    }
  }

  /// The sites that people of these communes may go to.
  private func visited(by communes: [Int], of city: City) -> [Int] {
    var sites: Set<Int> = []
    for commune in communes {
      for procedure in city.scenario.services.procedures.indices {
        for choice in city.siteChoices.range(
          commune: CommuneID(commune), procedure: ProcedureID(procedure))
        {
          let queue = city.siteChoices[choice].queue
          sites.insert(city.queues.queues[queue.position].site.position)
        }
      }
    }
    return sites.sorted()
  }
}

extension Jurisdiction {
  /// Whether an area of it is a district, or a commune of it.
  fileprivate func isWithin(_ district: Int, _ communes: [Int]) -> Bool {
    switch self {
    case .district(let id): id.position == district
    case .commune(let id): communes.contains(id.position)
    case .city, .house: false
    case .several(let parts): parts.contains { $0.area.isWithin(district, communes) }
    }
  }
}
