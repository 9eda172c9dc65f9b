/// Texts by small numbers, from 0 in the order of first appearance: the bytes of each are kept once.
struct NameTable {
  private var arena: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  /// Open addressing: 0 is free, otherwise a number and one.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// How many there are.
  var count: Int { ends.count }

  /// The number of a text, new or known. O(bytes). Traps beyond 4 GiB of texts.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isSame(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(ends.count)
    arena.append(contentsOf: text)
    ends.append(UInt32(arena.count))
    slots[slot] = number + 1
    if ends.count * 3 > slots.count * 2 { grow() }
    return number
  }

  /// The number of a known text; nil if it has not come.
  func known(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { bytes in
      var slot = Int(truncatingIfNeeded: hash(bytes)) & (slots.count - 1)
      while slots[slot] != 0 {
        if isSame(slots[slot] - 1, bytes) { return slots[slot] - 1 }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The bytes of a text.
  func bytes(_ number: UInt32) -> ArraySlice<UInt8> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return arena[start..<Int(ends[Int(number)])]
  }

  private func isSame(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    guard Int(ends[Int(number)]) - start == text.count else { return false }
    for index in 0..<text.count where arena[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<UInt32(ends.count) {
      let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
      let hashed = arena.withUnsafeBufferPointer {
        hash(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[Int(number)])]))
      }
      var slot = Int(truncatingIfNeeded: hashed) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number + 1
    }
  }
}

/// FNV-1a with a final mix; the same on every machine.
func hash(_ bytes: UnsafeBufferPointer<UInt8>, from seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64
{
  var hash = seed
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  hash ^= hash >> 32
  return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
}
