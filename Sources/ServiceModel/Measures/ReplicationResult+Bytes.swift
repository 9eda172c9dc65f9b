import OutputAnalysis

/// A replication as bytes, to be kept on disk and taken in again by a program of the same
/// `bytesLayout`. Its trace is left out: it can be simulated again.
extension ReplicationResult {
  /// What the bytes tell, and in which order. It goes up whenever that changes, so that no program
  /// takes the bytes of another for its own.
  public static let bytesLayout = 10

  /// The names of what is told (`MeasureLayout`), then numbers of seven bits a byte (`NumberWriter`),
  /// most of them one byte long. O(size).
  /// Traps on a light recording, whose distributions stand elsewhere.
  public var bytes: [UInt8] {
    precondition(unions == nil, "the bytes are those of a full recording")
    var writer = NumberWriter()
    let layout = MeasureLayout.own
    layout.write(to: &writer)
    writer.write(replication)
    for scopes in [procedures, communes, sites, offices] {
      writer.write(scopes.count)
      for measures in scopes { measures.write(to: &writer, in: layout) }
    }
    timeSeries.write(to: &writer)
    writer.write(dayWaits.kindCount)
    for waits in dayWaits.waits { waits.write(to: &writer) }
    for waits in dayWaits.waitsByClock { waits.write(to: &writer) }
    writer.write(dayWaits.left)
    writer.write(siteDays.placeCount)
    writer.write(siteDays.dayCount)
    writer.write(siteDays.counts)
    writer.write(balances.count)
    for balance in balances { balance.write(to: &writer) }
    writer.write(handledEvents)
    writer.write(raw: persons?.bytes ?? [])
    return writer.bytes
  }

  /// Takes back what `bytes` gave. Throws if a byte is missing, left over or impossible; a flipped
  /// bit that gives a possible number is for a checksum to find.
  public init(bytes: [UInt8]) throws(DamagedBytes) {
    var reader = NumberReader(bytes)
    let layout = try MeasureLayout(from: &reader)
    let replication = try reader.count()
    let procedures = try Self.scopes(from: &reader, in: layout)
    let communes = try Self.scopes(from: &reader, in: layout)
    let sites = try Self.scopes(from: &reader, in: layout)
    let offices = try Self.scopes(from: &reader, in: layout)
    let timeSeries = try SiteTimeSeries(siteCount: sites.count, from: &reader)
    let kindCount = try reader.count()
    guard kindCount <= sites.count else { throw DamagedBytes() }
    var dayWaits = DayWaits(kindCount: kindCount)
    for cell in dayWaits.waits.indices {
      dayWaits.waits[cell] = try SampleMeasures(from: &reader)
    }
    for cell in dayWaits.waitsByClock.indices {
      dayWaits.waitsByClock[cell] = try SampleMeasures(from: &reader)
    }
    try reader.fill(&dayWaits.left)
    let siteDays = try Self.siteDays(from: &reader, sites: sites.count)
    var balances: [FlowBalance] = []
    for _ in 0..<(try reader.count()) { balances.append(try FlowBalance(from: &reader)) }
    let handledEvents = try reader.count()
    let persons = try reader.raw()
    guard reader.isAtEnd else { throw DamagedBytes() }
    self.init(
      replication: replication, procedures: procedures, communes: communes, sites: sites,
      offices: offices, timeSeries: timeSeries, dayWaits: dayWaits, balances: balances,
      handledEvents: handledEvents)
    self.siteDays = siteDays
    self.persons = persons.isEmpty ? nil : try PersonalTimes(bytes: persons)
  }

  private static func siteDays(
    from reader: inout NumberReader, sites: Int
  ) throws(DamagedBytes) -> SiteDays {
    let (places, days) = (try reader.count(), try reader.count())
    guard places <= sites, days <= Int(UInt16.max) else { throw DamagedBytes() }
    var siteDays = SiteDays(placeCount: places, dayCount: days)
    try reader.fill(&siteDays.counts)
    return siteDays
  }

  private static func scopes(
    from reader: inout NumberReader, in layout: MeasureLayout
  ) throws(DamagedBytes) -> [ScopeMeasures] {
    var scopes: [ScopeMeasures] = []
    for _ in 0..<(try reader.count()) {
      scopes.append(try ScopeMeasures(from: &reader, in: layout))
    }
    return scopes
  }
}

extension ScopeMeasures {
  fileprivate func write(to writer: inout NumberWriter, in layout: MeasureLayout) {
    writer.write(ContiguousArray(layout.quantities.map { self[$0] }))
    for sample in layout.samples { self[sample].write(to: &writer) }
  }

  fileprivate init(
    from reader: inout NumberReader, in layout: MeasureLayout
  ) throws(DamagedBytes) {
    self.init()
    var sums = ContiguousArray<Int64>(repeating: 0, count: layout.quantities.count)
    try reader.fill(&sums)
    for (quantity, sum) in zip(layout.quantities, sums) { self[quantity] = sum }
    for sample in layout.samples { self[sample] = try SampleMeasures(from: &reader) }
  }
}

extension SampleMeasures {
  fileprivate func write(to writer: inout NumberWriter) {
    writer.write(count)
    writer.write(totalTicks)
    writer.write(histogram == nil ? 0 : 1)
    if let histogram { writer.write(histogram.counts) }
  }

  fileprivate init(from reader: inout NumberReader) throws(DamagedBytes) {
    self.init()
    count = try reader.count()
    totalTicks = try reader.next()
    guard try reader.count() == 1 else { return }
    var histogram = QuantileHistogram()
    try reader.fill(&histogram.counts)
    self.histogram = histogram
  }
}

extension SiteTimeSeries {
  fileprivate func write(to writer: inout NumberWriter) {
    writer.write(looks.lowerBound)
    writer.write(looks.count)
    writer.write(small)
    writer.write(large.count)
    var last: UInt64 = 0
    for entry in large {
      // As distances, which are short.
      writer.write(Int64(entry.key - last))
      writer.write(Int64(entry.days))
      last = entry.key
    }
  }

  /// What is told by site was read for each of them.
  fileprivate init(siteCount: Int, from reader: inout NumberReader) throws(DamagedBytes) {
    let (first, count) = (try reader.count(), try reader.count())
    guard first <= Self.looksPerDay, count <= Self.looksPerDay - first else { throw DamagedBytes() }
    self.init(siteCount: siteCount, looks: first..<first + count)
    try reader.fill(&small)
    var last: UInt64 = 0
    for _ in 0..<(try reader.count()) {
      let (distance, days) = (try reader.next(), try reader.next())
      let (key, isTooFar) = last.addingReportingOverflow(UInt64(bitPattern: distance))
      let value = UInt32(truncatingIfNeeded: key)
      guard distance > 0, !isTooFar, cells.contains(Int(key >> 32)), value >= Self.smallValues,
        let days = UInt32(exactly: days), days > 0
      else { throw DamagedBytes() }
      large.append(LargeValue(cell: UInt32(key >> 32), value: value, days: days))
      last = key
    }
  }
}

extension FlowBalance {
  fileprivate func write(to writer: inout NumberWriter) {
    for number in [arisen, ended, inProcess, called] { writer.write(number) }
    writer.write(waitTicks)
  }

  fileprivate init(from reader: inout NumberReader) throws(DamagedBytes) {
    self.init(
      arisen: try reader.count(), ended: try reader.count(), inProcess: Int(try reader.next()),
      called: try reader.count(), waitTicks: try reader.next())
  }
}
