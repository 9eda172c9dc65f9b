import Experiments
import OutputAnalysis
import Runs

extension Simulation {
  /// What these inputs and options compute.
  var study: Study {
    let isPart = { (setting: String) in setting.hasPrefix(PartOption.word) }
    return Study(
      compares ? .compare : .run, of: inputs.paths,
      settings: inputs.settings.filter { !isPart($0) },
      around: inputs.settings.last(where: isPart).map {
        String($0.dropFirst(PartOption.word.count))
      },
      seed: options.seed,
      replications: options.studied,
      points: designed.design.map {
        Study.Points(
          file: $0, freshCitizens: designed.freshCitizens, keep: designed.keep.map(\.text))
      },
      trace: options.trace.map { Study.Trace(share: $0, log: options.xes) }, inputs: files)
  }
}

extension ExperimentOptions {
  fileprivate var studied: Study.Replications {
    switch replications {
    case .first(let count): return .first(count: count)
    case .part(let numbers): return .part(from: numbers.lowerBound, to: numbers.upperBound)
    case .auto:
      guard let goal, let share = goal.rule.relative else { preconditionFailure("auto has a goal") }
      return .auto(kpi: goal.kpi.id, share: share, most: goal.rule.maximum)
    }
  }
}
