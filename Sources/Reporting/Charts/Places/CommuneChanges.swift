import Experiments
import Runs
import ServiceModel
import Wording

/// How citizens' total time changes in every commune, from the base to an alternative.
struct CommuneChanges {
  struct Change {
    let name: LocalizedText
    /// As in the scenario.
    let id: String
    let row: StoredRun.Difference
    /// In minutes.
    let minutes: Double

    /// How many times the relevant difference, as steps of a scale that all options share: 0 within it.
    func step(_ relevant: Double) -> Int {
      let size = CommuneChanges.edges.count { abs(minutes) > $0 * relevant }
      return minutes < 0 ? -size : size
    }
  }

  let option: StoredRun.Option
  let changes: [Change]
  let relevant: Double

  /// Where the scale goes on to its next colour, in relevant differences.
  static let edges = [1.0, 3, 6]
  /// Named on each side, at most.
  private static let most = 5

  /// Nil where there is nothing to see.
  init?(_ run: StoredRun, _ option: StoredRun.Option) {
    let id = Answer.ranking
    guard let indicator = run.indicator(id), let base = run.value(run.base.id, id)?.mean else {
      return nil
    }
    self.option = option
    relevant = indicator.relevant.amount(base: base)
    changes = run.scopes(.commune, of: option.id).compactMap { scope in
      guard let row = run.difference(option.id, id, .commune, scope.id),
        let minutes = row.difference
      else { return nil }
      return Change(
        name: scope.name, id: scope.id.split(separator: ":").last.map(String.init) ?? scope.id,
        row: row, minutes: minutes)
    }
    guard changes.count > 1 else { return nil }
  }

  /// Those that lose a relevant time, the most first.
  var losing: [Change] { extremes { $0 } }
  /// Those that gain a relevant time, the most first.
  var gaining: [Change] { extremes { -$0 } }

  private func extremes(_ sign: (Double) -> Double) -> [Change] {
    changes.filter { sign($0.minutes) > relevant }.sorted { a, b in
      a.minutes == b.minutes ? a.row.row < b.row.row : sign(a.minutes) > sign(b.minutes)
    }
  }

  /// The extremes of both sides; of those that `areNear` each other only the first.
  func named(areNear: (Change, Change) -> Bool) -> [Change] {
    var named: [Change] = []
    for side in [losing, gaining] {
      var count = 0
      for change in side where count < Self.most {
        if named.contains(where: { areNear($0, change) }) { continue }
        named.append(change)
        count += 1
      }
    }
    return named
  }

  /// How many communes lose and gain, and which the most.
  var seen: Told {
    let (losing, gaining) = (losing, gaining)
    let told = [losing.first, gaining.first].compactMap { $0 }
    return Told(
      LocalizedText { language in
        func most(_ changes: [Change], _ text: LocalizedText) -> String {
          changes.first.map { change in
            text.filled(
              language, "\(changes.count)", "\(self.changes.count)", change.name[language],
              NumberFormat(language: language).signed(change.minutes, digits: 0))
          } ?? ""
        }
        let parts = [
          most(losing, SeenTexts.communesLose), most(gaining, SeenTexts.communesGain),
        ].filter { !$0.isEmpty }
        return SeenTexts.ofOption.filled(
          language, option.name[language],
          parts.isEmpty
            ? SeenTexts.noCommune[language] : parts.joined(separator: "; "))
      }, .plain, told.map { Source($0.row, "difference") })
  }
}
