import EventKernel
import OutputAnalysis

/// Counts observations in the bins of a histogram for each scope. These are megabytes, and no two
/// observations in a row fall near each other: their places are written down first and counted by
/// the thousand, so that the processor fetches many at once and no event waits for one.
struct SampleMeter: ~Copyable {
  /// By scope: the sum of all observations, in microseconds.
  private var totals: PlainArray<Int64>
  /// By row: how many observations fell in each bin. As a rule a scope has a row of its own.
  private var bins: PlainArray<UInt32>
  let rowCount: Int
  /// Places in `bins` that are not counted yet, as many as `notedCount` says.
  private var noted = PlainArray<UInt32>(repeating: 0, count: Self.mostNoted)
  private var notedCount = 0

  private static let mostNoted = 1024

  init(scopes: Int, rows: Int? = nil) {
    rowCount = rows ?? scopes
    let cells = rowCount * QuantileHistogram.binCount
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
    add(scope, row: scope, ticks, in: bin)
  }

  /// The same where several scopes share a row.
  @inline(__always)
  mutating func add(_ scope: Int, row: Int, _ ticks: Int64, in bin: Int) {
    totals[scope].add(ticks)
    noted[notedCount] = UInt32(truncatingIfNeeded: row * QuantileHistogram.binCount + bin)
    notedCount += 1
    if notedCount == Self.mostNoted { countNoted() }
  }

  @inline(never)
  private mutating func countNoted() {
    for index in 0..<notedCount { bins[Int(noted[index])] += 1 }
    notedCount = 0
  }

  func total(_ scope: Int) -> Int64 { totals[scope] }

  mutating func histogram(row: Int) -> QuantileHistogram {
    if notedCount > 0 { countNoted() }
    var histogram = QuantileHistogram()
    let cell = row * QuantileHistogram.binCount
    for bin in 0..<QuantileHistogram.binCount { histogram.counts[bin] = bins[cell + bin] }
    return histogram
  }

  /// Writes out as many scopes, each with a row of its own, as there are measures, from the `first`
  /// on.
  mutating func write(
    _ sample: Sample, from first: Int = 0, into measures: inout [ScopeMeasures]
  ) {
    for scope in measures.indices {
      let histogram = histogram(row: first + scope)
      var result = SampleMeasures()
      result.count = histogram.count
      guard result.count > 0 else { continue }
      result.totalTicks = totals[first + scope]
      result.histogram = histogram
      measures[scope][sample] = result
    }
  }
}
