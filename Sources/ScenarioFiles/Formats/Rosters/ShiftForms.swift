import LegalClock
import Rosters
import ServiceModel
import Wording

extension Form<ShiftType> {
  /// A kind of shift, without its id.
  static var shift: Form {
    .record { keys in
      let name = keys.optional("name", .texts, en: "Name", vi: "Tên")
      let start = keys.optional("start", .time, en: "When it begins", vi: "Giờ bắt đầu")
      let end = keys.optional(
        "end", .time, en: "When it ends; on the next day if that is not after its beginning",
        vi: "Giờ kết thúc; sang ngày hôm sau nếu không muộn hơn giờ bắt đầu")
      let periods = keys.optional(
        "periods", .day, en: "Or its parts, in order", vi: "Hoặc các phần của ca, theo thứ tự")
      keys.check(
        (start == nil) == (end == nil) && (start == nil) != (periods == nil),
        "a shift has start and end, or periods", hint: "write start: \"07:30\" and end: \"16:30\"",
        at: "periods", "start", "end")
      keys.check(
        periods?.isEmpty != true, "has no period", hint: "write [\"07:30-11:30\", \"13:30-17:00\"]",
        at: "periods")
      let stretches = stretches(start, end, periods)
      let span = (stretches.first?.lowerBound ?? 0)..<(stretches.last?.upperBound ?? 1440)
      let breaks = keys(
        "breaks", .list(.shiftBreak(within: span), count: 0...4), default: [],
        en: "Breaks; one that may begin at several times makes several variants of the shift",
        vi: "Các giờ nghỉ; nghỉ lúc nào được chọn trong khoảng cho phép")
      let shift = ShiftType(
        id: "", name: name, stretches: stretches, breaks: breaks,
        cost: keys(
          "cost", .amount(0...1e9), default: 0, en: "What it costs beside the hours",
          vi: "Chi phí mỗi ca, ngoài tiền giờ"),
        weekdays: keys.optional(
          "days", .values(.weekday, count: 1...7), en: "Only on these weekdays",
          vi: "Chỉ các thứ này"))
      let variants = breaks.reduce(1) { $0 * max(1, $1.starts.count) }
      keys.check(
        variants <= ShiftVariant.most, "its breaks can be taken in \(variants) ways",
        hint: "at most \(ShiftVariant.most): narrow from and to, or write a larger 'every'",
        at: "breaks")
      keys.check(
        variants > ShiftVariant.most || !ShiftVariant.all(of: [shift]).isEmpty,
        "its breaks overlap however they are taken", hint: "move them apart", at: "breaks")
      keys.check(
        variants > ShiftVariant.most
          || ShiftVariant.all(of: [shift]).allSatisfy { !$0.work.isEmpty },
        "nothing is left of it without its breaks", hint: "shorten them", at: "breaks")
      return shift
    }
  }

  private static func stretches(_ start: TimeOfDay?, _ end: TimeOfDay?, _ periods: [Session]?)
    -> [Range<Int>]
  {
    if let periods { return periods.map { $0.start.minutes..<$0.end.minutes } }
    guard let start, let end else { return [0..<60] }
    let last = end.minutes <= start.minutes ? end.minutes + 1440 : end.minutes
    return [start.minutes..<last]
  }
}

extension Form<ShiftType.Break> {
  /// A break of a shift that lies so.
  fileprivate static func shiftBreak(within span: Range<Int>) -> Form {
    .record { keys in
      let minutes = keys("minutes", .whole(5...600), en: "How long", vi: "Bao nhiêu phút")
      let from = keys("from", .time, en: "When it begins at the earliest", vi: "Sớm nhất từ lúc")
      let to = keys.optional(
        "to", .time, en: "When it is over at the latest; without it, it begins at 'from'",
        vi: "Muộn nhất đến lúc; không ghi thì bắt đầu đúng giờ 'from'")
      let every = keys(
        "every", .whole(5...240), default: 30,
        en: "Minutes between the times at which it may begin",
        vi: "Các giờ bắt đầu cách nhau bao nhiêu phút")
      let isPaid = keys("paid", .flag, default: false, en: "Whether it is paid", vi: "Có tính công")
      func placed(_ time: TimeOfDay) -> Int {
        span.upperBound > 1440 && time.minutes < span.lowerBound
          ? time.minutes + 1440 : time.minutes
      }
      let first = placed(from)
      let last = to.map(placed) ?? first + minutes
      keys.check(
        first + minutes <= last, "\(minutes) minutes do not fit between from and to",
        hint: "write a later 'to', or fewer minutes", at: "to", "minutes")
      keys.check(
        span.lowerBound <= first && last <= span.upperBound, "is not within the shift",
        hint: "write times from the beginning of the shift to its end", at: "from")
      return ShiftType.Break(
        minutes: minutes,
        starts: Array(stride(from: first, through: max(first, last - minutes), by: every)),
        isPaid: isPaid)
    }
  }
}
