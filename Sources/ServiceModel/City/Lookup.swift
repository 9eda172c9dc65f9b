/// A position that knows what it is a position of.
protocol TypedPosition: BitwiseCopyable, Sendable {
  /// Traps at a number that the type has no room for.
  init(_ position: Int)

  /// From 0.
  var position: Int { get }
}

/// What is laid out for each place and stays as it is. Places of another kind do not fit, so that a
/// queue is not looked up by the number of a counter group. What changes stands in a `Column`.
struct Lookup<Key: TypedPosition, Value: Sendable>: Sendable {
  /// In the order of places.
  let values: ContiguousArray<Value>

  init(_ values: some Sequence<Value>) { self.values = ContiguousArray(values) }

  /// All of them, in order.
  var places: Places<Key> { Places(values.indices) }

  /// Traps at a place that is not there.
  subscript(place: Key) -> Value {
    @inline(__always) _read { yield values[place.position] }
  }
}

/// A list for each place, all in one array.
struct Lists<Key: TypedPosition, Value: BitwiseCopyable & Sendable>: Sendable {
  private var values: ContiguousArray<Value> = []
  /// By place: where its list begins; and where the last one ends.
  private var first: ContiguousArray<Int32> = [0]

  /// The list of one place more.
  mutating func append(_ list: some Sequence<Value>) {
    values.append(contentsOf: list)
    first.append(Int32(values.count))
  }

  /// Where the values of a place stand.
  @inline(__always)
  func range(of place: Key) -> Range<Int> {
    Int(first[place.position])..<Int(first[place.position + 1])
  }

  /// A value at a position that `range` gave.
  subscript(position: Int) -> Value {
    @inline(__always) get { values[position] }
  }

  /// The value of a place that has one; `none` if it has several, or nothing.
  func only(of place: Key, none: Value) -> Value {
    let range = range(of: place)
    return range.count == 1 ? values[range.lowerBound] : none
  }
}

/// Places that follow each other.
struct Places<Key: TypedPosition>: Sequence, IteratorProtocol, BitwiseCopyable, Sendable {
  private var following: Int
  private let end: Int

  init(_ range: Range<Int>) {
    following = range.lowerBound
    end = range.upperBound
  }

  @inline(__always)
  mutating func next() -> Key? {
    guard following < end else { return nil }
    defer { following += 1 }
    return Key(following)
  }
}
