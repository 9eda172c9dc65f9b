import Experiments
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// Where a goal for all places of a kind is missed in a sweep: place by place, over which of the simulated
/// values.
struct MissingPlaces {
  private let findings: PointFindings
  private let goal: SweepGoal
  /// By option: the places.
  private let scopes: [[Scope]]

  /// Nil unless the goal is of all places of a kind.
  init?(_ findings: PointFindings) {
    guard let goal = findings.goal, goal.indicator.isOfAll else { return nil }
    self.findings = findings
    self.goal = goal
    scopes = findings.options.map { scenario in
      Scope.all(of: scenario).filter { $0.type == goal.indicator.scopeType }
    }
  }

  /// Places named in a sentence.
  private static let most = 8

  /// A place, and the values over which it misses the goal up to an end of the range.
  private struct Missed {
    var place: Scope
    /// From here on up to the last value, or from the first value up to here.
    var value: Double
    var isUpwards: Bool
    /// How many of the simulated values.
    var count: Int
  }

  /// What is missed where by an option, at a value of the second axis; nil if it is nowhere.
  func sentence(_ option: Int, _ second: String?) -> LocalizedText? {
    var points: [(value: Double, number: Int)] = []
    for point in findings.points.points where second == nil || point.values[1] == second {
      if let value = Double(point.values[0]) { points.append((value, point.number)) }
    }
    points.sort { $0.value < $1.value }
    let missed = scopes[option].compactMap { place in
      region(place, points.map { ($0.value, isMissed(place, option, at: $0.number)) })
    }
    guard !missed.isEmpty else { return nil }
    let order = missed.enumerated().sorted { a, b in
      a.element.count == b.element.count
        ? a.offset < b.offset : a.element.count > b.element.count
    }
    let told = order.prefix(Self.most).map { place in
      (place.element.isUpwards ? Texts.missesFrom : Texts.missesUpTo).filled(
        place.element.place.name, plain(SweepAxis.text(of: place.element.value, digits: 5)))
    }
    let more =
      missed.count > Self.most
      ? [Texts.morePlaces.filled("\(missed.count - Self.most)")] : []
    let words: [LocalizedText] = told + more
    let list = LocalizedText { language in words.map { $0[language] }.joined(separator: "; ") }
    return Texts.missedBy.filled(
      findings.options[option].name, plain("\(missed.count)"), plain("\(scopes[option].count)"),
      list)
  }

  /// The place that comes off worst at a point, and what it has there; nil where nothing was observed.
  private func worst(_ option: Int, at point: Int?) -> (place: Scope, value: Double)? {
    let seen = scopes[option].compactMap { place in
      findings.cells.estimate(
        CellKey(kpi: goal.kpi.id, scopeType: place.type, scopeID: place.id), of: option, at: point
      ).map { (place: place, value: $0.value) }
    }
    return goal.isAtMost
      ? seen.max { $0.value < $1.value } : seen.min { $0.value < $1.value }
  }

  /// The worst of all places, value by value; none unless the goal is of all places of a kind.
  static func tables(
    _ findings: PointFindings, _ rows: [PointTable.Row], _ language: Language, width: Int?,
    styled: Bool
  ) -> [String] {
    guard let places = MissingPlaces(findings) else { return [] }
    let kpi = places.goal.kpi
    let worst = rows.map { row in
      findings.options.indices.map { places.worst($0, at: row.point) }
    }
    let format = RowFormat(kpi.unit, values: worst.joined().compactMap { $0?.value }, language)
    var table = TextTable(
      header: [Texts.pointValue[language]] + findings.options.map { $0.name[language] })
    table.rows = zip(rows, worst).map { row, worst in
      [TextTable.Cell(row.label)]
        + worst.map { TextTable.Cell(format.value($0?.value), $0?.place.name[language] ?? "") }
    }
    let label = format.label(kpi.name(in: findings.options[0])[language])
    let title = Texts.worstOfAll.filled(language, label)
    return [
      (styled ? TextTable.Style.bold.applied(to: title) : title) + "\n"
        + table.text(width: width, styled: styled)
    ]
  }

  private func isMissed(_ place: Scope, _ option: Int, at point: Int) -> Bool? {
    let key = CellKey(kpi: goal.kpi.id, scopeType: place.type, scopeID: place.id)
    return findings.cells.estimate(key, of: option, at: point).map {
      !(goal.isAtMost ? $0.value <= goal.limit : $0.value >= goal.limit)
    }
  }

  private func region(_ place: Scope, _ seen: [(value: Double, isMissed: Bool?)]) -> Missed? {
    let known = seen.filter { $0.isMissed != nil }
    let above = known.reversed().prefix { $0.isMissed == true }
    if let value = above.last?.value {
      return Missed(place: place, value: value, isUpwards: true, count: above.count)
    }
    let below = known.prefix { $0.isMissed == true }
    return below.last.map {
      Missed(place: place, value: $0.value, isUpwards: false, count: below.count)
    }
  }

  /// What the scenario calls a place.
  func name(_ id: String, _ option: Int) -> LocalizedText {
    scopes[option].first { $0.id == id }?.name ?? plain(id)
  }

  private func plain(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }
}
