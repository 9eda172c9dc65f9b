/// The ring of stretches to come, and how the next of them becomes the run.
extension EventList {
  /// Puts an event aside in the ring. Out of line, so that scheduling stays short.
  @inlinable @inline(never)
  mutating func keep(_ entry: Entry) {
    let cell = ring.base + (Int(entry.time &>> stretchBits) & (Self.ringSize &- 1))
    guard cell.pointee & (Self.blockSize &- 1) != 0 else { return keepInNewBlock(entry, cell) }
    cell.pointee &-= 1
    pool.base[Int(cell.pointee)] = entry
    later &+= 1
  }

  /// Takes a free block for it, or makes one. Ends as `keep` does and not in it, which would then
  /// have registers to save: 12 instructions more for each event.
  @inlinable @inline(never)
  mutating func keepInNewBlock(_ entry: Entry, _ cell: UnsafeMutablePointer<Int32>) {
    var block = freeBlock
    if block == Self.nowhere {
      block = Int32(pool.count)
      pool.setCount(pool.count + Int(Self.blockSize))
      links.append(Self.nowhere)
    } else {
      freeBlock = links[Int(block / Self.blockSize)]
    }
    links[Int(block / Self.blockSize)] = cell.pointee
    cell.pointee = block &+ Self.blockSize &- 1
    pool.base[Int(cell.pointee)] = entry
    later &+= 1
  }

  /// Goes on to the next stretch that has events, and sorts those into the run; into the heap where
  /// they crowd.
  @inlinable @inline(never)
  mutating func fillRun() {
    var emptyStretches = 0
    repeat {
      present += 1
      emptyStretches += 1
      if emptyStretches == Self.ringSize { present = firstStretch }
      presentEnd = (Int64(present) &+ 1) &<< stretchBits &- 1
      let cell = present & (Self.ringSize - 1)
      if ring[cell] != Self.nowhere { distribute(cell) }
    } while run.isEmpty
    if !insertEach() {
      for place in 0..<run.count { heap.append(run[place]) }
      run.removeAll()
      orderHeap()
    }
  }

  /// Puts the events of the present stretch into the run, ordered by the part of the stretch that
  /// they fall in. There are about as many parts as events.
  @inlinable @inline(__always)
  mutating func distribute(_ cell: Int) {
    let last = ring[cell]
    ring[cell] = Self.nowhere
    var all = -Int(last & (Self.blockSize &- 1))
    var block = last
    while block >= 0 {
      all &+= Int(Self.blockSize)
      block = links.base[Int(block / Self.blockSize)]
    }
    let partBits =
      all <= 8 ? 0 : min(stretchBits, Int64(Int.bitWidth &- (all &- 1).leadingZeroBitCount))
    let parts = 1 &<< Int(partBits)
    let (presentEnd, shift) = (presentEnd, UInt(stretchBits &- partBits))
    /// From the end of the stretch; behind all parts come the events of later rounds of the ring.
    func part(_ time: Int64) -> Int {
      Int(bitPattern: min(UInt(bitPattern: Int(presentEnd &- time)) &>> shift, UInt(parts)))
    }

    places.setCount(parts + 1)
    places.fill(with: 0)
    run.setCount(all)
    let (places, run, pool) = (places.base, run.base, pool.base)
    var first = last
    while first >= 0 {
      for place in Int(first)...Int(first | (Self.blockSize &- 1)) {
        places[part(pool[place].time)] &+= 1
      }
      first = links.base[Int(first / Self.blockSize)]
    }
    var count: Int32 = 0
    for part in 0...parts {
      let more = places[part]
      places[part] = count
      count &+= more
    }
    let now = Int(places[parts])
    // What was put aside last is met first, so the first is at the end within a part too.
    first = last
    while first >= 0 {
      for place in Int(first)...Int(first | (Self.blockSize &- 1)) {
        let part = part(pool[place].time)
        // Copied as it lies there: assigning takes the values of an enumeration apart.
        (run + Int(places[part])).initialize(from: pool + place, count: 1)
        places[part] &+= 1
      }
      let block = Int(first / Self.blockSize)
      first = links.base[block]
      links.base[block] = freeBlock
      freeBlock = Int32(truncatingIfNeeded: block) &* Self.blockSize
    }

    later &-= all
    while all > now {
      all &-= 1
      keep(run[all])
    }
    self.run.length = now
  }

  /// Sorts the run by insertion, which finds little out of order as a rule. Gives up and returns
  /// false where there is much, since many events crowd into a small part of the stretch.
  @inlinable @inline(__always)
  mutating func insertEach() -> Bool {
    let run = run.base
    let count = self.run.count
    var moves = 8 &* count
    var next = 0
    while next &+ 1 < count {
      next &+= 1
      if run[next].time < run[next &- 1].time { continue }
      let entry = run[next]
      var place = next
      while place > 0, run[place &- 1].precedes(entry) {
        run[place] = run[place &- 1]
        place &-= 1
      }
      run[place] = entry
      moves &-= next &- place
      if moves < 0 { return false }
    }
    return true
  }

  /// The earliest stretch with an event, when a whole round of the ring had none. O(all of them).
  @inlinable
  var firstStretch: Int {
    var earliest = Int64.max
    for cell in 0..<ring.count {
      var first = ring[cell]
      while first >= 0 {
        for place in Int(first)...Int(first | (Self.blockSize &- 1)) {
          earliest = min(earliest, pool[place].time)
        }
        first = links[Int(first / Self.blockSize)]
      }
    }
    return Int(earliest &>> stretchBits)
  }
}
