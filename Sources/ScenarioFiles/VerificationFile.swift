public import ServiceModel

/// A scenario whose behaviour is known exactly, and what is known of it.
public struct VerificationExperiment: Sendable {
  /// As the file names it; a row of the table of `verify-model`.
  public var id: String
  /// In the words of queueing theory: `M/M/3, utilisation 0.83`.
  public var model: String
  /// The file, and the settings over it, as on the command line.
  public var file: String
  /// Laid over the file: `path=value`.
  public var settings: [String]
  /// What is simulated.
  public var scenario: Scenario
  /// What is known of it, in the order of the file.
  public var cases: [VerificationCase]
}

/// One number that is known exactly.
public struct VerificationCase: Hashable, Sendable {
  /// What an exact value is in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A share or a number, minutes, or hours.
    case one, minutes, hours
  }

  /// As the file names it, once in an experiment.
  public var id: String
  /// As `Experiments` reads it: `mean(wait)`, `reneged / demands`.
  public var measure: String
  /// Of `exact` and of `error`.
  public var unit: Unit
  /// `city`, or a type and an id: `procedure:short`.
  public var scope: String
  /// The measure over this is in the unit of the exact value.
  public var dividedBy: Double
  /// The true value, in `unit`.
  public var exact: Double
  /// Standard error of the exact value, if it is itself simulated; else 0.
  public var error: Double
  /// Half-width of a 99 % interval, relative to the exact value, down to which it is simulated.
  public var precision: Double
  /// Formula, paper, or the case of a collection of exact values.
  public var origin: String
}

/// A scenario with known answers, to be simulated twice in each of many repetitions: how often are
/// intervals wrong?
public struct IntervalStudy: Sendable {
  /// What is simulated, and which of its numbers intervals are made of.
  public var experiment: VerificationExperiment
  /// Of one interval.
  public var replications: Int
  /// Pairs of intervals, all of independent replications.
  public var repetitions: Int
}

/// What the simulator is held against.
public struct VerificationSuite: Sendable {
  /// In the order of the file.
  public var experiments: [VerificationExperiment]
  /// Studies of how often intervals are wrong; few, since each takes many runs.
  public var intervals: [IntervalStudy]
  /// What is put to the test that certifies staffings.
  public var certificates: CertificateSuite
  /// What is put to `explain`.
  public var explained: ExplainedSuite
  /// What is put to the fits of logs.
  public var fitted: FittedSuite
}

/// Logs and samples of known inputs that are fitted again and again.
public struct FittedSuite: Hashable, Sendable {
  /// How often each is fitted.
  public var studies: Int
  /// The file of the scenario whose logs are fitted.
  public var log: String
}

/// Towns with a planted cause that are put to `explain`.
public struct ExplainedSuite: Hashable, Sendable {
  /// How many causes are planted.
  public var cases: Int
  /// The file of the town in which they are.
  public var town: String
}

/// Staffing problems that are put to the test that certifies.
public struct CertificateSuite: Sendable {
  /// Made-up weeks of each kind.
  public var problems: Int
  /// Queues of each kind that go through the simulator; 0 where there is no scenario.
  public var simulated: Int
  /// A site that never closes, with one procedure and one counter group; nil if no queue is simulated.
  public var scenario: Scenario?

  /// So many problems; the file of cases says which.
  public init(problems: Int, simulated: Int, scenario: Scenario?) {
    self.problems = problems
    self.simulated = simulated
    self.scenario = scenario
  }
}

/// A file of cases with known answers.
public enum VerificationFile {
  /// Reads the cases and all their scenarios. Throws every problem at once.
  public static func read(path: String) throws(InvalidScenario) -> VerificationSuite {
    let parts = try Form<VerificationParts>.verification.readFile(at: path)
    var wrong: [ScenarioProblem] = []
    func scenario(_ file: String, _ settings: [String]) -> Scenario? {
      do {
        return try ScenarioFile.read(path: file, settings: settings).scenario
      } catch {
        wrong += error.problems
        return nil
      }
    }
    func experiment(_ id: String, _ part: VerificationPart) -> VerificationExperiment? {
      let file = ScenarioFiles.path(part.scenario, from: path)
      return scenario(file, part.settings).map {
        VerificationExperiment(
          id: id, model: part.model, file: file, settings: part.settings, scenario: $0,
          cases: part.cases)
      }
    }
    let certificates = CertificateSuite(
      problems: parts.certificates.problems, simulated: parts.certificates.simulated,
      scenario: parts.certificates.simulated > 0
        ? scenario(ScenarioFiles.path(parts.certificates.queue, from: path), []) : nil)
    let suite = VerificationSuite(
      experiments: parts.experiments.compactMap { experiment($0.id, $0.value) },
      intervals: parts.intervals.compactMap { id, value in
        experiment(id, value.part).map {
          IntervalStudy(
            experiment: $0, replications: value.replications, repetitions: value.repetitions)
        }
      }, certificates: certificates,
      explained: ExplainedSuite(
        cases: parts.explained.cases, town: ScenarioFiles.path(parts.explained.town, from: path)),
      fitted: FittedSuite(
        studies: parts.fitted.studies, log: ScenarioFiles.path(parts.fitted.log, from: path)))
    guard wrong.isEmpty else { throw InvalidScenario(problems: wrong) }
    return suite
  }
}
