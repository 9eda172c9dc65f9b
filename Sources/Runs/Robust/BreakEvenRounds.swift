import Choice
package import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel

/// Where a difference between an option and the base crosses zero as one quantity moves, all else as written:
/// simulated on the citizens of the centre, around where the metamodel puts it and between sides that differ.
///
/// What is asked for depends on nothing but what was told, so whoever has the kept runs comes to the same.
struct BreakEvenRounds {
  /// One difference along one quantity.
  struct Question: Sendable {
    /// Position of the alternative.
    var option: Int
    var kpi: KPI
    /// Position of the quantity.
    var factor: Int
    /// Where the metamodel of the difference crosses zero, in the factor's unit.
    var predicted: [Double]
  }

  /// A value of a quantity at which everything is simulated.
  private struct Asked: Hashable {
    var factor: Int
    var value: String
  }

  private struct Search {
    var question: Int
    var search: BreakEvenSearch
    var next: Asked?
  }

  private let questions: [Question]
  private let factors: FutureFactors
  /// By quantity: what all options have as written; nil if that is not one value.
  private let written: [Double?]
  private var points: [(asked: Asked, point: Int)] = []
  private var asked: [Asked] = []
  private var isBegun = false
  private var searches: [Search] = []
  private var flat: [(question: Int, sides: [BreakEvenSearch.Side])] = []

  /// Of the range of a quantity: how close both sides of a crossing come.
  private static let steps = 50.0

  init(_ questions: [Question], _ factors: FutureFactors, _ checked: CheckedPoints) {
    (self.questions, self.factors) = (questions, factors)
    written = factors.quantities.map { factors.written($0, checked) }
  }

  /// Values of all factors at the next points, each once; none at the end.
  mutating func ask() -> [[String]] {
    asked =
      (isBegun
      ? searches.compactMap(\.next)
      : questions.flatMap { question in firstValues(question).map { asked(question, $0) } })
      .distinct
    return asked.map { one in
      factors.all.indices.map { $0 == one.factor ? one.value : "" }
    }
  }

  /// What those points came to: they are numbered from `first` on; with what the centre came to.
  mutating func tell(_ cells: DesignCells, from first: Int) {
    for (index, one) in asked.enumerated() { points.append((one, first + index)) }
    if !isBegun {
      isBegun = true
      for index in questions.indices { begin(index, cells) }
    }
    for index in searches.indices { goOn(index, cells) }
  }

  /// Takes in what was asked for, and what others asked for, until something new is wanted.
  private mutating func goOn(_ index: Int, _ cells: DesignCells) {
    let question = questions[searches[index].question]
    repeat {
      if let next = searches[index].next {
        guard let point = points.first(where: { $0.asked == next })?.point else { return }
        searches[index].search.tell(side(question, Double(next.value) ?? .nan, point, cells))
      }
      searches[index].next = searches[index].search.ask().map { asked(question, $0) }
    } while searches[index].next != nil
  }

  private func asked(_ question: Question, _ value: Double) -> Asked {
    Asked(factor: question.factor, value: factors.text(question.factor, of: value))
  }

  /// In the order of the questions, then of the crossings.
  var found: [FutureBreakEven] {
    let crossings = searches.enumerated().map { position, search in
      let number = searches[..<position].count { $0.question == search.question } + 1
      return (
        search.question, BreakEven(questions[search.question].option, nil, number, search.search)
      )
    }
    let flat = flat.map { ($0.question, BreakEven(questions[$0.question].option, nil, $0.sides)) }
    return (crossings + flat).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { FutureBreakEven(questions[$0.element.0], $0.element.1) }
  }

  /// Both ends of the range, and both sides of what the metamodel says.
  private func firstValues(_ question: Question) -> [Double] {
    let range = factors.range(of: question.factor)
    let step = (range.upperBound - range.lowerBound) / Self.steps
    let sides = question.predicted.flatMap { [$0 - step / 2, $0 + step / 2] }
    return [range.lowerBound, range.upperBound]
      + sides.filter { $0 > range.lowerBound && $0 < range.upperBound }
  }

  private mutating func begin(_ index: Int, _ cells: DesignCells) {
    let question = questions[index]
    let range = factors.range(of: question.factor)
    var sides = points.filter { $0.asked.factor == question.factor }.compactMap {
      side(question, Double($0.asked.value) ?? .nan, $0.point, cells)
    }
    if let own = written[question.factor], range.contains(own),
      !sides.contains(where: { $0.value == own })
    {
      sides += [side(question, own, nil, cells)].compactMap { $0 }
    }
    sides.sort { $0.value < $1.value }
    let brackets = zip(sides, sides.dropFirst()).filter { $0.isMet != $1.isMet }
    for (lower, upper) in brackets {
      searches.append(
        Search(
          question: index,
          search: BreakEvenSearch(
            sides, between: lower.value, and: upper.value,
            resolution: (range.upperBound - range.lowerBound) / Self.steps,
            isWhole: factors.takesWhole(question.factor), mostLooks: 1)))
    }
    if brackets.isEmpty { flat.append((index, sides)) }
  }

  /// The goal is that the option is as good as the base; of what is neither, that it has no more.
  private func side(
    _ question: Question, _ value: Double, _ point: Int?, _ cells: DesignCells
  ) -> BreakEvenSearch.Side? {
    cells.difference(.city(question.kpi), of: question.option, at: point, from: 0, at: point).map {
      BreakEvenSearch.Side(value, $0, atMost: question.kpi.better != .higher, isStrict: false)
    }
  }
}

/// Where a difference crosses zero as one quantity moves, or that it does not.
package struct FutureBreakEven: Hashable, Sendable {
  /// Of the city.
  package let kpi: KPI
  /// Position of the quantity among the factors.
  package let factor: Int
  /// The nearest value at which the metamodel crosses zero; nil if it does not, or there is none.
  package let predicted: Double?
  /// What was simulated.
  package let found: BreakEven

  fileprivate init(_ question: BreakEvenRounds.Question, _ found: BreakEven) {
    (kpi, factor, self.found) = (question.kpi, question.factor, found)
    let middle = found.root ?? found.lower?.value ?? 0
    predicted = question.predicted.min { abs($0 - middle) < abs($1 - middle) }
  }
}

extension FutureFactors {
  /// From the 5 to the 95 % point of a quantity, in its unit.
  func range(of quantity: Int) -> ClosedRange<Double> {
    let low = laws[quantity].value(at: 0.05)
    let high = laws[quantity].value(at: 0.95)
    return takesWhole(quantity) ? low.rounded()...high.rounded() : low...high
  }

  /// Whether only whole numbers can be tried.
  func takesWhole(_ quantity: Int) -> Bool {
    areWhole[quantity] && all[quantity].effect != .scales
  }

  /// A value of a quantity as a point has it.
  func text(_ quantity: Int, of value: Double) -> String {
    SweepAxis.text(of: takesWhole(quantity) ? value.rounded() : value, digits: 9)
  }

  /// The value of a quantity at which all options are as written; nil if there is not one.
  func written(_ quantity: Int, _ checked: CheckedPoints) -> Double? {
    if let neutral = all[quantity].neutral { return neutral }
    let spans = checked.reach.filter { $0.factor == all[quantity].id && $0.values > 0 }
      .map(\.written)
    guard case let first?? = spans.first, first.lowerBound == first.upperBound,
      spans.allSatisfy({ $0 == first })
    else { return nil }
    return first.lowerBound
  }
}
