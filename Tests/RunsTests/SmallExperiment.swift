import Experiments
import ServiceModel

/// Two options of the small city: `lean` has half the staff at the first site and longer waits. Both
/// serve everybody, unless one is named that fails.
func smallExperiment(
  replications: Int = 4, threads: Int = 2, failing: [String] = [],
  others: [(String, Int, Int)] = [("lean", 2, 2)]
) async -> [OptionResult] {
  await Experiment(seed: 7, replications: replications, threads: threads).run(
    ([("base", 4, 0)] + others).map { id, staff, shift in
      SimulatedOption(scenario: SmallCity.scenario(id, counterStaff: staff)) {
        let result = SmallCity.result($0, shift: shift)
        return failing.contains(id) ? result : SmallCity.servingEverybody(result)
      }
    })
}
