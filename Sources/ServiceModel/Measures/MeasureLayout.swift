/// In which order the bytes of a replication tell its measures. The names stand before the numbers, so
/// that the order of cases in a program is no layout of a file: a program with the same measures in
/// another order reads them, one with other measures refuses.
struct MeasureLayout {
  /// In the order of their numbers.
  let quantities: [Quantity]
  /// In the order of their numbers.
  let samples: [Sample]

  /// The order in which this program writes.
  static let own = MeasureLayout(quantities: Quantity.allCases, samples: Sample.allCases)

  private init(quantities: [Quantity], samples: [Sample]) {
    self.quantities = quantities
    self.samples = samples
  }

  func write(to writer: inout NumberWriter) {
    writer.write(text: Self.names(quantities))
    writer.write(text: Self.names(samples))
    writer.write(text: Self.names(SiteTimeSeries.Series.allCases))
  }

  init(from reader: inout NumberReader) throws(DamagedBytes) {
    quantities = try Self.cases(named: try reader.text())
    samples = try Self.cases(named: try reader.text())
    // Series are kept in one array with the quarters, in this order only.
    guard try reader.text() == Self.names(SiteTimeSeries.Series.allCases) else {
      throw DamagedBytes()
    }
  }

  private static func names<Case>(_ cases: [Case]) -> String {
    cases.map { "\($0)" }.joined(separator: " ")
  }

  /// Every case once, in the order of the text.
  private static func cases<Case: CaseIterable>(
    named text: String
  ) throws(DamagedBytes) -> [Case] {
    let known = Dictionary(uniqueKeysWithValues: Case.allCases.map { ("\($0)", $0) })
    let names = text.split(separator: " ").map { String($0) }
    guard names.count == known.count, Set(names).count == names.count else { throw DamagedBytes() }
    var cases: [Case] = []
    for name in names {
      guard let known = known[name] else { throw DamagedBytes() }
      cases.append(known)
    }
    return cases
  }
}
