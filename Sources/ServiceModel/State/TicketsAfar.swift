/// Which tickets are in the hands of people who are not in the hall. Room is made with the first.
struct TicketsAfar: ~Copyable {
  /// Where a holder is.
  private enum Place: UInt8, BitwiseCopyable {
    case here, home, way
  }

  /// By ticket: where its holder is, and how many may be ahead when the holder sets out.
  private var places = Column<TicketRow, UInt8>(capacity: 1)
  private var near = Column<TicketRow, Int32>(capacity: 1)

  private func place(of ticket: TicketRow) -> Place {
    ticket.position < places.count ? Place(rawValue: places[ticket]) ?? .here : .here
  }

  /// Taken at home.
  mutating func take(_ ticket: TicketRow, near ahead: Int32) {
    while places.count <= ticket.position {
      places.append(Place.here.rawValue)
      near.append(0)
    }
    places[ticket] = Place.home.rawValue
    near[ticket] = ahead
  }

  func isAfar(_ ticket: TicketRow) -> Bool { place(of: ticket) != .here }
  func isOnTheWay(_ ticket: TicketRow) -> Bool { place(of: ticket) == .way }

  /// Whether the holder was at home, and sets out now that so many are ahead.
  mutating func setsOut(_ ticket: TicketRow, ahead: Int32) -> Bool {
    guard place(of: ticket) == .home, ahead <= near[ticket] else { return false }
    places[ticket] = Place.way.rawValue
    return true
  }

  /// The holder is there, or the ticket is nobody's any more.
  mutating func arrives(_ ticket: TicketRow) { places[ticket] = Place.here.rawValue }
}
