/// The Erlang loss system M/M/c/c.
public enum ErlangB {
  /// The probability that all servers are busy. `offeredLoad` is in erlangs; O(servers).
  public static func blocking(servers: Int, offeredLoad: Double) -> Double {
    precondition(servers >= 0 && offeredLoad >= 0, "servers and load are not negative")
    var blocking = 1.0
    for busy in stride(from: 1, through: servers, by: 1) {
      blocking = offeredLoad * blocking / (Double(busy) + offeredLoad * blocking)
    }
    return blocking
  }
}
