import Stochastics
import Testing

@Suite struct StreamOwnerTests {
  /// By an implementation in Python. If they move, every result of every scenario moves.
  @Test func `the key of a name is for ever`() {
    #expect(StreamOwner.key("commune", "00001") == 0x8dcf_eec3_6bac_577e)
    #expect(StreamOwner.key("demand", "Phường Phúc Xá", "khai-sinh") == 0x612a_3e9f_e009_10ad)
  }

  @Test func `parts do not run into each other`() {
    let keys = [
      StreamOwner.key("a", "bc"), StreamOwner.key("ab", "c"), StreamOwner.key("abc"),
      StreamOwner.key("abc", ""), StreamOwner.key("", "abc"), StreamOwner.key(),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `a city's names share no key`() {
    var keys: Set<UInt64> = []
    for commune in 0..<600 {
      for procedure in 0..<100 {
        keys.insert(StreamOwner.key("demand", "\(commune)", "procedure-\(procedure)"))
      }
    }
    #expect(keys.count == 60_000)
  }
}
