import EventKernel
import OutputAnalysis

/// What the running city writes its measures into: flat arrays, one cell for a scope and quantity.
struct Meters: ~Copyable {
  var procedures: QuantityMeter
  var communes: QuantityMeter
  var sites: QuantityMeter
  var offices: QuantityMeter
  var samples: ContiguousArray<SampleMeter>
  var siteWaits: SampleMeter
  var dayWaits: DayWaitMeter
  var timeSeries: SiteTimeSeries
  /// By site, since the last quarter of an hour began.
  var arrivals: ContiguousArray<Int32>
  var walkaways: ContiguousArray<Int32>

  init(_ scenario: Scenario) {
    procedures = QuantityMeter(scopes: scenario.procedures.count)
    communes = QuantityMeter(scopes: scenario.communes.count)
    sites = QuantityMeter(scopes: scenario.sites.count)
    offices = QuantityMeter(scopes: scenario.offices.count)
    samples = ContiguousArray(
      Sample.allCases.map { sample in
        SampleMeter(
          scopes: sample == .officeQueue ? scenario.offices.count : scenario.procedures.count)
      })
    siteWaits = SampleMeter(scopes: scenario.sites.count)
    dayWaits = DayWaitMeter(scenario)
    timeSeries = SiteTimeSeries(siteCount: scenario.sites.count)
    arrivals = ContiguousArray(repeating: 0, count: scenario.sites.count)
    walkaways = arrivals
  }

  /// Records into the sample's own scope: the office for `.officeQueue`, else the procedure.
  mutating func sample(_ sample: Sample, _ scope: Int, _ ticks: Int64) {
    samples[sample.rawValue].add(scope, ticks)
  }
}

struct QuantityMeter {
  private var sums: ContiguousArray<Int64>

  init(scopes: Int) {
    sums = ContiguousArray(repeating: 0, count: scopes * Quantity.allCases.count)
  }

  @inline(__always)
  mutating func add(_ quantity: Quantity, _ scope: Int, _ amount: Int64) {
    sums[scope * Quantity.count + quantity.rawValue] += amount
  }

  func write(into measures: inout [ScopeMeasures]) {
    for scope in measures.indices {
      for quantity in Quantity.allCases {
        measures[scope][quantity] = sums[scope * Quantity.count + quantity.rawValue]
      }
    }
  }
}

struct SampleMeter {
  private var counts: ContiguousArray<Int64>
  private var totals: ContiguousArray<Int64>
  private var bins: ContiguousArray<UInt32>

  init(scopes: Int) {
    counts = ContiguousArray(repeating: 0, count: scopes)
    totals = counts
    bins = ContiguousArray(repeating: 0, count: scopes * QuantileHistogram.binCount)
  }

  @inline(__always)
  mutating func add(_ scope: Int, _ ticks: Int64) {
    counts[scope] += 1
    totals[scope] += ticks
    bins[scope * QuantileHistogram.binCount + QuantileHistogram.bin(of: Int(ticks / 1_000_000))] +=
      1
  }

  func write(_ sample: Sample, into measures: inout [ScopeMeasures]) {
    for scope in measures.indices where counts[scope] > 0 {
      var result = SampleMeasures()
      result.count = Int(counts[scope])
      result.totalTicks = totals[scope]
      var histogram = QuantileHistogram()
      let first = scope * QuantileHistogram.binCount
      for bin in 0..<QuantileHistogram.binCount { histogram.counts[bin] = bins[first + bin] }
      result.histogram = histogram
      measures[scope][sample] = result
    }
  }
}

extension Quantity {
  static let count = allCases.count
}
