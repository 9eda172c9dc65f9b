import EventKernel
import OutputAnalysis

/// What the running city writes its measures into: flat arrays, one cell for a scope and quantity.
struct Meters: ~Copyable {
  var procedures: QuantityMeter<ProcedureID, QuantitiesOfDossiers>
  var communes: QuantityMeter<CommuneID, QuantitiesOfDossiers>
  var sites: QuantityMeter<SiteID, QuantitiesOfSites>
  var offices: QuantityMeter<OfficeID, QuantitiesOfOffices>
  private var samples: SampleMeter
  private let procedureCount: Int
  let recording: Recording
  var siteWaits: SampleMeter
  /// By site: the row of its waits. Its own, or in a light recording that of its kind.
  private var waitRows: Lookup<SiteID, Int>
  var dayWaits: DayWaitMeter
  var siteDays: SiteDayMeter
  var waitsByClock: WaitClockMeter
  var timeSeries: SiteTimeSeriesMeter
  /// Since the last quarter of an hour began.
  var arrivals: Column<SiteID, Int32>
  var walkaways: Column<SiteID, Int32>

  init(_ scenario: Scenario, _ recording: Recording) {
    self.recording = recording
    procedures = QuantityMeter(scopes: scenario.services.procedures.count)
    communes = QuantityMeter(scopes: scenario.people.communes.count)
    sites = QuantityMeter(scopes: scenario.reception.sites.count)
    offices = QuantityMeter(scopes: scenario.backOffice.offices.count)
    procedureCount = scenario.services.procedures.count
    let (offices, sites, kinds) = (
      scenario.backOffice.offices.count, scenario.reception.sites.count, scenario.siteKinds
    )
    let isFull = recording == .full
    let firstOfOffices = procedureCount * Sample.officeQueue.rawValue
    samples = SampleMeter(
      scopes: firstOfOffices + offices, rows: firstOfOffices + (isFull ? offices : 1))
    siteWaits = SampleMeter(scopes: sites, rows: isFull ? sites : kinds.count)
    waitRows = Lookup(
      scenario.reception.sites.enumerated().map { position, site in
        isFull ? position : kinds.firstIndex(of: site.kind) ?? 0
      })
    dayWaits = DayWaitMeter(scenario, recording)
    siteDays = SiteDayMeter(scenario, recording)
    waitsByClock = WaitClockMeter(scenario, recording)
    timeSeries = SiteTimeSeriesMeter(scenario, recording)
    arrivals = Column(repeating: 0, count: scenario.reception.sites.count)
    walkaways = Column(repeating: 0, count: scenario.reception.sites.count)
  }

  /// Where a dossier is counted.
  @inline(__always)
  mutating func sums(of dossier: Dossier) -> DossierSums {
    DossierSums(
      procedure: procedures.sums(of: dossier.procedure), commune: communes.sums(of: dossier.commune)
    )
  }

  /// Counts in the procedure and commune of a dossier.
  @inline(__always)
  mutating func count(_ quantity: Quantity, of dossier: Dossier) {
    sums(of: dossier).count(quantity)
  }

  /// Records a sample that is kept by procedure.
  mutating func sample(_ sample: Sample, _ procedure: ProcedureID, _ ticks: Int64) {
    self.sample(sample, procedure, ticks, in: SampleMeter.bin(of: ticks))
  }

  /// Records a wait in an office. Out of line, since a light recording counts it in another row.
  mutating func sampleOfficeQueue(_ office: OfficeID, _ ticks: Int64) {
    let scope = firstScope(of: .officeQueue) + office.position
    samples.add(
      scope, row: min(scope, samples.rowCount - 1), ticks, in: SampleMeter.bin(of: ticks))
  }

  /// Records the wait of a ticket of a site in a light recording.
  mutating func sampleWait(_ site: SiteID, _ ticks: Int64, in bin: Int) {
    siteWaits.add(site.position, row: waitRow(ofSite: site), ticks, in: bin)
  }

  func waitRow(ofSite site: SiteID) -> Int { waitRows[site] }

  func officeQueueSum(_ office: OfficeID) -> Int64 {
    samples.total(firstScope(of: .officeQueue) + office.position)
  }

  /// Of all offices together, in a light recording.
  mutating func officeQueueHistogram() -> QuantileHistogram {
    samples.histogram(row: firstScope(of: .officeQueue))
  }

  @inline(__always)
  mutating func sample(_ sample: Sample, _ procedure: ProcedureID, _ ticks: Int64, in bin: Int) {
    samples.add(firstScope(of: sample) + procedure.position, ticks, in: bin)
  }

  /// Writes the sample out by its own scopes.
  mutating func write(_ sample: Sample, into measures: inout [ScopeMeasures]) {
    samples.write(sample, from: firstScope(of: sample), into: &measures)
  }

  /// Completes the measures of procedures by the waits by the clock.
  mutating func writeByClock(procedures: inout [ScopeMeasures]) {
    waitsByClock.write(procedures: &procedures)
  }

  /// The same of sites, in a full recording; returns those by half-hour.
  mutating func writeByClock(sites: inout [ScopeMeasures]) -> DayWaits {
    var cells = dayWaits.waits()
    waitsByClock.write(sites: &sites, cells: &cells)
    return dayWaits.result(cells)
  }

  /// Where the scopes of a sample begin among those of `samples`: the procedures once for every
  /// sample but the last, then the offices.
  @inline(__always)
  private func firstScope(of sample: Sample) -> Int { procedureCount * sample.rawValue }
}

/// What is summed up in scopes of one kind: families that stand together in `Quantity`.
protocol ScopeQuantities {
  static var families: Set<MeasureFamily> { get }
  static var first: Quantity { get }
  static var last: Quantity { get }
}

enum QuantitiesOfDossiers: ScopeQuantities {
  static var families: Set<MeasureFamily> { [.dossier, .procedureSample, .ticket] }
  static var first: Quantity { .demands }
  static var last: Quantity { .leftWaitTime }
}

enum QuantitiesOfSites: ScopeQuantities {
  static var families: Set<MeasureFamily> { [.ticket, .site] }
  static var first: Quantity { .visits }
  static var last: Quantity { .counterStaffUsed }
}

enum QuantitiesOfOffices: ScopeQuantities {
  static var families: Set<MeasureFamily> { [.office] }
  static var first: Quantity { .officeJobs }
  static var last: Quantity { .officeStepDelayTime }
}

/// Sums in scopes of one kind, in short rows: a scope has no place for what it never has.
struct QuantityMeter<Scope: TypedPosition, Quantities: ScopeQuantities>: ~Copyable {
  /// By scope and quantity.
  private var sums: PlainArray<Int64>

  private static var count: Int { Quantities.column(Quantities.last) + 1 }

  /// Traps if a quantity of the families stands outside of the row, or another one in it.
  init(scopes: Int) {
    precondition(
      Quantity.allCases.allSatisfy { quantity in
        Quantities.families.contains(quantity.family)
          == (Quantities.first.rawValue...Quantities.last.rawValue).contains(quantity.rawValue)
      }, "the quantities of a kind of scope stand together")
    sums = PlainArray(repeating: 0, count: scopes * Self.count)
  }

  /// The row of a scope; traps where there is none.
  @inline(__always)
  mutating func sums(of scope: Scope) -> ScopeSums<Quantities> {
    ScopeSums(first: sums.pointer(to: scope.position * Self.count))
  }

  @inline(__always)
  mutating func add(_ quantity: Quantity, _ scope: Scope, _ amount: Int64) {
    sums(of: scope).add(quantity, amount)
  }

  @inline(__always)
  mutating func count(_ quantity: Quantity, _ scope: Scope) {
    sums(of: scope).count(quantity)
  }

  func write(into measures: inout [ScopeMeasures]) {
    for scope in measures.indices {
      for quantity in Quantity.allCases[Quantities.first.rawValue...Quantities.last.rawValue] {
        measures[scope][quantity] =
          sums[scope, Quantities.column(quantity), width: Self.count]
      }
    }
  }
}
