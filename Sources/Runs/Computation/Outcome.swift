package import Experiments
package import ServiceModel

/// What a study came to, to be written and shown.
package struct Outcome: Sendable {
  /// How it came about.
  package let description: RunDescription
  /// In the order of the files of the study.
  package let options: [OptionResult]
  /// With the first option as its base; nil for a single scenario.
  package let comparison: Comparison?
  /// By option, as simulated.
  package let cities: [City]
  /// What the runs at the points left; nil without points.
  package let points: Futures?
  /// What those say of the comparison.
  package let verdicts: InputVerdicts
  /// Which option was selected as the best; nil if that was not asked.
  package let selection: OptionSelection?
  /// What was found at points that the command made; nil where nothing is told of them.
  package let findings: PointFindings?
  /// What each change of the law does; nil where no rule-sets are compared.
  package var law: LawFindings?
  /// What was found in the futures of a robust study; nil of any other.
  package var robust: RobustFindings?
  /// What each lever has to do with the difference of an option; nil where that is not asked.
  package var decomposed: DecomposeFindings?
  /// What is kept until the results are in their place.
  let unfinished: UnfinishedRun?

  /// With a precision that was asked for.
  package var reached: PrecisionReached? { description.precision }

  /// Whether its replications are kept until `settle`, so that a resumed computation has them.
  package var isKept: Bool { unfinished != nil }

  /// The results are in their place: takes away what was kept until then. Throws `ResultFolder.Problem`.
  package func settle() throws { try unfinished?.end() }
}
