import CLibFuzzer
import ScenarioFiles

/// Half of the time what libFuzzer does to bytes, else what fingers do to words and lines: only that
/// comes past the first check of a reader often enough.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: CUnsignedInt
) -> Int {
  guard size > 1, most > size else { return LLVMFuzzerMutate(data, size, most) }
  var chance = SplitMix(state: UInt64(seed))
  if data[0] == UInt8(ascii: "k") || Bool.random(using: &chance) {
    return 1 + LLVMFuzzerMutate(data + 1, size - 1, most - 1)
  }
  var bytes = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
  for _ in 0..<Int.random(in: 1...3, using: &chance) where !bytes.isEmpty {
    change(&bytes, &chance)
  }
  let count = min(bytes.count, most - 1)
  for index in 0..<count { data[index + 1] = bytes[index] }
  return count + 1
}

private func change(_ bytes: inout [UInt8], _ chance: inout SplitMix) {
  let here = word(in: bytes, &chance)
  switch Int.random(in: 0..<8, using: &chance) {
  case 0, 1: bytes.replaceSubrange(here, with: numbers.randomElement(using: &chance) ?? [])
  case 2: bytes.replaceSubrange(here, with: words.randomElement(using: &chance) ?? [])
  case 3: bytes.replaceSubrange(here, with: bytes[word(in: bytes, &chance)])
  case 4, 5:
    guard let number = Double(String(decoding: bytes[here], as: UTF8.self)) else { return }
    let factor = factors.randomElement(using: &chance) ?? 0
    let changed = number * factor
    let text = Int(exactly: changed).map { "\($0)" } ?? "\(changed)"
    bytes.replaceSubrange(here, with: Array(text.utf8))
  case 6: bytes.removeSubrange(line(at: here.lowerBound, of: bytes))
  default:
    let copied = Array(bytes[line(at: here.lowerBound, of: bytes)])
    let place = line(at: Int.random(in: 0..<bytes.count, using: &chance), of: bytes).lowerBound
    bytes.insert(contentsOf: copied, at: place)
  }
}

/// A word that `bytes` have, or nothing between two of them.
private func word(in bytes: [UInt8], _ chance: inout SplitMix) -> Range<Int> {
  let start = Int.random(in: 0..<bytes.count, using: &chance)
  let first = bytes[start...].firstIndex { !separators.contains($0) } ?? bytes.count
  let last = bytes[first...].firstIndex { separators.contains($0) } ?? bytes.count
  let begin = bytes[..<first].lastIndex { separators.contains($0) }.map { $0 + 1 } ?? 0
  return begin..<last
}

/// With its end.
private func line(at place: Int, of bytes: [UInt8]) -> Range<Int> {
  let start = bytes[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
  return start..<(bytes[place...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count)
}

private let factors = [0, 0.1, 0.5, 0.99, 2, 10, 1000, -1]

private let separators = Array(" \n\t{}[],;:\"'#".utf8)

/// Those at which types, calendars and formats have their edges.
private let numbers = [
  "0", "-1", "1", "2", "0.5", "0.999999", "1e-300", "1e-6", "1e308", "-0.0", "nan", ".inf", "3660",
  "255", "256", "300", "4096", "4097", "65535", "65536", "500000", "1e9", "4294967296",
  "9007199254740993", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
  "24:00", "00:00", "23:59",
  "00:00-24:00", "2024-02-29", "2025-12-31", "0001-01-01", "9999-12-31", "0wd", "999wd", "0wh",
  "8wh", "30cd", "3mo", "1,5", "12.000", "NA", "null", "~", "[]", "{}", "*", "true",
].map { Array($0.utf8) }

/// Every key and every name that scenario files know.
private let words = {
  var seen: Set<Substring> = []
  return scenarioSchema().split(separator: "\"")
    .filter { $0.count < 40 && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
    .filter { seen.insert($0).inserted }.map { Array($0.utf8) }
}()

/// A seed's own numbers.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
