public import ScenarioFiles
import ServiceModel
public import Wording

/// What a factor of a design moves in one option: the most at any point.
public struct FactorReach: Hashable, Sendable {
  /// Position of the option, and the selector as written.
  public var option: Int
  /// As in the header of the file of points.
  public var factor: String
  /// How many values it names; 0 where it names nothing in this option.
  public var values: Int
  /// How many of them are other than written, in what is simulated.
  public var changed: Int
  /// What becomes of the shares whose odds it multiplies; nil where there are none.
  public var shares: ShareSpan?
  /// Of the numbers whose place it takes: smallest and largest as written; nil where there are none.
  public var written: ClosedRange<Double>?
}

/// Shares before and after a factor multiplied their odds, at all points.
public struct ShareSpan: Hashable, Sendable {
  /// Smallest and largest as written.
  public var written: ClosedRange<Double>
  /// Smallest and largest at any point.
  public var moved: ClosedRange<Double>

  /// Nil without shares.
  init?(_ changes: [ShareChange]) {
    guard let first = changes.first else { return nil }
    written = first.before...first.before
    moved = first.after...first.after
    for change in changes {
      written = Self.covering(written, change.before...change.before)
      moved = Self.covering(moved, change.after...change.after)
    }
  }

  mutating func add(_ other: ShareSpan) {
    written = Self.covering(written, other.written)
    moved = Self.covering(moved, other.moved)
  }

  private static func covering(
    _ one: ClosedRange<Double>, _ other: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}

/// What is to be known of an option at points, and is not so as written: that nobody comes, say.
public struct PointNotice: Hashable, Sendable {
  /// Position of the option.
  public var option: Int
  /// The points, from 0.
  public var points: [Int]
  /// As the reader of scenarios tells it.
  public var text: LocalizedText
}

/// What settling all points told.
public struct CheckedPoints: Sendable {
  /// Option by option, in each factor by factor.
  public var reach: [FactorReach] = []
  /// In the order of options and of points.
  public var notices: [PointNotice] = []
  /// By point, then option: the first point at which the option is the same on the same citizens; the point
  /// itself where there is none before it.
  var firstAlike: [[Int]] = []
}

extension DesignedRuns {
  /// Settles every option at every point and holds it against all that a scenario is held against, and
  /// the options of a point against each other: nothing is run before. Throws every problem with its
  /// point, factor and value.
  public func check(
    threads: Int, finished: () -> Void = {}
  ) async throws(InvalidScenario) -> CheckedPoints {
    guard let points else { return CheckedPoints() }
    let checked = await Runner(threads: threads).values(points.points.indices) {
      check(points.points[$0])
    } finished: {
      finished()
    }
    var seen: Set<ScenarioProblem> = []
    let problems = checked.flatMap(\.problems).filter { seen.insert($0).inserted }
    guard problems.isEmpty else {
      throw InvalidScenario(problems: mended(problems), isOfPoints: true)
    }
    var all = gathered(checked)
    all.firstAlike = firstAlike(checked)
    return all
  }

  /// Where a choice moves nothing in an option, say, its runs are those of another point.
  private func firstAlike(_ checked: [CheckedPoint]) -> [[Int]] {
    struct Likeness: Hashable {
      let option: Int
      let citizens: Int?
      let scenario: ScenarioLikeness
    }
    var first: [Likeness: Int] = [:]
    return checked.enumerated().map { point, checked in
      let citizens = design.kind.citizens(of: design.firstPoint + point)
      return checked.scenarios.enumerated().map { option, scenario in
        let likeness = Likeness(option: option, citizens: citizens, scenario: scenario)
        let known = first[likeness] ?? point
        first[likeness] = known
        return known
      }
    }
  }

  private func gathered(_ checked: [CheckedPoint]) -> CheckedPoints {
    var all = CheckedPoints(reach: checked[0].reach)
    for (point, checked) in checked.enumerated() {
      for (position, reach) in checked.reach.enumerated() {
        all.reach[position].values = max(all.reach[position].values, reach.values)
        all.reach[position].written = all.reach[position].written ?? reach.written
        all.reach[position].changed = max(all.reach[position].changed, reach.changed)
        if let shares = reach.shares {
          all.reach[position].shares?.add(shares)
          all.reach[position].shares = all.reach[position].shares ?? shares
        }
      }
      for (option, text) in checked.notices {
        let known = all.notices.firstIndex { $0.option == option && $0.text == text }
        if let known {
          all.notices[known].points.append(point)
        } else {
          all.notices.append(PointNotice(option: option, points: [point], text: text))
        }
      }
    }
    all.notices.sort { ($0.option, $0.points[0]) < ($1.option, $1.points[0]) }
    return all
  }

  private struct CheckedPoint: Sendable {
    var problems: [ScenarioProblem] = []
    var reach: [FactorReach] = []
    var notices: [(option: Int, text: LocalizedText)] = []
    /// By option.
    var scenarios: [ScenarioLikeness] = []
  }

  private func check(_ point: DesignPoints.Point) -> CheckedPoint {
    var checked = CheckedPoint()
    var missed: [ScenarioProblem?] = Array(repeating: nil, count: point.values.count)
    var isMet = missed.map { _ in false }
    var base: Scenario?
    for option in scenarios.indices {
      let loaded: LoadedScenario
      do throws(InvalidScenario) {
        loaded = try scenarios[option].varied(point)
      } catch {
        checked.problems += error.problems.map { told($0, at: point, of: option) }
        continue
      }
      for (factor, applied) in loaded.appliedSettings.enumerated() {
        checked.reach.append(
          FactorReach(
            option: option, factor: points?.factors[factor] ?? "", values: applied.selected,
            changed: applied.changed, shares: ShareSpan(applied.shares), written: applied.replaced))
        // Where it leaves all as written, it need not name anything.
        if applied.unmatched == nil || point.values[factor].isEmpty {
          isMet[factor] = true
        } else {
          missed[factor] = applied.unmatched
        }
      }
      let known = scenarios[option].asWritten.notices.map(\.text)
      checked.notices += loaded.notices.map(\.text).filter { !known.contains($0) }
        .map { (option, $0) }
      if let base, let problem = difference(of: loaded.scenario, from: base) {
        checked.problems.append(told(problem, at: point, of: option))
      }
      base = base ?? loaded.scenario
      checked.scenarios.append(ScenarioLikeness(loaded.scenario))
    }
    if checked.problems.isEmpty {
      checked.problems = zip(missed, isMet).compactMap { $1 ? nil : $0 }
    }
    return checked
  }

  /// Why the options of a point do not see the same citizens; nil if they do.
  private func difference(of scenario: Scenario, from base: Scenario) -> ScenarioProblem? {
    func problem(_ text: LocalizedText) -> ScenarioProblem {
      ScenarioProblem(
        file: "", line: 1, column: 1, text: text,
        remedy: LocalizedText(
          vi: "hãy để yếu tố thay đổi mọi phương án như nhau",
          en: "let the factor move all options alike"))
    }
    if scenario.period != base.period {
      return problem(
        LocalizedText(
          vi: "period không giống phương án gốc", en: "its period is not that of the base"))
    }
    return scenario.people.demand.envelope == base.people.demand.envelope
      ? nil
      : problem(
        LocalizedText(
          vi: "demand.envelope không giống phương án gốc",
          en: "its demand.envelope is not that of the base"))
  }

  /// The problem where the point stands, with the factor and value it comes from, if that is known.
  private func told(
    _ problem: ScenarioProblem, at point: DesignPoints.Point, of option: Int
  ) -> ScenarioProblem {
    var told = problem
    let isInPoints = problem.file == points?.path
    let factor =
      isInPoints && problem.line == point.line
      ? point.columns.lastIndex { $0 <= problem.column } : nil
    let cause =
      factor.map { DesignPoints.words(points?.factors[$0] ?? "", point.values[$0]) }
      ?? zip(points?.factors ?? [], point.values).filter { !$1.isEmpty }
      .map { DesignPoints.words($0, $1) }.joined(separator: ", ")
    // A selector that is wrong is so at every point.
    if points?.factor(writtenAt: problem.file, line: problem.line) != nil { return problem }
    var place = LocalizedText(vi: "", en: "")
    if !isInPoints {
      let id = scenarios[option].asWritten.scenario.id
      let line = problem.file.isEmpty ? "" : "\(problem.file):\(problem.line)"
      place = LocalizedText(
        vi: "phương án \(id)" + (line.isEmpty ? ": " : ", \(line): "),
        en: "option \(id)" + (line.isEmpty ? ": " : " at \(line): "))
      (told.file, told.line, told.column) = (points?.path ?? "", point.line, 1)
    }
    told.text = LocalizedText(
      vi: "điểm \(point.number), \(cause): \(place.vi)\(problem.text.vi)",
      en: "point \(point.number), \(cause): \(place.en)\(problem.text.en)")
    return told
  }
}
