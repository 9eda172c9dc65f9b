import Stochastics

/// All routes as one flat program: an instruction is a few words, a branch is a jump.
struct CompiledRoutes: Sendable {
  enum Instruction: BitwiseCopyable, Sendable {
    case work(function: UInt16, minutes: Sampler)
    case outside(workingDays: Sampler)
    /// Goes on at the first of `count` branches whose cumulative share exceeds a uniform.
    case choose(firstBranch: UInt16, count: UInt16)
    case jump(to: UInt16)
    case end
  }

  struct Branch: BitwiseCopyable, Sendable {
    var cumulativeShare: Double
    var start: UInt16
  }

  private(set) var program: ContiguousArray<Instruction> = []
  private(set) var branches: ContiguousArray<Branch> = []
  /// Where each route begins.
  private(set) var starts: ContiguousArray<UInt16> = []

  init(_ scenario: Scenario, samplers: inout SamplerTable) {
    for route in scenario.routes {
      starts.append(UInt16(program.count))
      compile(route.steps, samplers: &samplers)
      program.append(.end)
    }
  }

  private mutating func compile(_ steps: [Route.Step], samplers: inout SamplerTable) {
    for step in steps {
      switch step {
      case .work(let function, let minutes):
        program.append(.work(function: function.rawValue, minutes: samplers.add(minutes)))
      case .outside(let workingDays):
        program.append(.outside(workingDays: samplers.add(workingDays)))
      case .choose(let choices):
        compile(choices, samplers: &samplers)
      }
    }
  }

  private mutating func compile(_ choices: [Route.Branch], samplers: inout SamplerTable) {
    let first = branches.count
    program.append(.choose(firstBranch: UInt16(first), count: UInt16(choices.count)))
    var cumulative = 0.0
    for choice in choices {
      cumulative += choice.share
      branches.append(Branch(cumulativeShare: cumulative, start: 0))
    }
    var exits: [Int] = []
    for (index, choice) in choices.enumerated() {
      branches[first + index].start = UInt16(program.count)
      compile(choice.steps, samplers: &samplers)
      exits.append(program.count)
      program.append(.end)
    }
    for exit in exits { program[exit] = .jump(to: UInt16(program.count)) }
  }
}
