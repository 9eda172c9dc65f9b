import ServiceModel
import Testing
import Wording

@testable import Experiments

struct CatalogueTests {
  @Test(arguments: KPI.all)
  func `every KPI has a name and a definition in both languages`(kpi: KPI) {
    for text in [kpi.name, kpi.definition] {
      #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en)
    }
    #expect(kpi.definition.vi.hasSuffix(".") && kpi.definition.en.hasSuffix("."))
  }

  @Test(arguments: KPI.all)
  func `every KPI exists somewhere`(kpi: KPI) {
    #expect(!kpi.scopeTypes.isEmpty)
  }

  @Test(arguments: KPI.all)
  func `a KPI comes in the unit that its formula makes of what a run sums up`(kpi: KPI) {
    let (amount, base, scale): (Amount, Amount, Formula.Scale)
    switch kpi.formula {
    case .ratio(let sum, let over, let times), .worstDecile(let sum, let over, let times):
      (amount, base, scale) = (sum, over, times)
    case .shareOfCity, .quantile, .longest: return
    }
    switch kpi.unit {
    case .minutes:
      #expect(amount.units == [.microseconds] && base.units == [.number] && scale == .inMinutes)
    case .hours:
      #expect(amount.units == [.microseconds] && base.units == [.number] && scale == .inHours)
    case .workingDays:
      #expect(amount.units == [.microseconds] && base.units == [.number] && scale == .inWorkingDays)
    case .people:
      #expect(scale == (amount.units == [.millionthsOfPeople] ? .inPeople : .times(1)))
    case .share: #expect(amount.units == base.units && scale == .times(1))
    case .count: #expect(amount.units == [.number] && scale == .times(1))
    case .points: #expect(amount.units == base.units)
    case .perUnit, .vnd: break
    }
  }

  @Test func `ids are unique, and every headline is a KPI of the city`() {
    #expect(Set(KPI.all.map(\.id)).count == KPI.all.count)
    #expect(KPI.headlines.count >= 10)
    #expect(KPI.headlines.allSatisfy { $0.scopeTypes.contains(.city) })
  }

  @Test func `a KPI exists only where all that it needs is measured`() throws {
    let onTime = try #require(KPI.named("on_time_share"))
    #expect(onTime.scopeTypes == [.city, .level, .procedure, .district, .commune])
    let wait = try #require(KPI.named("wait_mean"))
    #expect(wait.scopeTypes.contains(.site) && !wait.scopeTypes.contains(.office))
    for id in ["cost_per_dossier_paid", "cost_per_dossier_used"] {
      #expect(try #require(KPI.named(id)).scopeTypes == [.city])
    }
    let delay = try #require(KPI.named("office_delay_share"))
    #expect(delay.scopeTypes == [.officeFunction, .office])
    for id in ["walk_away_share", "balked_share", "turned_away_share", "no_show_share"] {
      let vain = try #require(KPI.named(id))
      #expect(vain.scopeTypes.contains(.site) && vain.scopeTypes.contains(.commune), "\(id)")
    }
  }

  /// The minimum of the model description, by what a KPI is made of.
  @Test(arguments: Quantity.allCases)
  func `whatever a run counts is told by some KPI`(quantity: Quantity) {
    // Time at work with citizens follows from paid time; the work behind the counter with it.
    guard quantity != .busyTime && quantity != .backgroundTime else { return }
    let name = "\(quantity)"
    let texts = KPI.all.map { "\($0.formula) \($0.observations)" }
    let words = texts.flatMap { $0.split { !$0.isLetter }.map(String.init) }
    #expect(words.contains(name))
  }

  @Test func `who gave up counts among those who asked, beside the on-time share`() throws {
    let headlines = KPI.headlines.map(\.id)
    let onTime = try #require(headlines.firstIndex(of: "on_time_share"))
    #expect(headlines[onTime + 1] == "served_on_time_share")
    var measures = ScopeMeasures()
    measures[.finished] = 57
    measures[.finishedOnTime] = 57
    measures[.gaveUp] = 40
    measures[.withdrawn] = 1
    measures[.notReceived] = 2
    func share(_ id: String) throws -> Double? {
      let kpi = try #require(KPI.named(id))
      guard case .ratio(let amount, let base, _) = kpi.formula else { return nil }
      return amount.value(in: measures, Resources()) / base.value(in: measures, Resources())
    }
    #expect(try share("on_time_share") == 1)
    #expect(try share("served_on_time_share") == 0.57)
    #expect(try share("gave_up_share") == 0.4)
    #expect(try share("open_share") == 0.02)
  }

  @Test func `a share lies between 0 and 1, points below their maximum, and nothing below 0`()
    throws
  {
    #expect(KPI.all.allSatisfy { $0.range.lowerBound == 0 })
    #expect(KPI.all.filter { $0.unit == .share }.allSatisfy { $0.range == 0...1 })
    #expect(try #require(KPI.named("index_766_timeliness")).range == 0...20)
  }

  @Test func `a formula reads as it is computed`() throws {
    let onTime = try #require(KPI.named("on_time_share"))
    #expect(
      onTime.formula.description
        == "(finishedOnTime) / (finishedOnTime + finishedLate + openOverdue)")
    let wait = try #require(KPI.named("wait_mean"))
    #expect(wait.formula.description == "(total(wait)) / (count(wait)) / 60000000.0")
  }
}

extension Amount {
  /// Of all its terms.
  fileprivate var units: Set<MeasureUnit> {
    Set(
      terms.map { term in
        switch term.source {
        case .quantity(let quantity): quantity.unit
        case .total: .microseconds
        case .people: .millionthsOfPeople
        case .count, .counterStaff, .counterPeople, .officePeople, .counterPeopleYears, .cost,
          .placeCost, .citizens, .priced, .pricedDemands, .replication:
          .number
        }
      })
  }
}
