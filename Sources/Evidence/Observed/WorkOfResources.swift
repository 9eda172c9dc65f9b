/// Who worked when, to find work at two things at once.
struct WorkOfResources {
  private var resources: [UInt32] = []
  private var (starts, ends): ([Int64], [Int64]) = ([], [])
  private var rows: [UInt32] = []

  /// Takes an event that has a start, an end and somebody who did it.
  mutating func take(_ event: SeenEvent) {
    guard event.resource != CaseColumns.none, event.started != .min, event.ended != .min else {
      return
    }
    resources.append(event.resource)
    starts.append(event.started)
    ends.append(event.ended)
    rows.append(event.row)
  }

  /// Notes work that begins before the same resource has ended another. O(n log n).
  func note(into tally: inout QualityTally, name: (UInt32) -> String) {
    let order = (0..<UInt32(resources.count)).sorted { a, b in
      let (a, b) = (Int(a), Int(b))
      return (resources[a], starts[a], ends[a], rows[a]) < (
        resources[b], starts[b], ends[b], rows[b]
      )
    }
    var (resource, end) = (CaseColumns.none, Int64.min)
    for index in order.lazy.map(Int.init) {
      if resources[index] != resource { (resource, end) = (resources[index], .min) }
      // The same microsecond is no overlap, whatever the offset.
      if starts[index] >> 8 < end >> 8, end != .min {
        tally.note(.overlapping, row: Int(rows[index]), name(resource))
      }
      end = max(end, ends[index])
    }
  }
}
