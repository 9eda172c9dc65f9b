/// Who owns a stream of draws: a name, hashed, so that adding or permuting rows of a file changes
/// nobody else's draws.
public enum StreamOwner {
  /// FNV-1a over the parts, each closed by a zero byte, then the finalizer of SplitMix64 (Steele,
  /// Lea, Flood 2014). Among n owners two collide with probability n * n / 2^65: for 100,000 owners
  /// 3e-10.
  public static func key(_ parts: String...) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = hash &* 0x100_0000_01b3
    }
    hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }
}
