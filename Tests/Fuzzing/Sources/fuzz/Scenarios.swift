import ScenarioFiles
import ServiceModel
import Wording
import Workloads

@testable import Experiments
@testable import Reporting
@testable import Runs

/// Reads a scenario or an option with its tables and settings as `check` and `run` do, tells all that
/// there is to tell, and simulates it if it is small.
func readScenario(_ bytes: [UInt8]) {
  let bundle = Bundle(bytes)
  bundle.reading { path in
    do throws(InvalidScenario) {
      let loaded = try ScenarioFile.read(
        path: path, settings: bundle.settings,
        indicators: KPI.all.map { TargetIndicator(id: $0.id, range: $0.range) })
      use(loaded.scenario)
    } catch {
      check(error)
    }
  }
}

func readRules(_ bytes: [UInt8]) {
  Bundle(bytes).reading { path in
    do throws(InvalidScenario) {
      _ = try RuleSetFile.read(path: path)
    } catch {
      check(error)
    }
  }
}

func readVerification(_ bytes: [UInt8]) {
  Bundle(bytes).reading { path in
    do throws(InvalidScenario) {
      _ = try VerificationFile.read(path: path)
    } catch {
      check(error)
    }
  }
}

func readRoster(_ bytes: [UInt8]) {
  Bundle(bytes).reading { path in
    do throws(InvalidScenario) {
      _ = try RosterFile.read(needs: "\(scratch)/files/needs.csv", shifts: path)
    } catch {
      check(error)
    }
  }
}

/// A refusal says what and where.
private func check(_ error: InvalidScenario) {
  precondition(!error.problems.isEmpty, "refused without a reason")
  for problem in error.problems {
    precondition(problem.line >= 1 && problem.column >= 1, "refused without a place: \(problem)")
    precondition(!problem.message.isEmpty, "refused without a message")
  }
}

private func use(_ read: Scenario) {
  var scenario = read
  if scenario.period.choosesWarmUp {
    scenario.period.warmUpDays = 0
    scenario.period.choosesWarmUp = false
  }
  let city = City(scenario)
  let (size, load) = (RunSize(city, tracedShare: 1), OfferedLoad(city))
  for language in [Language.vi, .en] {
    _ = LoadTable(scenario, load).text(language, width: 80, styled: true)
    _ = ModelDescription(scenario, language).markdown
  }
  guard size.seconds < 0.01, size.bytes < 2e8, size.undone < 1e4 else { return }
  let result = simulate(city, seed: 1, replication: 0, tracing: .sample(share: 1))
  let isBalanced = result.balances.allSatisfy { $0.arisen == $0.ended + $0.inProcess }
  precondition(isBalanced, "demands were lost")
  var option = OptionResult(scenario: scenario, seed: 1)
  option.add(result)
  _ = RunTable(option).text(.vi, width: 80, styled: true)
  _ = EventLog(result.trace, of: scenario).bytes
}
