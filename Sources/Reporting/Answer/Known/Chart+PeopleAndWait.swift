import Experiments
import Foundation
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// People at the counters against the wait of nine in ten: where every option stands as it is, and the curve of
  /// those that were asked how many people a target takes. Nil where an option has neither.
  static func peopleAndWait(_ known: Known) -> Chart? {
    let dots = PeopleAndWait(known)
    guard !dots.points.isEmpty else { return nil }
    return Chart("people-and-wait", PackageResources.people_and_wait_vl_json) { language in
      dots.values(language)
    }
  }
}

/// What the picture shows.
private struct PeopleAndWait {
  private let known: Known
  let points: [Point]
  private let curves: [StoredTable.Row]

  static let (people, wait) = ("counter_staff", "wait_p90")

  struct Point {
    let option: StoredRun.Option
    let people, wait: Double
    let isSound: Bool
  }

  init(_ known: Known) {
    self.known = known
    points = known.run.options.compactMap { option in
      guard let people = known.run.value(option.id, Self.people)?.mean, people > 0,
        let wait = known.run.value(option.id, Self.wait)?.mean
      else { return nil }
      return Point(
        option: option, people: people, wait: wait, isSound: known.answer.isSound(option.id))
    }
    let named = Set(known.run.options.map(\.id))
    curves = (known.frontier?.table.rows ?? []).filter { row in
      row.text("kpi") == Self.wait && row.text("amount_unit") == "people"
        && row.text("option").map(named.contains) == true
    }
  }

  private var xs: [Double] {
    points.map(\.people)
      + curves.flatMap { [$0.number("amount"), $0.number("certified_amount")] }.compactMap { $0 }
  }

  private var ys: [Double] {
    points.map(\.wait) + curves.compactMap { $0.number("target_value") }
  }

  func values(_ language: Language) -> [String: JSON] {
    let looks = OptionLooks(known.run)
    let (left, right) = ((xs.min() ?? 1) / 1.6, (xs.max() ?? 1) * 1.6)
    let top = max(20, 1.4 * (ys.max() ?? 20))
    func label(_ kpi: String) -> JSON {
      .string(
        known.run.indicator(kpi).map {
          RowFormat($0.unit, values: [], language).label($0.name[language])
        }
          ?? kpi)
    }
    func ticks(_ values: [Double], _ low: Double, _ high: Double) -> JSON {
      .array(values.filter { low <= $0 && $0 <= high }.map { .number($0) })
    }
    let decades = (0...6).flatMap { decade in [1, 2, 3, 5].map { $0 * pow(10, Double(decade)) } }
    return [
      "people": label(Self.people), "wait": label(Self.wait),
      "left": .number(left), "right": .number(right), "top": .number(top),
      "peopleTicks": ticks(decades, left, right),
      "waitTicks": ticks([0, 5, 10, 20, 50, 100, 200, 500, 1000, 2000], 0, top),
      "colors": looks.colors(language), "limit": limit(language),
      "curve": .array(
        curves.filter { $0.number("amount") != nil }.map { row($0, "amount", looks, language) }),
      "certified": .array(
        curves.filter { $0.text("state") == "certified" }
          .map { row($0, "certified_amount", looks, language) }),
      "dots": .array(points.map { dot($0, left: left, right: right, top: top, looks, language) }),
      "seen": .string(seen(language)),
      "curves": .string(
        curves.isEmpty ? "" : AnswerTexts.curves[language] + belowCurve(language)),
    ]
  }

  private func row(
    _ row: StoredTable.Row, _ column: String, _ looks: OptionLooks, _ language: Language
  ) -> JSON {
    [
      "x": .of(row.number(column)), "y": .of(row.number("target_value")),
      "option": looks.name(row.text("option") ?? "", language),
    ]
  }

  /// A name stands to the left, away from the curve, where there is room; above or below its point, away from
  /// its nearest neighbour and from the axis.
  private func dot(
    _ point: Point, left: Double, right: Double, top: Double, _ looks: OptionLooks,
    _ language: Language
  ) -> JSON {
    func distance(_ other: Point) -> Double {
      abs(log(other.people / point.people)) + abs(log((other.wait + 5) / (point.wait + 5)))
    }
    let nearest = points.filter { $0.option.id != point.option.id }
      .min { distance($0) < distance($1) }
    let isBase = point.option.id == known.run.base.id && points.count > 1
    let lines =
      TextTable.broken(point.option.name[language], at: 20)
      + (point.isSound ? [] : ["(\(AnswerTexts.failing[language]))"])
    // In pixels of a picture that is 400 wide, with bold letters of 12.
    let room = 400 * log(point.people / left) / log(right / left)
    let width = 12 + 7.5 * Double(lines.map(\.count).max() ?? 0)
    let isLow = log(point.wait / 5 + 1) < 0.2 * log(top / 5 + 1)
    return [
      "x": .number(point.people), "y": .number(point.wait),
      "option": looks.name(point.option.id, language),
      "label": .string(lines.joined(separator: "\n")),
      "look": .string(isBase ? "base" : point.isSound ? "sound" : "fails"),
      "right": .bool(room > width),
      "above": .bool(isLow || nearest.map { point.wait >= $0.wait } ?? true),
    ]
  }

  /// The asked target as a line.
  private func limit(_ language: Language) -> JSON {
    guard let row = curves.first(where: { $0.flag("is_asked") == true }),
      let value = row.number("target_value")
    else { return [] }
    let text = AnswerTexts.targetMark.filled(
      language, NumberFormat(language: language).decimal(value, digits: 0))
    return [["y": .number(value), "label": .string(text)]]
  }

  /// What the asked target takes beside what is proposed; without one, where options stand.
  private func seen(_ language: Language) -> String {
    let asked = curves.filter { $0.flag("is_asked") == true }
    let taken = asked.compactMap { row -> String? in
      guard let option = known.run.options.first(where: { $0.id == row.text("option") }),
        let amount = row.number(row.text("state") == "certified" ? "certified_amount" : "amount"),
        let written = known.finding(option, Self.people)?.shownValue
      else { return nil }
      let format = NumberFormat(language: language)
      return AnswerTexts.takesOf.filled(
        language, option.name[language], format.decimal(amount, digits: 0),
        written.text[language],
        StudyWords.state(row.text("state") ?? "").text[language])
    }
    guard !taken.isEmpty, let row = asked.first else { return proposals(language) }
    let target = TargetWords.target(
      Self.wait, row.number("target_value") ?? 0, own: nil, language)
    return AnswerTexts.takes.filled(
      language, "\(target) \(known.frontier?.grain[language] ?? "")",
      taken.joined(separator: "; "))
  }

  /// Why an option has a shorter wait with fewer people than its curve, where one has; empty elsewhere.
  private func belowCurve(_ language: Language) -> String {
    let isBelow = curves.contains { row in
      points.contains { point in
        guard point.option.id == row.text("option"), let value = row.number("target_value"),
          let amount = row.number("amount") ?? row.number("certified_amount")
        else { return false }
        return point.people < amount && point.wait <= value
      }
    }
    guard isBelow, let grain = known.frontier?.grain else { return "" }
    return AnswerTexts.belowCurve.filled(language, grain[language])
  }

  /// Where options stand as proposed.
  private func proposals(_ language: Language) -> String {
    let told = points.compactMap { point -> String? in
      guard let people = known.finding(point.option, Self.people)?.shownValue,
        let wait = known.finding(point.option, Self.wait)?.shownValue
      else { return nil }
      return AnswerTexts.asProposed.filled(
        language, point.option.name[language], people.text[language], wait.text[language])
    }
    return told.joined(separator: "; ") + " (\(AnswerTexts.kindOfDots[language]))."
  }
}
