import EventKernel

/// How often each pair of whole numbers was seen, of pairs too many to have a place each: an open
/// table, at most three quarters full, that doubles. Adding is O(1), amortised; memory is in
/// proportion to the different pairs.
struct PairCounter: ~Copyable {
  private var keys: PlainArray<UInt64>
  /// 0 where there is no pair.
  private var counts: PlainArray<UInt16>
  private(set) var pairCount = 0

  init() {
    self.init(room: 256)
  }

  private init(room: Int) {
    keys = PlainArray(repeating: 0, count: room)
    counts = PlainArray(repeating: 0, count: room)
  }

  /// A pair may be added 65,535 times.
  @inline(never)
  mutating func add(_ first: UInt32, _ second: UInt32) {
    let key = UInt64(first) << 32 | UInt64(second)
    let place = place(of: key)
    if counts[place] == 0 { pairCount += 1 }
    keys[place] = key
    counts[place] += 1
    if 4 * pairCount > 3 * keys.count { grow() }
  }

  /// Where a pair is, or would be put.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while counts[place] > 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = PairCounter(room: 2 * keys.count)
    for old in 0..<keys.count where counts[old] > 0 {
      let place = larger.place(of: keys[old])
      larger.keys[place] = keys[old]
      larger.counts[place] = counts[old]
    }
    larger.pairCount = pairCount
    self = larger
  }

  /// Every pair once, in no particular order.
  var entries: [(first: UInt32, second: UInt32, count: UInt16)] {
    var entries: [(first: UInt32, second: UInt32, count: UInt16)] = []
    entries.reserveCapacity(pairCount)
    for place in 0..<keys.count where counts[place] > 0 {
      let key = keys[place]
      entries.append((UInt32(key >> 32), UInt32(truncatingIfNeeded: key), counts[place]))
    }
    return entries
  }
}
