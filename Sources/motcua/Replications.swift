import ArgumentParser

/// How many replications, or which: `10`, or `6-10` of a run whose parts are made apart.
enum Replications: Hashable, Sendable, ExpressibleByArgument {
  case first(Int)
  /// From 1, as people count.
  case part(ClosedRange<Int>)

  static let most = 100_000

  /// Nil unless the numbers are from 1 to `most`.
  init?(argument: String) {
    let words = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }.filter { (1...Self.most).contains($0) }
    guard numbers.count == words.count else { return nil }
    switch numbers.count {
    case 1: self = .first(numbers[0])
    case 2 where numbers[0] <= numbers[1]: self = .part(numbers[0]...numbers[1])
    default: return nil
    }
  }

  var defaultValueDescription: String { text }

  var text: String {
    switch self {
    case .first(let count): "\(count)"
    case .part(let numbers): "\(numbers.lowerBound)-\(numbers.upperBound)"
    }
  }

  /// From 0.
  var numbers: Range<Int> {
    switch self {
    case .first(let count): 0..<count
    case .part(let numbers): numbers.lowerBound - 1..<numbers.upperBound
    }
  }

  var isPart: Bool {
    if case .part = self { true } else { false }
  }
}
