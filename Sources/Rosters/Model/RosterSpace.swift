/// A problem laid out: who is alike, what may be worked when, and from which moment to which nothing
/// changes.
struct RosterSpace: Sendable {
  let problem: RosterProblem
  let variants: [ShiftVariant]
  let streams: [Stream]
  let classes: [PersonClass]
  /// What each class may work, by day.
  let usable: [[[Int]]]
  /// By class.
  let graphs: [WeekGraph]
  /// In order of time, where somebody is needed or may work.
  let segments: [Segment]
  /// What may be left out to see whether the rest can be met.
  let constraints: [RosterConstraint]

  /// People of one skill needed at one group.
  struct Stream: Hashable, Sendable {
    var group: Int
    var skill: String
  }

  /// A stretch of time in which the same needs hold and the same shifts work.
  struct Segment: Sendable {
    /// After the first midnight.
    var minutes: Range<Int>
    /// Positions of the needs that hold, by stream.
    var needs: [[Int]]
    /// Days and variants at work.
    var working: [Duty]
  }

  /// A variant of a shift on the day when it begins.
  struct Duty: Hashable, Sendable {
    var day: Int
    var variant: Int
  }

  init(_ problem: RosterProblem) {
    self.problem = problem
    let variants = ShiftVariant.all(of: problem.shifts)
    self.variants = variants
    var streams: [Stream] = []
    for need in problem.needs {
      let stream = Stream(group: need.group, skill: need.skill)
      if !streams.contains(stream) { streams.append(stream) }
    }
    self.streams = streams
    let timeline = Timeline(problem)
    let classes = PersonClass.all(of: problem)
    self.classes = classes
    let byContract = problem.contracts.map { contract in
      (0..<problem.horizon.dayCount).map { day in
        variants.indices.filter { timeline.allows(variants[$0], on: day, under: contract) }
      }
    }
    let graphs = zip(problem.contracts, byContract).map {
      WeekGraph($0, over: problem.horizon, variants: variants, usable: $1)
    }
    usable = classes.map { byContract[$0.contract] }
    self.graphs = classes.map { graphs[$0.contract] }
    segments = timeline.segments(
      of: streams, duties: timeline.duties(byContract), variants: variants)
    constraints =
      problem.needs.indices.filter { problem.needs[$0].people > 0 }.map { .need($0) }
      + problem.caps.indices.map { .cap($0) } + classes.indices.map { .staff($0) }
      + problem.fixed.indices.map { .fixed($0) }
  }

  /// How fast somebody of a class serves a stream; 0 if they cannot.
  func speed(_ person: Int, _ stream: Int) -> Double {
    classes[person].speed(streams[stream].skill)
  }

  /// The streams that a class can serve.
  func streams(of person: Int) -> [Int] { streams.indices.filter { speed(person, $0) > 0 } }

  /// Whether all who can serve a stream have speed 1, so that parts of people are of no use there.
  func isWhole(_ stream: Int) -> Bool {
    classes.indices.allSatisfy { [0, 1].contains(speed($0, stream)) }
  }

  /// Whether whoever may change groups within a shift has speed 1 everywhere.
  var isUniform: Bool { streams.indices.allSatisfy(isWhole) }

  /// How many people of speed 1 are asked for during a segment, by stream, of the needs that are held: as many as
  /// whole people of these speeds can come to, or, where needs may be missed, as many as are.
  func asked(
    _ segment: Segment, mayMiss: Bool = false, _ isHeld: (Int) -> Bool = { _ in true }
  ) -> [Double] {
    segment.needs.indices.map { stream in
      let people = segment.needs[stream].filter(isHeld)
        .reduce(0) { $0 + problem.needs[$1].people }
      if isWhole(stream) { return people.rounded(.up) }
      guard !mayMiss, people > 0,
        let step = CostScale(classes.indices.map { speed($0, stream) }).step
      else { return people }
      return (people / step - 1e-9).rounded(.up) * step
    }
  }

  /// What one of a class costs that works so on that day, in the unit of the house.
  func cost(_ person: Int, _ duty: Duty) -> Double {
    let (variant, pay) = (variants[duty.variant], classes[person].pay(problem))
    var cost = problem.shifts[variant.shift].cost + Double(variant.paidMinutes) / 60 * pay.anHour
    for supplement in pay.supplements {
      let minutes = variant.work.reduce(0) { sum, stretch in
        let first = stretch.lowerBound / 1440
        let last = (stretch.upperBound - 1) / 1440
        return (first...last).reduce(sum) { sum, later in
          let weekday = problem.horizon.weekday(duty.day + later)
          let day = later * 1440..<(later + 1) * 1440
          return weekday == supplement.weekday ? sum + stretch.clamped(to: day).count : sum
        }
      }
      cost += Double(minutes) / 60 * supplement.anHour
    }
    return cost * classes[person].costFactor
  }

  /// What one of a class costs for being employed all the days.
  func costOfEmployment(_ person: Int) -> Double {
    classes[person].pay(problem).aWeek * Double(problem.horizon.dayCount) / 7
      * classes[person].costFactor
  }
}

/// Something that a roster must hold, as it is named where not all can be held.
package enum RosterConstraint: Hashable, Sendable {
  /// A position in the needs, or in the caps.
  case need(Int)
  case cap(Int)
  /// How many people there are of a class.
  case staff(Int)
  /// A position in what is agreed beforehand.
  case fixed(Int)
}
