import Choice
import Experiments
import ScenarioFiles
import Wording

/// Holds the claims about one folder against what it tells.
struct ClaimJudge {
  private let folder: ClaimFolder
  private let named: String
  /// Which rows were looked at: they are what a claim needs kept.
  private(set) var keys: Set<ClaimFolder.Key> = []
  /// What is wrong with claims: names that the results do not have.
  private(set) var problems: [ScenarioProblem] = []

  /// The folder, and what people read of it.
  init(_ folder: ClaimFolder, named: String) {
    (self.folder, self.named) = (folder, named)
  }

  /// Nil after noting what is wrong. Throws `ResultFolder.Problem`.
  mutating func judge(_ claim: Claim, number: Int) throws -> JudgedClaim? {
    guard let indicator = folder.indicator(claim.kpi) else {
      problems.append(
        claim.problem(
          at: "kpi", ClaimTexts.noKPI.filled(claim.kpi),
          remedy: bothHints(for: claim.kpi, among: folder.indicators.map(\.kpi))))
      return nil
    }
    guard let option = option(of: claim), let places = places(of: claim, in: option) else {
      return nil
    }
    guard let noise = noise(claim, places, option) else { return nil }
    let futures = try futures(claim, places, option)
    if claim.reading == .futures, futures == nil {
      problems.append(
        claim.problem(at: "reading", ClaimTexts.noFutures, remedy: ClaimTexts.noFuturesRemedy))
      return nil
    }
    let reading = claim.reading ?? (futures == nil ? .noise : .futures)
    let byFutures = reading == .futures ? futures : nil
    return JudgedClaim(
      number: number, claim: claim, folder: named,
      label: byFutures?.label ?? noise.label, reading: reading, noise: noise, futures: futures,
      decided: byFutures?.source ?? noise.source, unit: indicator.unit,
      kpiName: LocalizedText(vi: indicator.nameVI, en: indicator.nameEN))
  }

  /// As tables write it; nil after noting that there is none.
  private mutating func option(of claim: Claim) -> String? {
    let ids = folder.options.map(\.option)
    if let problem = claim.optionProblem(among: ids) {
      problems.append(problem)
      return nil
    }
    return claim.option.map { tableID("option", $0) } ?? ids[0]
  }

  /// As tables write them; nil after noting that there is none.
  private mutating func places(
    of claim: Claim, in option: String
  ) -> [JudgedClaim.Place]? {
    do throws(ClaimPlaces.Missing) {
      return try ClaimPlaces(folder.scopes).places(of: claim, in: option).map {
        JudgedClaim.Place(
          type: $0.scopeType, id: $0.scopeID, name: LocalizedText(vi: $0.nameVI, en: $0.nameEN))
      }
    } catch {
      problems.append(error.problem)
      return nil
    }
  }
}

extension ClaimJudge {
  private mutating func found(
    _ claim: Claim, _ place: JudgedClaim.Place, _ option: String
  ) -> ClaimFolder.Found? {
    let key = ClaimFolder.Key(option: option, kpi: claim.kpi, type: place.type, id: place.id)
    keys.insert(key)
    guard let minus = claim.minus else { return folder.value(key) }
    let other = tableID("option", minus)
    var turned = key
    turned.option = other
    keys.insert(turned)
    return folder.difference(key, from: other)
  }

  /// By the inputs as written; nil after noting that the results do not tell of a place.
  private mutating func noise(
    _ claim: Claim, _ places: [JudgedClaim.Place], _ option: String
  ) -> JudgedClaim.Noise? {
    var rows: [ClaimFolder.Found] = []
    var told: [JudgedClaim.Place] = []
    for place in places {
      guard let found = found(claim, place, option) else {
        // Of several places, one where nothing was observed.
        if claim.scope.isOfEvery { continue }
        problems.append(
          claim.problem(
            at: claim.minus == nil ? "scope" : "minus",
            (claim.minus == nil ? ClaimTexts.notTold : ClaimTexts.noDifference).filled(
              claim.kpi, claim.scope.description, folder.base),
            remedy: ClaimTexts.otherResults))
        return nil
      }
      rows.append(found)
      told.append(place)
    }
    guard !rows.isEmpty else {
      problems.append(
        claim.problem(
          at: "scope",
          ClaimTexts.notTold.filled(claim.kpi, claim.scope.description, folder.base),
          remedy: ClaimTexts.otherResults))
      return nil
    }
    let condition = claim.condition
    let every = ClaimTest.every(rows.map(\.estimate), condition)
    // A single place has a label of its own; of several, those that are not told are shown neither way.
    let isWhole = told.count == places.count || every.label == .contradicted
    let decisive = rows[every.decisive]
    return JudgedClaim.Noise(
      label: isWhole ? every.label : .undecided, estimate: decisive.estimate,
      place: told[every.decisive].type == .city ? nil : told[every.decisive],
      places: places.count, supported: every.supported.count,
      contradicted: every.contradicted.map { told[$0] }, isUnvaried: decisive.isUnvaried,
      source: JudgedClaim.Source(file: decisive.file, row: decisive.row))
  }

  /// By futures: those in which the condition holds in all places; nil where the results have none.
  private mutating func futures(
    _ claim: Claim, _ places: [JudgedClaim.Place], _ option: String
  ) throws -> JudgedClaim.ByFutures? {
    guard let count = try folder.points.count() else { return nil }
    var holds = [Bool?](repeating: true, count: count)
    var worst: (excess: Double, source: JudgedClaim.Source)?
    for place in places {
      let values = try values(claim, place, option)
      guard values.count == count else { return nil }
      for (point, value) in values.enumerated() {
        guard let number = value.value else {
          // Where it does not hold elsewhere, it does not hold.
          if holds[point] == true { holds[point] = nil }
          continue
        }
        if !claim.condition.holds(number) { holds[point] = false }
        let excess = claim.condition.excess(number)
        if worst.map({ excess > $0.excess }) ?? true {
          worst = (excess, .init(file: value.file, row: value.row, point: point))
        }
      }
    }
    let found = ClaimTest.Futures(
      holding: holds.count { $0 == true }, count: count, missing: holds.count { $0 == nil })
    guard let worst else { return nil }
    return JudgedClaim.ByFutures(
      label: found.label(in: claim.share), found: found, source: worst.source)
  }

  /// By point, of an option or of its difference from another.
  private mutating func values(
    _ claim: Claim, _ place: JudgedClaim.Place, _ option: String
  ) throws -> [ClaimPoints.Value] {
    var key = ClaimFolder.Key(option: option, kpi: claim.kpi, type: place.type, id: place.id)
    keys.insert(key)
    let values = try folder.points.values(key)
    guard let minus = claim.minus else { return values }
    key.option = tableID("option", minus)
    keys.insert(key)
    let others = try folder.points.values(key)
    guard others.count == values.count else { return [] }
    return zip(values, others).map { mine, other in
      var both = mine
      both.value = mine.value.flatMap { value in other.value.map { value - $0 } }
      return both
    }
  }
}
