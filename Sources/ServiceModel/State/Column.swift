import EventKernel

/// What changes while the city runs, one value for each place. Places of another kind do not fit, so
/// that a queue is not looked up by the number of a counter group.
struct Column<Key: TypedPosition, Value: BitwiseCopyable>: ~Copyable {
  private var values: PlainArray<Value>

  /// Empty, with room for some before it first grows.
  init(capacity: Int) { values = PlainArray(capacity: capacity) }

  /// The same for `count` places.
  init(repeating value: Value, count: Int) { values = PlainArray(repeating: value, count: count) }

  /// Places in use.
  var count: Int {
    @inline(__always) get { values.count }
  }

  /// All of them, in order.
  var places: Places<Key> { Places(0..<count) }

  /// Traps at a place that is not there.
  subscript(place: Key) -> Value {
    @inline(__always) _read { yield values.pointer(to: place.position).pointee }
    @inline(__always) _modify { yield &values.pointer(to: place.position).pointee }
  }

  /// A place more. Amortised O(1).
  @inline(__always)
  mutating func append(_ value: Value) { values.append(value) }

  /// Gives every place this value.
  mutating func fill(with value: Value) { values.fill(with: value) }

  /// No place any more; keeps the room.
  mutating func removeAll() { values.removeAll() }

  @inline(__always)
  func address(of place: Key) -> UnsafeRawPointer { values.address(of: place.position) }
}
