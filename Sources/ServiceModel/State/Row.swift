/// Where something is that comes and goes while the city runs: a dossier, a ticket. It takes 4 bytes,
/// and is typed by what is there, so that a ticket is never taken for a dossier.
struct Row<Element>: Hashable, Comparable, Sendable, BitwiseCopyable, TypedPosition {
  private let number: UInt32

  /// From 0; traps beyond 4,294,967,295.
  @inline(__always)
  init(_ position: Int) { number = UInt32(position) }

  private init(number: UInt32) { self.number = number }

  /// Nothing: what comes after the last of a line, say.
  @inline(__always)
  static var none: Row { Row(number: .max) }

  @inline(__always)
  var position: Int { Int(number) }

  /// In the order of positions, `none` last.
  @inline(__always)
  static func < (a: Row, b: Row) -> Bool { a.number < b.number }
}

/// Where a dossier is among those in the city.
typealias DossierRow = Row<Dossier>
