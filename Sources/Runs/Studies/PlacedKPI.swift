package import Experiments
import OutputAnalysis
import ScenarioFiles
import Wording

/// An indicator of the whole city, of one place, or of the worst of all places of a kind: `wait_p90`,
/// `wait_p90[site=town_hall]`, `wait_p90[site=*]`.
package struct PlacedKPI: Hashable, Sendable {
  package let kpi: KPI
  package let scopeType: ScopeType
  /// Of the place, as in the scenario; nil for all of the kind.
  package let id: String?

  /// As people write it; `whole` is what it stands in. Throws `InvalidInput` if there is no such
  /// indicator, or it is not told for such places. Whether a scenario has the place is not looked at.
  init(_ text: String, in whole: String) throws {
    guard let match = text.wholeMatch(of: /([A-Za-z0-9_]+)(?:\[([a-z_]+)=([^\[\]=]+)\])?/) else {
      throw InvalidInput(message: PlacedTexts.noIndicator.filled(text, whole))
    }
    let (name, type) = (String(match.output.1), match.output.2.map(String.init))
    let scopeType = type.map { ScopeType(rawValue: $0) } ?? .city
    guard let scopeType else {
      throw InvalidInput(
        message: PlacedTexts.noKindOfPlace.filled(
          .init(vi: whole, en: whole), .init(vi: type ?? "", en: type ?? ""),
          bothHints(for: type ?? "", among: ScopeType.allCases.map(\.rawValue))))
    }
    guard let kpi = KPI.named(name), kpi.scopeTypes.contains(scopeType) else {
      let hint = bothHints(
        for: name, among: KPI.all.filter { $0.scopeTypes.contains(scopeType) }.map(\.id))
      let word = LocalizedText(vi: name, en: name)
      guard scopeType != .city else {
        throw InvalidInput(message: StudyTexts.noSuchKPI.filled(word, hint))
      }
      let place = LocalizedText(vi: scopeType.rawValue, en: scopeType.rawValue)
      throw InvalidInput(message: PlacedTexts.notTold.filled(word, place, hint))
    }
    self.kpi = kpi
    self.scopeType = scopeType
    id = match.output.3.map(String.init).flatMap { $0 == "*" || scopeType == .city ? nil : $0 }
  }

  /// One of the whole city.
  init(ofCity kpi: KPI) { (self.kpi, scopeType, id) = (kpi, .city, nil) }

  /// Whether it is of all places of a kind, so that the worst decides.
  package var isOfAll: Bool { scopeType != .city && id == nil }

  /// As people write it.
  package var text: String {
    scopeType == .city ? kpi.id : "\(kpi.id)[\(scopeType.rawValue)=\(id ?? "*")]"
  }

  /// Whether a cell says something of it.
  func covers(_ key: CellKey) -> Bool {
    key.kpi == kpi.id && key.scopeType == scopeType
      && (scopeType == .city || id == nil || id == key.scopeID)
  }

  /// What a recorder of cells has to keep for it.
  var extra: CellChoice.Extra { CellChoice.Extra(scopeType, kpi: kpi.id) }

  /// Throws `InvalidInput` if none of these scenarios has the place.
  func check(in whole: String, _ keys: [[CellKey]]) throws {
    guard let id, !keys.joined().contains(where: covers) else { return }
    let known = keys.joined().filter { $0.kpi == kpi.id && $0.scopeType == scopeType }
      .map(\.scopeID).distinct
    let type = scopeType.rawValue
    throw InvalidInput(
      message: PlacedTexts.noPlace.filled(
        .init(vi: whole, en: whole), .init(vi: type, en: type), .init(vi: id, en: id),
        bothHints(for: id, among: known)))
  }
}

extension PlacedKPI {
  /// How far the worst of the cells that it covers lies above a limit.
  struct Excess: Hashable, Sendable {
    /// Of the worst.
    var estimate: Estimate
    /// `Scope.id` of the worst.
    var place: String
    /// Its interval; nil with one replication.
    var interval: ConfidenceInterval?
    /// By place that has a value: the whole interval lies on the side that keeps the limit, or the
    /// whole lies beyond it.
    var isKept: [Bool]
    var isBroken: [Bool]

    /// Whether all intervals say that the limit is kept everywhere, or one that it is not somewhere.
    func isCertain(met: Bool) -> Bool {
      met ? isKept.allSatisfy { $0 } : isBroken.contains(true)
    }
  }

  /// Of what was seen: by key of a cell, how far it lies above the limit; nil without any. `atMost`: the
  /// largest is the worst, else the least; a strict limit does not do itself. `level` is that of the
  /// intervals.
  static func excess(
    _ seen: [(key: CellKey, excess: Estimate)], atMost: Bool, isStrict: Bool = false,
    level: Double = 0.95
  ) -> Excess? {
    func keeps(_ x: Double) -> Bool {
      atMost ? (isStrict ? x < 0 : x <= 0) : (isStrict ? x > 0 : x >= 0)
    }
    let worst = seen.max { a, b in
      atMost ? a.excess.value < b.excess.value : a.excess.value > b.excess.value
    }
    guard let worst else { return nil }
    let intervals = seen.map { $0.excess.interval(level: level) }
    return Excess(
      estimate: worst.excess, place: worst.key.scopeID,
      interval: worst.excess.interval(level: level),
      isKept: intervals.map { $0.map { keeps($0.lower) && keeps($0.upper) } ?? false },
      isBroken: intervals.map { $0.map { !keeps($0.lower) && !keeps($0.upper) } ?? false })
  }
}
