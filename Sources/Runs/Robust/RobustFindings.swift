package import Choice
package import Experiments
import OutputAnalysis
import ScenarioFiles
package import ServiceModel

/// What a robust study found: every option in every future against the base, under each level of each choice.
package struct RobustFindings: Sendable {
  /// What was looked at.
  package struct Subject: Sendable {
    /// Which futures.
    package let design: FutureDesign
    /// What each factor moves in each option.
    package let checked: CheckedPoints
    /// As written, in their order; the first is the base.
    package let options: [Scenario]
    /// By option: whether it serves people well enough to be ranked, as written.
    package let isRanked: [Bool]
    /// By option: which inputs factors move.
    let covers: [InputCover]
    /// Of each option at the centre, and in each future.
    package let replications: (centre: Int, future: Int)
  }

  /// What was looked at.
  package let subject: Subject
  /// The headline KPIs, then those that were asked for.
  package let kpis: [KPI]
  /// Those that people are shown.
  package let shown: [KPI]
  /// Those that are put into words, and whose break-evens and boxes are simulated: the ones that were asked
  /// for, or time and money.
  package let answered: [KPI]
  /// Of the city, at the centre and at all points.
  let cells: DesignCells
  /// By KPI, then alternative.
  package let standings: [[Standing]]
  /// By KPI, then alternative.
  package internal(set) var sensitivities: [FutureSensitivity] = []
  /// By alternative, KPI and factor; none where that was not asked.
  package internal(set) var breakEvens: [FutureBreakEven] = []
  /// By KPI.
  package internal(set) var boxes: [FutureBox] = []

  package var design: FutureDesign { subject.design }
  package var checked: CheckedPoints { subject.checked }
  package var options: [Scenario] { subject.options }
  package var isRanked: [Bool] { subject.isRanked }

  /// An alternative against the base in one KPI.
  package struct Standing: Sendable {
    /// Position of the alternative.
    package let option: Int
    /// Of the city.
    package let kpi: KPI
    /// With all choices as written.
    package let own: DifferenceOverFutures
    /// By block: with a choice at another level.
    package let levels: [DifferenceOverFutures]
    /// What can be said whatever is chosen, and which blocks let no more be said; without those that are left
    /// out.
    package let levelled: LevelledVerdict
    /// What both come to as written.
    package let base, value: Double?

    /// The one word.
    package var verdict: Choice.Verdict { levelled.verdict }
  }

  /// KPIs that are asked for are the ones that are shown and answered.
  init(_ subject: Subject, kpis: [KPI], asked: [KPI], cells: DesignCells) {
    (self.subject, self.kpis, self.cells) = (subject, kpis, cells)
    shown = asked.isEmpty ? KPI.headlines : asked
    answered = asked.isEmpty ? Self.usual.compactMap { KPI.named($0) } : asked
    standings = kpis.map { kpi in
      subject.options.indices.dropFirst().map { option in
        Self.standing(kpi, option, subject, cells)
      }
    }
  }

  private static let usual = ["total_time_mean", "wait_mean", "cost_per_dossier_paid"]

  private static func standing(
    _ kpi: KPI, _ option: Int, _ subject: Subject, _ cells: DesignCells
  ) -> Standing {
    let (design, isRanked) = (subject.design, subject.isRanked[option])
    let (key, layout) = (CellKey.city(kpi), design.layout)
    let relevance = kpi.relevantDifference(in: subject.options[0])
    func value(_ option: Int, _ point: Int?) -> Double? {
      cells.estimate(key, of: option, at: point)?.value
    }
    func difference(_ point: Int?) -> Difference? {
      guard let there = value(0, point), let here = value(option, point) else { return nil }
      return Difference(here - there, relevant: relevance.amount(base: there))
    }
    func noise(_ point: Int?) -> ConfidenceInterval? {
      cells.difference(key, of: option, at: point, from: 0, at: point)?.interval(level: 0.95)
    }
    let (written, chance) = (difference(nil), noise(nil))
    func over(_ points: Range<Int>, centre: Int?) -> DifferenceOverFutures {
      let (centre, own) = (difference(centre), noise(centre))
      // One replication of a level does not know its chance: it is about that of the inputs as written.
      let noise =
        own
        ?? chance.flatMap { chance in
          centre.flatMap { centre in
            written.map { chance.moved(by: centre.value - $0.value) }
          }
        }
      return DifferenceOverFutures(
        centre: centre, noise: noise, points: points.map { difference($0) },
        aim: Aim(kpi.better), sharesCitizens: !layout.isFresh)
    }
    let own = over(0..<layout.futures, centre: nil)
    let levels = design.blocks.indices.map { block in
      // Blocks and points under the inputs as written begin alike.
      over(layout.points(ofBlock: block), centre: layout.firstCentral + block)
    }
    let levelled =
      isRanked
      ? LevelledVerdict(
        own: own.verdict,
        levels: levels.enumerated().map { block, level in
          subject.leversOfOne(inBlock: block, option).isEmpty ? level.verdict : nil
        })
      : LevelledVerdict(own: .notRanked, levels: [])
    return Standing(
      option: option, kpi: kpi, own: own, levels: levels, levelled: levelled,
      base: value(0, nil), value: value(option, nil))
  }
}

extension RobustFindings {
  /// Whether there are futures enough to tell their 5 and 95 % points.
  package var hasIntervals: Bool { design.layout.futures >= InputRange.fewestForIntervals }

  /// By alternative.
  package func standings(of kpi: KPI) -> [Standing] {
    kpis.firstIndex { $0.id == kpi.id }.map { standings[$0] } ?? []
  }

  /// By option, then point: what a KPI of the city comes to; nil where a run failed.
  package func values(_ kpi: KPI, _ points: Range<Int>) -> [[Double?]] {
    options.indices.map { option in
      points.map { cells.estimate(.city(kpi), of: option, at: $0)?.value }
    }
  }

  /// Options that may be the best: those that are ranked as written.
  package var ranked: [Int] { options.indices.filter { isRanked[$0] } }

  /// Those of them that serve people as well with a choice at the level of a block, under the inputs as
  /// written.
  func ranked(atBlock block: Int?) -> [Int] {
    guard let block else { return ranked }
    let point = design.layout.firstCentral + block
    let fails = fails(point..<point + 1)
    return ranked.filter { fails[$0] != [true] }
  }

  /// Of these options (the ranked ones) in these futures; nil without any, and of a KPI of which neither more
  /// nor less is better.
  package func futures(
    _ kpi: KPI, _ points: Range<Int>, of some: [Int]? = nil
  ) -> FutureLosses? {
    let some = some ?? ranked
    guard kpi.better != .neutral, !some.isEmpty else { return nil }
    let (values, fails) = (values(kpi, points), fails(points))
    return FutureLosses(
      some.map { values[$0] }, lowerIsBetter: kpi.better == .lower, fails: some.map { fails[$0] })
  }

  /// What chance adds to a KPI of these options (the ranked ones) in each future, from the replications as
  /// written; nil if that is not known.
  package func noise(_ kpi: KPI, of some: [Int]? = nil) -> CommonNoise? {
    let some = some ?? ranked
    let centre = some.compactMap { option in
      cells.estimate(.city(kpi), of: option, at: nil)?.replications
    }
    return !some.isEmpty && centre.count == some.count
      ? CommonNoise(centre: centre, replications: subject.replications.future) : nil
  }

  /// Of an option over those of these futures in which it has a value; nil without any.
  func mean(_ kpi: KPI, of option: Int, _ points: Range<Int>) -> Double? {
    let known = values(kpi, points)[option].compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  /// By option, then point: whether a target of the base is met; nil where nothing can be told.
  func met(_ kpi: KPI, _ points: Range<Int>) -> [[Bool?]]? {
    guard let target = kpi.target(in: options[0])?.value else { return nil }
    return values(kpi, points).map { option in
      option.map { $0.map { kpi.better == .higher ? $0 >= target : $0 <= target } }
    }
  }

  /// By option, then point: whether it leaves more people without service than an option may that is
  /// ranked.
  func fails(_ points: Range<Int>) -> [[Bool?]] {
    options.indices.map { option in points.map { fails(option, at: $0, in: cells) } }
  }

  /// At a point of these cells; nil where nothing can be told.
  func fails(_ option: Int, at point: Int, in cells: DesignCells) -> Bool? {
    let shares = Soundness.kpis.compactMap { KPI.named($0) }.map {
      cells.estimate(.city($0), of: option, at: point)?.value
    }
    let known = shares.compactMap(\.self)
    return known.count == shares.count ? known.reduce(0, +) >= Soundness.threshold : nil
  }

  /// By option: in which share of the futures it fails, the choices as written; nil where nothing can be told.
  package var failing: [ShareOfFutures?] {
    fails(0..<design.layout.futures).map { ShareOfFutures(holding: $0) }
  }

  /// What a block is: `sizing=0.9`; of several choices with `, ` between.
  package func words(ofBlock block: Int) -> String { words(of: design.blocks[block]) }

  func words(of levels: [Int?]) -> String {
    zip(design.factors.choices, levels).compactMap { choice, level in
      level.flatMap { design.factors.all[choice].levels?[$0] }.map {
        "\(design.factors.all[choice].id)=\($0)"
      }
    }.joined(separator: ", ")
  }
}

extension RobustFindings {
  /// The one word on each difference of the city, for all tables of the run.
  var verdicts: InputVerdicts {
    var found: [InputVerdicts.Key: LevelledVerdict] = [:]
    for standing in standings.joined() {
      let key = InputVerdicts.Key(option: options[standing.option].id, kpi: standing.kpi.id)
      found[key] = standing.levelled
    }
    return InputVerdicts(found, points: design.layout.futures)
  }
}
