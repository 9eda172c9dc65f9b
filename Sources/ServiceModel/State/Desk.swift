/// Where a citizen is in a site, in 2 bytes: whether it is a queue or a counter group, the state of
/// the dossier says.
struct Desk: BitwiseCopyable {
  private let position: UInt16

  /// In a queue, with a ticket.
  @inline(__always)
  init(_ queue: QueueID) { position = queue.rawValue }

  /// At a counter, or behind it.
  @inline(__always)
  init(_ group: CounterGroupID) { position = group.rawValue }

  /// While the dossier has a ticket.
  @inline(__always)
  var queue: QueueID { QueueID(Int(position)) }

  /// While somebody in the group is at it.
  @inline(__always)
  var group: CounterGroupID { CounterGroupID(Int(position)) }
}
