/// A growing array of plain values with one owner: it has no reference count and is not looked at
/// for uniqueness before every change, which is a third of the cost of an event. Positions are
/// checked.
public struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline var length = 0
  @usableFromInline var capacity: Int

  /// An empty array with room for `capacity` elements, at least 1, before it first grows.
  @inlinable
  public init(capacity: Int = 16) {
    precondition(capacity > 0, "an array grows by doubling, so its capacity is at least 1")
    self.capacity = capacity
    base = Self.room(for: capacity)
  }

  /// `count` times the same element, 0 or more. O(count).
  @inlinable
  public init(repeating element: Element, count: Int) {
    self.init(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
    length = count
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }

  /// Elements in use, not the room. O(1).
  @inlinable
  public var count: Int { length }

  /// Whether it has no element, whatever its room. O(1).
  @inlinable
  public var isEmpty: Bool { length == 0 }

  /// The element at a position, to read or to change; traps outside of `0..<count`. O(1).
  @inlinable
  public subscript(position: Int) -> Element {
    _read {
      precondition(UInt(bitPattern: position) < UInt(bitPattern: length), "no such position")
      yield base[position]
    }
    _modify {
      precondition(UInt(bitPattern: position) < UInt(bitPattern: length), "no such position")
      yield &base[position]
    }
  }

  /// Where the element at a position lies, until the array grows, for types that wrap an array: one
  /// accessor within another is not always seen through. Traps outside of `0..<count`. O(1).
  @inlinable @inline(__always)
  public func pointer(to position: Int) -> UnsafeMutablePointer<Element> {
    precondition(UInt(bitPattern: position) < UInt(bitPattern: length), "no such position")
    return base + position
  }

  /// Positions that other elements keep are of half the size.
  @inlinable
  public subscript(position: UInt32) -> Element {
    @inline(__always) _read { yield self[Int(position)] }
    @inline(__always) _modify { yield &self[Int(position)] }
  }

  /// An element of a table whose rows of `width` stand one behind the other. A row that is asked for
  /// several columns is checked once.
  @inlinable
  public subscript(row: Int, column: Int, width width: Int) -> Element {
    @inline(__always) _read {
      yield base[place(row, column, width)]
    }
    @inline(__always) _modify {
      yield &base[place(row, column, width)]
    }
  }

  @inlinable @inline(__always)
  func place(_ row: Int, _ column: Int, _ width: Int) -> Int {
    let first = row * width
    precondition(
      first >= 0 && first <= length &- width && column >= 0 && column < width, "no such place")
    return first &+ column
  }

  /// Where an element would lie, to fetch it early; the array need not have it.
  @inlinable
  public func address(of position: Int) -> UnsafeRawPointer { UnsafeRawPointer(base + position) }

  /// Amortised O(1).
  @inlinable
  public mutating func append(_ element: Element) {
    if length == capacity { grow() }
    (base + length).initialize(to: element)
    length += 1
  }

  /// Amortised O(1) for each.
  @inlinable
  public mutating func append(repeating element: Element, count: Int) {
    while length + count > capacity { grow() }
    (base + length).initialize(repeating: element, count: count)
    length += count
  }

  /// Takes the last element away and keeps its room; nil if there is none. O(1).
  @inlinable
  public mutating func popLast() -> Element? {
    guard length > 0 else { return nil }
    length -= 1
    return base[length]
  }

  /// Gives every position this element.
  @inlinable
  public mutating func fill(with element: Element) {
    base.update(repeating: element, count: length)
  }

  /// Makes it this long. What was not there before has no particular value until it is set.
  @inlinable
  mutating func setCount(_ count: Int) {
    while capacity < count { grow() }
    length = count
  }

  /// Keeps the room.
  @inlinable
  public mutating func removeAll() { length = 0 }

  @usableFromInline
  mutating func grow() {
    let larger = Self.room(for: 2 * capacity)
    larger.moveInitialize(from: base, count: length)
    UnsafeMutableRawPointer(base).deallocate()
    base = larger
    capacity *= 2
  }

  /// Memory for so many elements, that begins with a line of the cache: an element of 64 bytes is
  /// one line, and not two.
  @inlinable
  static func room(for capacity: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: capacity)
  }
}
