import ServiceModel
import Testing
import Wording

@testable import ScenarioFiles

@Suite struct UncertaintyTests {
  private static let block = """
    uncertainty:
      busy:
        name: {vi: Bận, en: Busy}
        scales: ["counter_groups[site.kind=commune].other_duties_share", absence_share]
        low: 0.5
        high: 2
        within: [0.2, 4]
        shape: lognormal
        correlated: {with: demand, rank: 0.5}
        confidence: K
        source: a guess
      demand: {name: {vi: Nhu cầu, en: Demand}, scales: demand.volume_factor, low: 0.9, high: 1.1, shape: normal}
      rule: {name: {vi: Chọn, en: Choice}, sets: site_choice.rule, levels: [jurisdiction, nearest], shape: levels}

    """

  private func town(_ more: String = "") throws -> Town {
    var town = try Town()
    _ = try town.replace("closing:\n", with: Self.block + more + "closing:\n", in: "town.yaml")
    return town
  }

  private func variable(_ town: Town) throws -> VariableScenario {
    try town.inFolder { try VariableScenario(path: "\($0)/town.yaml") }
  }

  @Test func `a factor is what the file says of it`() throws {
    let factors = try variable(town()).asWritten.scenario.uncertainty
    #expect(factors.map(\.id) == ["busy", "demand", "rule"])
    #expect(factors[0].targets.map(\.selector).last == "absence_share")
    #expect(
      factors[0].law == .init(shape: .lognormal, low: 0.5, high: 2, within: 0.2...4))
    #expect(factors[0].correlation == .init(with: "demand", rank: 0.5))
    #expect(factors[0].confidence == "K" && factors[0].source == "a guess")
    #expect(factors[2].levels == ["jurisdiction", "nearest"] && factors[2].isChoice)
  }

  @Test func `a factor without a name is called by its id`() throws {
    let bare = "  sizing: {sets: staffing.target_utilisation, levels: [0.7, 0.8, 0.9]}\n"
    let factors = try variable(town(bare)).asWritten.scenario.uncertainty
    #expect(factors.last?.name == LocalizedText(vi: "sizing", en: "sizing"))
    #expect(factors.last?.levels == ["0.7", "0.8", "0.9"])
  }

  @Test func `what is not known about a scenario is no assumption of it, and changes nothing else`()
    throws
  {
    var (with, without) = (
      try variable(town()).asWritten.scenario, try variable(Town()).asWritten.scenario
    )
    #expect(!with.account.assumptions.contains { $0.key.hasPrefix("uncertainty") })
    with.uncertainty = []
    // Lines move; nothing else does.
    (with.account.assumptions, without.account.assumptions) = ([], [])
    #expect(with == without)
  }

  @Test func `a factor moves all that its selectors name, shares by their odds`() throws {
    let scenario = try variable(town())
    let points = try DesignPoints(
      of: "a design", varying: scenario.asWritten.scenario.uncertainty,
      rows: [["2", "1.5", ""], ["", "", "nearest"]])
    let point = try scenario.varied(points.points[0])
    // The odds of 0.3 are 3/7; twice that are 6/7, of 0.6/1.3.
    #expect(point.scenario.reception.counterGroups.map(\.otherDutiesShare)[2].isNear(6 / 13))
    #expect(point.scenario.reception.counterGroups.map(\.otherDutiesShare)[0] == 0.1)
    #expect(point.scenario.people.demand.volumeFactor == 1.5)
    #expect(point.scenario.reception.siteChoice.rule == .jurisdiction)
    // What is not written is nothing to be multiplied, but for what its default says.
    #expect(point.appliedSettings.map(\.paths.count) == [2, 1, 0])
    let other = try scenario.varied(points.points[1]).scenario
    #expect(other.reception.siteChoice.rule == .nearest && other.people.demand.volumeFactor == 1)
  }

  @Test func `a file of points names factors by their ids, and no choice`() throws {
    let factors = try variable(town()).asWritten.scenario.uncertainty
    let points = try DesignPoints(
      path: "p.csv", contents: Array("demand,absence_share\n1.2,0.1\n".utf8), naming: factors)
    #expect(points.factors == ["demand", "absence_share"])
    let error = #expect(throws: InvalidScenario.self) {
      _ = try DesignPoints(
        path: "p.csv", contents: Array("demand,rule\n1.2,nearest\n".utf8), naming: factors)
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.line == 1 && problem.column == 8 && problem.hint.contains("--cross"))
  }

  @Test func `without a word families vary by the weakest code in them`() throws {
    let factors = try variable(Town()).defaultFactors()
    #expect(
      factors.map(\.id) == [
        "demand", "service_civil", "service_land", "channels", "other_duties", "transfer",
        "office_work", "prices",
      ])
    #expect(factors[0].law == .init(shape: .lognormal, low: 1 / 1.5, high: 1.5))
    var verified = try Town()
    _ = try verified.replace(
      "source: Illustrative, confidence: A}}       # VND", with: "confidence: V}}",
      in: "town.yaml")
    #expect(try !variable(verified).defaultFactors().contains { $0.id == "prices" })
    var known = try Town()
    _ = try known.replace(
      "source: Illustrative, confidence: A}}       # VND", with: "confidence: K}}",
      in: "town.yaml")
    #expect(
      try variable(known).defaultFactors().first { $0.id == "prices" }?.law
        == .init(shape: .lognormal, low: 0.8, high: 1.25))
  }

  @Test func `an input is covered by whoever moves it, a part of it, or the whole of it`() {
    var cover = InputCover()
    cover.add(["channel_mixes[usual].online_share"], of: "online")
    cover.add(["counter_groups[town].staff", "routes[sign]"], of: "work")
    #expect(cover.factors(of: "channel_mixes.usual.online_share") == ["online"])
    #expect(cover.factors(of: "counter_groups[town]") == ["work"])
    #expect(cover.factors(of: "routes.sign[0]") == ["work"])
    #expect(cover.factors(of: "counter_groups[town_2]").isEmpty)
    #expect(cover.factors(of: "channel_mixes.usual.post_share").isEmpty)
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-12 }
}
