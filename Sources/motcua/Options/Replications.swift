import ArgumentParser

/// How many replications, or which: `10`, or `6-10` of a run whose parts are made apart, or as many as
/// a precision takes: `auto`.
enum Replications: Hashable, Sendable, ExpressibleByArgument {
  case first(Int)
  case auto
  /// From 1, as people count.
  case part(ClosedRange<Int>)

  static let most = 100_000

  /// Nil unless the numbers are from 1 to `most`.
  init?(argument: String) {
    guard argument != "auto" else {
      self = .auto
      return
    }
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
    case .auto: "auto"
    case .part(let numbers): "\(numbers.lowerBound)-\(numbers.upperBound)"
    }
  }
}

/// A percentage above 0 and up to 100, such as `5%`, as a share.
struct Percentage: Hashable, Sendable, ExpressibleByArgument {
  var share: Double

  init(share: Double) {
    self.share = share
  }

  init?(argument: String) {
    guard argument.hasSuffix("%"), let number = Double(argument.dropLast()), number > 0,
      number <= 100
    else { return nil }
    share = number / 100
  }

  var defaultValueDescription: String { "\(100 * share)%" }
}
