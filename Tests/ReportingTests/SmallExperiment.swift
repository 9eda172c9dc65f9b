import Experiments
import ServiceModel

/// Two options of the small city: `lean` has half the staff at the first site and longer waits.
func smallExperiment(replications: Int = 4, threads: Int = 2) async -> [OptionResult] {
  await Experiment(seed: 7, replications: replications, threads: threads).run([
    SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) },
    SimulatedOption(scenario: SmallCity.scenario("lean", counterStaff: 2)) {
      SmallCity.result($0, shift: 2)
    },
  ])
}
