import EventKernel
import LegalClock
import Stochastics

/// All routes as one flat program: an instruction is a few words, a branch is a jump.
struct CompiledRoutes: Sendable {
  typealias Position = Index<Instruction>
  typealias BranchID = Index<Branch>

  enum Instruction: BitwiseCopyable, Sendable {
    case work(function: OfficeFunctionID, minutes: Sampler)
    /// `hours` is a range of `signingHours`.
    case sign(function: OfficeFunctionID, firstHour: UInt16, count: UInt16)
    case outside(workingDays: Sampler)
    /// Goes on at the first of `count` branches whose cumulative share exceeds a uniform.
    case choose(firstBranch: BranchID, count: UInt16)
    case when(Route.Condition, otherwise: Position)
    /// Starts `count` branches at once; the dossier goes on at `join` when all are done.
    case fork(firstBranch: BranchID, count: UInt16, join: Position)
    /// The end of a branch.
    case join
    /// Steps begin that may be done again: makes room for their rounds, of which there are `most`,
    /// in the lowest place of the dossier's number of rounds.
    case begin(most: UInt16)
    /// Back to `start` with probability `share`, unless this is the last of `most` rounds; else the
    /// rounds are forgotten.
    case rework(share: Double, most: UInt16, start: Position)
    case supplement(share: Double)
    case refuse(share: Double, end: Position)
    case withdraw(share: Double)
    case jump(to: Position)
    case end
  }

  struct Branch: BitwiseCopyable, Sendable {
    var cumulativeShare: Double
    var start: Position
  }

  private(set) var program: ContiguousArray<Instruction> = []
  private var branches: ContiguousArray<Branch> = []
  /// After midnight, in order within each signing step.
  private(set) var signingHours: ContiguousArray<SimDuration> = []
  /// Where each route begins.
  private var starts: ContiguousArray<Position> = []
  /// Draws of a step are numbered among the steps of its kind on its route: a change of one route
  /// leaves the draws of the others alone, and a new step leaves those of other kinds alone.
  private var ordinals: ContiguousArray<UInt16> = []
  /// Whether any step has a limit of its own.
  private(set) var hasLimits = false
  /// By instruction: what an office has for the step by its own process; empty if no step has a limit.
  private var limits: ContiguousArray<TimeLimit?> = []
  /// By instruction: its number among the route's steps of its kind and function, from 1.
  private var numbers: ContiguousArray<UInt16> = []
  private var noted: [(position: Int, limit: TimeLimit)] = []

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    for route in scenario.services.routes {
      let start = program.count
      starts.append(Position(start))
      var refusals: [Int] = []
      compile(route.steps, samplers: &samplers, refusals: &refusals)
      for refusal in refusals {
        guard case .refuse(let share, _) = program[refusal] else { continue }
        program[refusal] = .refuse(share: share, end: Position(program.count))
      }
      program.append(.end)
      var counts = Array(repeating: UInt16(0), count: Instruction.kindCount)
      for instruction in program[start...] {
        let kind = instruction.kind
        ordinals.append(instruction.firstOrdinal + counts[kind])
        counts[kind] += 1
      }
      var seen: [String: UInt16] = [:]
      for instruction in program[start...] {
        let name = "\(instruction.kind) \(instruction.function?.position ?? 0)"
        seen[name, default: 0] += 1
        numbers.append(seen[name, default: 0])
      }
    }
    guard !noted.isEmpty else { return }
    hasLimits = true
    limits = ContiguousArray(repeating: nil, count: program.count)
    for (position, limit) in noted { limits[position] = limit }
  }

  /// The limit of the instruction that is added next.
  private mutating func note(_ limit: TimeLimit?) {
    guard let limit else { return }
    noted.append((program.count, limit))
  }

  private mutating func compile(
    _ steps: [Route.Step], samplers: inout SamplerTable, refusals: inout [Int]
  ) {
    for step in steps {
      switch step {
      case .work(let function, let minutes, let limit):
        note(limit)
        program.append(.work(function: function, minutes: samplers.add(minutes)))
      case .sign(let function, let hours, let limit):
        note(limit)
        program.append(
          .sign(
            function: function, firstHour: UInt16(signingHours.count),
            count: UInt16(hours.count)))
        signingHours.append(contentsOf: hours.sorted().map { .minutes(Double($0.minutes)) })
      case .outside(let workingDays):
        program.append(.outside(workingDays: samplers.add(workingDays)))
      case .choose(let choices):
        let first = reserveBranches(choices.map(\.share))
        program.append(.choose(firstBranch: BranchID(first), count: UInt16(choices.count)))
        let exits = compileBranches(
          choices.map(\.steps), first: first, samplers: &samplers, refusals: &refusals)
        for exit in exits { program[exit] = .jump(to: Position(program.count)) }
      case .when(let condition, let then, let otherwise):
        let test = program.count
        program.append(.end)
        compile(then, samplers: &samplers, refusals: &refusals)
        let exit = program.count
        program.append(.end)
        program[test] = .when(condition, otherwise: Position(program.count))
        compile(otherwise, samplers: &samplers, refusals: &refusals)
        program[exit] = .jump(to: Position(program.count))
      case .parallel(let parts):
        let first = reserveBranches(parts.map { _ in 0 })
        let fork = program.count
        program.append(.end)
        let exits = compileBranches(
          parts, first: first, samplers: &samplers, refusals: &refusals)
        for exit in exits { program[exit] = .join }
        program[fork] = .fork(
          firstBranch: BranchID(first), count: UInt16(parts.count), join: Position(program.count))
      case .rework(let share, let atMost, let steps):
        let most = UInt16(atMost + 1)
        program.append(.begin(most: most))
        let start = program.count
        compile(steps, samplers: &samplers, refusals: &refusals)
        program.append(.rework(share: share, most: most, start: Position(start)))
      case .supplement(let share): program.append(.supplement(share: share))
      case .refuse(let share):
        refusals.append(program.count)
        program.append(.refuse(share: share, end: .none))
      case .withdraw(let share): program.append(.withdraw(share: share))
      }
    }
  }

  /// How a trace names an instruction; nil if nobody does it.
  func tracedStep(_ position: Position) -> Trace.Step? {
    switch self[position] {
    case .work, .sign, .outside:
      Trace.Step(
        function: self[position].function, number: Int(numbers[position.position]))
    default: nil
    }
  }

  /// What is to be done at a position.
  subscript(position: Position) -> Instruction {
    @inline(__always) _read { yield program[position.position] }
  }

  @inline(__always)
  func start(of route: RouteID) -> Position { starts[route.position] }

  @inline(__always)
  func branch(_ id: BranchID) -> Branch { branches[id.position] }

  /// Of the draws of a step.
  @inline(__always)
  func ordinal(_ position: Position) -> Int { Int(ordinals[position.position]) }

  /// What an office has for a step by its own process; nil if nothing is said, and where `hasLimits` is
  /// false a trap.
  func limit(of position: Position) -> TimeLimit? { limits[position.position] }

  private mutating func reserveBranches(_ shares: [Double]) -> Int {
    let first = branches.count
    var cumulative = 0.0
    for share in shares {
      cumulative += share
      branches.append(Branch(cumulativeShare: cumulative, start: .none))
    }
    return first
  }

  /// Where each branch ends: a place for what comes after.
  private mutating func compileBranches(
    _ parts: [[Route.Step]], first: Int, samplers: inout SamplerTable, refusals: inout [Int]
  ) -> [Int] {
    var exits: [Int] = []
    for (index, steps) in parts.enumerated() {
      branches[first + index].start = Position(program.count)
      compile(steps, samplers: &samplers, refusals: &refusals)
      exits.append(program.count)
      program.append(.end)
    }
    return exits
  }
}

extension CompiledRoutes.Instruction {
  fileprivate static let kindCount = 10

  /// Of the office where it is done; nil if not in an office.
  fileprivate var function: OfficeFunctionID? {
    switch self {
    case .work(let function, _), .sign(let function, _, _): function
    default: nil
    }
  }

  /// Instructions with the same purposes of draws, which their numbers tell apart.
  fileprivate var kind: Int {
    switch self {
    case .work: 0
    case .sign: 1
    case .end: 2
    case .outside: 3
    case .choose: 4
    case .rework: 5
    case .supplement: 6
    case .refuse: 7
    case .withdraw: 8
    // They have no draws.
    case .when, .fork, .join, .begin, .jump: 9
    }
  }

  /// Papers travel to work, to a signature and back at the end: one purpose for all three.
  fileprivate var firstOrdinal: UInt16 {
    switch self {
    case .sign: 1024
    case .end: 2048
    default: 0
    }
  }
}
