/// What the figures of a stamp are, before anybody asks whether there is such a day.
struct StampParts {
  enum Date {
    case none
    case yearFirst(Int, Int, Int)
    case yearLast(Int, Int, Int)
  }

  private(set) var date = Date.none
  /// In minutes; nil if there is none.
  private(set) var offset: Int?
  private(set) var hasTime = false
  /// Bits: which sign stands in the date, whether there is a time, seconds, a fraction, an offset, a half of
  /// the day.
  private(set) var form: UInt8 = 0

  private var (hour, minute, second, fraction) = (0, 0, 0, 0)
  private var half: Half?

  private enum Half { case morning, afternoon }

  /// Nil if there is no such time of day. A leap second counts as the one before.
  var microsecondsInDay: Int? {
    var hour = hour
    if let half {
      guard (1...12).contains(hour) || half == .afternoon && hour < 24 else { return nil }
      if hour <= 12 { hour = hour % 12 + (half == .afternoon ? 12 : 0) }
    }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    return ((hour * 60 + minute) * 60 + min(second, 59)) * 1_000_000 + fraction
  }

  /// Takes a field, of which every byte has to be a part of a date, a time or an offset. False if one is not.
  mutating func take(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < field.count {
      switch field[position] {
      case Self.space: position += 1
      case Self.t where hasDate: position += 1
      case Self.zero...Self.nine:
        guard takeFigures(field, &position) else { return false }
      case Self.plus, Self.minus:
        guard hasTime, offset == nil, takeOffset(field, &position) else { return false }
      case Self.z, Self.smallZ:
        guard hasTime, offset == nil else { return false }
        (offset, form) = (0, form | 64)
        position += 1
      default:
        guard hasTime, half == nil, takeHalf(field, &position) else { return false }
      }
    }
    return true
  }

  private var hasDate: Bool { if case .none = date { false } else { true } }

  /// A date or a time, by the sign after its first figures.
  private mutating func takeFigures(
    _ field: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    let start = position
    guard let first = number(field, &position) else { return false }
    let width = position - start
    let sign = position < field.count ? field[position] : 0
    if sign == Self.colon, !hasTime, width <= 2 { return takeTime(first, field, &position) }
    guard !hasDate else { return false }
    switch sign {
    case Self.minus, Self.slash, Self.point:
      position += 1
      return takeDate(first, width, sign, field, &position)
    default: return takeRun(first, width)
    }
  }

  private mutating func takeDate(
    _ first: Int, _ width: Int, _ sign: UInt8, _ field: UnsafeBufferPointer<UInt8>,
    _ position: inout Int
  ) -> Bool {
    guard let second = number(field, &position), position < field.count, field[position] == sign
    else { return false }
    position += 1
    let start = position
    guard let third = number(field, &position) else { return false }
    form |= sign == Self.minus ? 1 : sign == Self.slash ? 2 : 3
    switch (width, position - start) {
    case (4, 1...2): date = .yearFirst(first, second, third)
    case (1...2, 4):
      date = .yearLast(first, second, third)
      form |= 4
    default: return false
    }
    return true
  }

  /// `20240701`, `240701`.
  private mutating func takeRun(_ number: Int, _ width: Int) -> Bool {
    guard width == 8 || width == 6 else { return false }
    let year = number / 10_000
    let century = width == 8 ? 0 : year < 70 ? 2000 : 1900
    date = .yearFirst(century + year, number / 100 % 100, number % 100)
    form |= width == 8 ? 4 : 5
    return true
  }

  private mutating func takeTime(
    _ first: Int, _ field: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    hour = first
    position += 1
    guard let minutes = number(field, &position) else { return false }
    minute = minutes
    hasTime = true
    form |= 8
    guard position < field.count, field[position] == Self.colon else { return true }
    position += 1
    guard let seconds = number(field, &position) else { return false }
    second = seconds
    form |= 16
    guard position < field.count, field[position] == Self.point || field[position] == Self.comma
    else { return true }
    position += 1
    var scale = 100_000
    let start = position
    while position < field.count, Self.zero...Self.nine ~= field[position] {
      fraction += Int(field[position] - Self.zero) * scale
      scale /= 10
      position += 1
    }
    form |= 32
    return position > start
  }

  private mutating func takeOffset(
    _ field: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    let sign = field[position] == Self.minus ? -1 : 1
    position += 1
    let start = position
    guard let first = number(field, &position) else { return false }
    var minutes = 0
    switch position - start {
    case 4: minutes = first / 100 * 60 + first % 100
    case 1...2:
      minutes = first * 60
      if position < field.count, field[position] == Self.colon {
        position += 1
        guard let rest = number(field, &position) else { return false }
        minutes += rest
      }
    default: return false
    }
    (offset, form) = (sign * minutes, form | 64)
    return true
  }

  /// AM, PM, and what Windows writes for them in Vietnamese: SA, CH.
  private mutating func takeHalf(
    _ field: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    guard position + 1 < field.count else { return false }
    switch (field[position] & 0xDF, field[position + 1] & 0xDF) {
    case (0x41, 0x4D), (0x53, 0x41): half = .morning
    case (0x50, 0x4D), (0x43, 0x48): half = .afternoon
    default: return false
    }
    form |= 128
    position += 2
    return true
  }

  /// Up to nine figures.
  private func number(_ field: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    let start = position
    var value = 0
    while position < field.count, Self.zero...Self.nine ~= field[position], position - start < 10 {
      value = value * 10 + Int(field[position] - Self.zero)
      position += 1
    }
    return (1...9).contains(position - start) ? value : nil
  }

  private static let (zero, nine) = (UInt8(ascii: "0"), UInt8(ascii: "9"))
  private static let (space, colon, comma) = (
    UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ",")
  )
  private static let (point, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
  private static let (plus, minus) = (UInt8(ascii: "+"), UInt8(ascii: "-"))
  private static let (t, z, smallZ) = (UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: "z"))
}
