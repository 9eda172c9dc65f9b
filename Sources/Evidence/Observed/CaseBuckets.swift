/// The records of an event log by case, without moving them: positions, bucketed by counting.
struct CaseBuckets {
  /// Where the records of each case begin in `positions`; one more at the end.
  private let starts: [UInt32]
  /// In the order of the file within a case.
  private let positions: [UInt32]
  /// Cases by their first stamp, then by their first record.
  let order: [UInt32]

  /// O(records + cases log cases).
  init(_ columns: EventColumns, cases: Int) {
    var starts = [UInt32](repeating: 0, count: cases + 1)
    for number in columns.cases { starts[Int(number) + 1] += 1 }
    for number in 0..<cases { starts[number + 1] += starts[number] }
    var next = starts
    var positions = [UInt32](repeating: 0, count: columns.count)
    var first = [Int64](repeating: .max, count: cases)
    for (index, number) in columns.cases.enumerated() {
      positions[Int(next[Int(number)])] = UInt32(index)
      next[Int(number)] += 1
      first[Int(number)] = min(first[Int(number)], columns.first(index))
    }
    (self.starts, self.positions) = (starts, positions)
    order = (0..<UInt32(cases)).sorted { a, b in
      (first[Int(a)], a) < (first[Int(b)], b)
    }
  }

  /// The records of a case, in the order of the file.
  subscript(number: UInt32) -> ArraySlice<UInt32> {
    positions[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }
}
