import EventKernel
import OutputAnalysis

/// What the running city writes its measures into: flat arrays, one cell for a scope and quantity.
struct Meters: ~Copyable {
  var procedures: QuantityMeter<QuantitiesOfDossiers>
  var communes: QuantityMeter<QuantitiesOfDossiers>
  var sites: QuantityMeter<QuantitiesOfSites>
  var offices: QuantityMeter<QuantitiesOfOffices>
  private var samples: SampleMeter
  private let procedureCount: Int
  var siteWaits: SampleMeter
  var dayWaits: DayWaitMeter
  var waitsByClock: WaitClockMeter
  var timeSeries: SiteTimeSeriesMeter
  /// By site, since the last quarter of an hour began.
  var arrivals: PlainArray<Int32>
  var walkaways: PlainArray<Int32>

  init(_ scenario: Scenario) {
    procedures = QuantityMeter(scopes: scenario.procedures.count)
    communes = QuantityMeter(scopes: scenario.communes.count)
    sites = QuantityMeter(scopes: scenario.sites.count)
    offices = QuantityMeter(scopes: scenario.offices.count)
    procedureCount = scenario.procedures.count
    samples = SampleMeter(
      scopes: procedureCount * Sample.officeQueue.rawValue + scenario.offices.count)
    siteWaits = SampleMeter(scopes: scenario.sites.count)
    dayWaits = DayWaitMeter(scenario)
    waitsByClock = WaitClockMeter(scenario)
    timeSeries = SiteTimeSeriesMeter(scenario)
    arrivals = PlainArray(repeating: 0, count: scenario.sites.count)
    walkaways = PlainArray(repeating: 0, count: scenario.sites.count)
  }

  /// Counts in the procedure and commune of a dossier.
  @inline(__always)
  mutating func count(_ quantity: Quantity, of dossier: Dossier) {
    procedures.count(quantity, Int(dossier.procedure))
    communes.count(quantity, Int(dossier.commune))
  }

  @inline(__always)
  mutating func add(_ quantity: Quantity, _ amount: Int64, of dossier: Dossier) {
    procedures.add(quantity, Int(dossier.procedure), amount)
    communes.add(quantity, Int(dossier.commune), amount)
  }

  /// Records into the sample's own scope: the office for `.officeQueue`, else the procedure.
  mutating func sample(_ sample: Sample, _ scope: Int, _ ticks: Int64) {
    self.sample(sample, scope, ticks, in: SampleMeter.bin(of: ticks))
  }

  @inline(__always)
  mutating func sample(_ sample: Sample, _ scope: Int, _ ticks: Int64, in bin: Int) {
    samples.add(firstScope(of: sample) + scope, ticks, in: bin)
  }

  /// Writes the sample out by its own scopes.
  mutating func write(_ sample: Sample, into measures: inout [ScopeMeasures]) {
    samples.write(sample, from: firstScope(of: sample), into: &measures)
  }

  /// Completes the measures by those by the clock; returns those by half-hour.
  mutating func writeByClock(
    procedures: inout [ScopeMeasures], communes: inout [ScopeMeasures],
    sites: inout [ScopeMeasures]
  ) -> DayWaits {
    var cells = dayWaits.waits()
    waitsByClock.write(procedures: &procedures, sites: &sites, cells: &cells)
    for index in procedures.indices { procedures[index].completeTicketsByClock() }
    for index in communes.indices { communes[index].completeTicketsByClock() }
    for index in sites.indices { sites[index].completeTicketsByClock() }
    return dayWaits.result(cells)
  }

  /// Where the scopes of a sample begin among those of `samples`: the procedures once for every
  /// sample but the last, then the offices.
  @inline(__always)
  private func firstScope(of sample: Sample) -> Int { procedureCount * sample.rawValue }
}

/// What is summed up in scopes of one kind: these stand together in `Quantity`.
protocol ScopeQuantities {
  static var first: Quantity { get }
  static var last: Quantity { get }
}

enum QuantitiesOfDossiers: ScopeQuantities {
  static var first: Quantity { .demands }
  static var last: Quantity { .ticketsWithinSecondLimitByClock }
}

enum QuantitiesOfSites: ScopeQuantities {
  static var first: Quantity { .visits }
  static var last: Quantity { .counterStaffUsed }
}

enum QuantitiesOfOffices: ScopeQuantities {
  static var first: Quantity { .officeJobs }
  static var last: Quantity { .officeStaffUsed }
}

/// Sums in scopes of one kind, in short rows: a scope has no place for what it never has.
struct QuantityMeter<Quantities: ScopeQuantities>: ~Copyable {
  /// By scope and quantity.
  private var sums: PlainArray<Int64>

  private static var count: Int { Quantities.last.rawValue - Quantities.first.rawValue + 1 }

  init(scopes: Int) {
    sums = PlainArray(repeating: 0, count: scopes * Self.count)
  }

  @inline(__always)
  private static func column(_ quantity: Quantity) -> Int {
    quantity.rawValue - Quantities.first.rawValue
  }

  @inline(__always)
  mutating func add(_ quantity: Quantity, _ scope: Int, _ amount: Int64) {
    sums[scope, Self.column(quantity), width: Self.count].add(amount)
  }

  /// Adds 1. No run is so long that this overflows.
  @inline(__always)
  mutating func count(_ quantity: Quantity, _ scope: Int) {
    sums[scope, Self.column(quantity), width: Self.count] &+= 1
  }

  func write(into measures: inout [ScopeMeasures]) {
    for scope in measures.indices {
      for quantity in Quantity.allCases[Quantities.first.rawValue...Quantities.last.rawValue] {
        measures[scope][quantity] = sums[scope, Self.column(quantity), width: Self.count]
      }
    }
  }
}

/// Counts observations in the bins of a histogram for each scope. These are megabytes, and no two
/// observations in a row fall near each other: their places are written down first and counted by
/// the thousand, so that the processor fetches many at once and no event waits for one.
struct SampleMeter: ~Copyable {
  /// The sum of all observations, in microseconds.
  private var totals: PlainArray<Int64>
  private var bins: PlainArray<UInt32>
  /// Places in `bins` that are not counted yet, as many as `notedCount` says.
  private var noted = PlainArray<UInt32>(repeating: 0, count: Self.mostNoted)
  private var notedCount = 0

  private static let mostNoted = 1024

  init(scopes: Int) {
    let cells = scopes * QuantileHistogram.binCount
    precondition(cells <= UInt32.max, "more scopes than places can be written down")
    totals = PlainArray(repeating: 0, count: scopes)
    bins = PlainArray(repeating: 0, count: cells)
  }

  /// Where an observation is counted that lasted so many microseconds.
  @inline(__always)
  static func bin(of ticks: Int64) -> Int {
    QuantileHistogram.bin(of: Int(ticks / 1_000_000))
  }

  @inline(__always)
  mutating func add(_ scope: Int, _ ticks: Int64, in bin: Int) {
    totals[scope].add(ticks)
    noted[notedCount] = UInt32(truncatingIfNeeded: scope * QuantileHistogram.binCount + bin)
    notedCount += 1
    if notedCount == Self.mostNoted { countNoted() }
  }

  @inline(never)
  private mutating func countNoted() {
    for index in 0..<notedCount { bins[Int(noted[index])] += 1 }
    notedCount = 0
  }

  /// Writes out as many scopes as there are measures, from the `first` on.
  mutating func write(
    _ sample: Sample, from first: Int = 0, into measures: inout [ScopeMeasures]
  ) {
    countNoted()
    for scope in measures.indices {
      var histogram = QuantileHistogram()
      let cell = (first + scope) * QuantileHistogram.binCount
      for bin in 0..<QuantileHistogram.binCount { histogram.counts[bin] = bins[cell + bin] }
      var result = SampleMeasures()
      result.count = histogram.count
      guard result.count > 0 else { continue }
      result.totalTicks = totals[first + scope]
      result.histogram = histogram
      measures[scope][sample] = result
    }
  }
}
