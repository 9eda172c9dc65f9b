import Foundation

/// To which digit a figure is told: the last one that what is known of it allows. An interval over futures
/// allows the largest power of ten that is not above its half-width; one of noise has to be below the last digit.
/// A figure keeps one digit that means something, and a share is never told as none or all when it is neither.
struct Rounding: Hashable {
  /// The last digit that is told: a power of ten, in the unit that the figure is shown in.
  let step: Double

  /// Half the intervals, in the unit that figures are shown in; nil or zero where there is none. `values` are those
  /// that are told, `whole` what they are parts of, of shares.
  init(inputs: Double?, noise: Double?, values: [Double], whole: Double? = nil) {
    let sizes = values.flatMap { value in
      [abs(value)] + (whole.map { [abs($0 - abs(value))] } ?? [])
    }.filter { $0 > 1e-9 }
    let allowed =
      [
        inputs.flatMap { Self.power($0, .down) }, noise.flatMap { Self.power($0, .up) },
        // Without an interval, three digits.
        sizes.max().flatMap { Self.power($0, .down) }.map { $0 / 100 },
      ].compactMap { $0 }.max() ?? 1
    let least = sizes.min().flatMap { Self.power($0, .down) } ?? allowed
    step = Swift.max(1e-3, Swift.min(allowed, least))
  }

  /// Of the ends of a range, in the unit that it is shown in: fine enough to tell both from zero, and from plus and
  /// minus a `relevant` difference where that decides.
  init(from low: Double, to high: Double, relevant: Double? = nil) {
    let (half, most) = ((high - low) / 2, max(abs(low), abs(high)))
    self =
      half > 0
      ? Rounding(inputs: half, noise: nil, values: [most])
        .telling([low, high], from: [0] + (relevant.map { [-$0, $0] } ?? []))
      : Rounding(exactly: most)
  }

  /// What has no interval is told by the fewest of three digits that say it.
  init(exactly value: Double) {
    let largest = Self.power(abs(value), .down) ?? 1
    let steps = [1, largest, largest / 10, largest / 100].filter { $0 <= max(1, largest) }
    let fits = steps.sorted(by: >).first { step in
      abs((value / step).rounded() * step - value) <= 1e-6 * abs(value)
    }
    step = max(1e-3, fits ?? largest / 100)
  }

  /// A count that does not vary is told whole.
  static let one = Rounding(step: 1)

  private init(step: Double) { self.step = step }

  /// Finer by as many digits, five at most, as it takes to tell these from zero: an end that decides a verdict is not
  /// shown as none. So is each from any of `limits`, on the side on which it lies.
  func telling(_ values: [Double], from limits: [Double] = [0]) -> Rounding {
    func tells(_ rounding: Rounding) -> Bool {
      values.allSatisfy { value in
        limits.allSatisfy { limit in
          let (gap, shown) = (value - limit, rounding(value) - limit)
          return abs(gap) <= 1e-9 * max(1, abs(limit))
            || gap * shown > 0 && abs(shown) > rounding.step / 1e3
        }
      }
    }
    return (0...5).lazy.map { Rounding(step: step / pow(10, Double($0))) }.first(where: tells)
      ?? self
  }

  /// Whether so much is below the last digit, or just reaches it.
  func isAbove(_ size: Double) -> Bool { size <= step * (1 + 1e-6) }

  /// Whether the first digits of two figures stand at the same place.
  static func areAsLarge(_ a: Double, _ b: Double) -> Bool {
    power(abs(a), .down) == power(abs(b), .down)
  }

  /// How many digits stand behind the point.
  var digits: Int { step >= 1 ? 0 : Int((-log10(step)).rounded()) }

  /// The nearest multiple of the step.
  func callAsFunction(_ value: Double) -> Double { (value / step).rounded() * step }

  /// A power of ten at or beyond a positive number; nil of none.
  private static func power(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double? {
    value > 1e-9 ? pow(10, (log10(value) - 1e-9 * (rule == .up ? 1 : -1)).rounded(rule)) : nil
  }
}
