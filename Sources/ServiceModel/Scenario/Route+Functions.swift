extension [Route.Step] {
  /// Positions of the functions that work or sign in these steps and those within, as often as they do.
  public var functions: [Int] {
    flatMap { step -> [Int] in
      switch step {
      case .work(let function, _, _), .sign(let function, _, _): [function.position]
      case .outside, .supplement, .refuse, .withdraw: []
      case .choose(let branches): branches.flatMap(\.steps.functions)
      case .when(_, let then, let otherwise): then.functions + otherwise.functions
      case .parallel(let branches): branches.flatMap(\.functions)
      case .rework(_, _, let steps): steps.functions
      }
    }
  }
}
