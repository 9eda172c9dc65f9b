package import LegalClock
package import Tables

/// Which days of a log an estimate is made from, and which are held back to test it.
package struct DaySplit: Hashable, Sendable {
  /// What a day is for.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// Estimates are made from it.
    case fit
    /// Kept for `motcua validate`.
    case heldBack = "held_back"
    /// Nothing was recorded on it.
    case empty
  }

  /// Every day from the first to the last, in order.
  package let days: [(date: CivilDate, part: Part)]

  /// Of the days with data, the first `share` (rounded to whole days, one at least) are for the
  /// estimates; all of them at 1. `withData` are days since 1970.
  package init(withData: Set<Int>, share: Double) {
    let sorted = withData.sorted()
    let count = max(1, Int((share * Double(sorted.count)).rounded()))
    guard let first = sorted.first, let last = sorted.last else {
      days = []
      return
    }
    let lastOfFit = sorted[min(count, sorted.count) - 1]
    days = (first...last).map { day in
      let part: Part = !withData.contains(day) ? .empty : day <= lastOfFit ? .fit : .heldBack
      return (CivilDate(dayNumber: day), part)
    }
  }

  /// As a table has it, in order of days.
  package init(_ rows: [SplitRow]) {
    days = rows.compactMap { row in CivilDate(iso: row.date.text).map { ($0, row.part) } }
      .sorted { $0.0 < $1.0 }
  }

  /// Whether estimates are made from a day (since 1970). O(1).
  package func isForFit(_ day: Int) -> Bool {
    guard let first = days.first?.date.dayNumber, days.indices.contains(day - first) else {
      return false
    }
    return days[day - first].part == .fit
  }

  /// The days of a part, since 1970.
  package func numbers(_ part: Part) -> [Int] {
    days.filter { $0.part == part }.map(\.date.dayNumber)
  }

  package static func == (a: DaySplit, b: DaySplit) -> Bool {
    a.days.elementsEqual(b.days) { $0.date == $1.date && $0.part == $1.part }
  }

  package func hash(into hasher: inout Hasher) {
    for day in days {
      hasher.combine(day.date)
      hasher.combine(day.part)
    }
  }
}

extension DaySplit.Part: CellWord {}

/// A row of `split.csv`: a day of the log, and what it was taken for.
package struct SplitRow: TableRow {
  /// The day.
  package var date = Day("")
  /// What it was taken for.
  package var part = DaySplit.Part.empty

  /// Before it is read.
  package init() {}

  /// A day of a split.
  package init(_ date: CivilDate, _ part: DaySplit.Part) {
    self.date = Day("\(date)")
    self.part = part
  }

  /// The declaration.
  package static let table = Table<SplitRow>(
    "split", vi: "Mỗi ngày của nhật ký được dùng vào việc gì.",
    en: "Each day of the log, and what it was taken for.",
    columns: [
      Column("date", \.date, vi: "Ngày.", en: "The day."),
      Column(
        "part", \.part,
        vi: "fit: để ước lượng; held_back: giữ lại để kiểm định; empty: không có dữ liệu.",
        en: "fit: estimates were made from it; held_back: kept to test them; empty: no data."),
    ], key: ["date"])
}
