import Choice
import Experiments
import Fitting
package import Runs
import ScenarioFiles
import ServiceModel
import Staffing
import Tables
package import Wording

/// A calibration that is being computed: files and log are read, and the question is made.
package struct CalibrateComputation: Sendable {
  /// The files, settled.
  package let computation: Computation
  /// What is asked.
  package let asked: CalibrateAsked
  /// What is varied.
  package let factors: [CalibrationFactor]
  let log: ObservedLog
  let pairing: LogPairing
  let numbers: [CalibrationTarget.Number]
  /// The scenario over the days of the log.
  let scenario: Scenario
  private let variable: VariableScenario

  static let optionFile = "calibrated.yaml"

  /// `computation` is of a calibration, with a warm-up of known length. Throws `InvalidInput` if a factor or a
  /// number is none, or the folder is no imported log, and `InvalidScenario` if a factor names nothing or a value
  /// at the end of its range cannot be.
  package init(_ computation: Computation) throws {
    guard let asked = computation.study.calibrate else {
      preconditionFailure("a calibration says what is asked")
    }
    let file = computation.study.files[0]
    (self.computation, self.asked) = (computation, asked)
    let option = computation.inputs.scenarios[0]
    factors = try CalibrationFactor.all(asked.factors, of: option, at: file)
    log = try ObservedLog(asked.against, beside: file, part: .fit)
    guard log.days.count >= LogFit.fewestDays else {
      throw InvalidInput(
        message: FitTexts.tooFewDays.filled(asked.against, "\(log.days.count)"))
    }
    scenario = log.placed(option)
    pairing = try LogPairing(log, scenario, named: file)
    numbers = try CalibrationTarget.numbers(asked.targets, pairing, log: asked.against)
    variable = try computation.inputs.variable()[0]
    try checkEnds()
  }

  /// Every corner of what is searched has to be a scenario.
  private func checkEnds() throws {
    for corner in 0..<(1 << factors.count) {
      let position = factors.indices.map { corner >> $0 & 1 == 0 ? 0.0 : 1.0 }
      let applied = try varied(position).appliedSettings
      for (factor, applied) in zip(factors, applied) {
        if let problem = applied.unmatched { throw InvalidScenario(problems: [problem]) }
        guard !applied.isWhole || factor.effect == .scales else {
          throw InvalidInput(message: CalibrateTexts.whole.filled(factor.id))
        }
      }
    }
  }

  private func varied(_ position: [Double]) throws -> LoadedScenario {
    let point = try DesignPoints(
      of: "--factor", varying: factors.map(\.uncertain),
      rows: [zip(factors, position).map { $0.text(at: $1) }])
    return try variable.varied(point.points[0])
  }

  /// The scenario at a point, over the days of the log; as written without one.
  func scenario(at position: [Double]?) throws -> Scenario {
    guard let position else { return scenario }
    var varied = try varied(position).scenario
    varied.period = scenario.period
    return varied
  }

  /// Throws `InvalidInput` if results cannot be written into a folder for a reason that can be known before the
  /// long work.
  package func check(_ folder: String, overwriting: Bool) throws {
    try asInput {
      try ResultFolder.check(
        folder,
        files: FoundFolder.names([CalibrationRow.table.schema, ResidualRow.table.schema])
          + [Self.optionFile], overwriting: overwriting)
    }
  }

  /// Solves; with a folder, what is done is kept beside it until the tables, the option and the text are there, and
  /// with `resuming` gone on with. `place` is where it lies, if this is a copy. `paragraph` is what people read of an
  /// answer.
  package func write(
    to folder: String?, as place: String? = nil, resuming: Bool = false,
    overwriting: Bool = false, paragraph: (Calibration) -> LocalizedText
  ) async throws -> Calibration {
    try await FoundFolder(computation: computation, name: "calibration").write(
      to: folder, as: place, resuming: resuming, overwriting: overwriting, finding: solve
    ) { found, place in
      let option = CalibratedOption(found, settings: computation.study.settings)
      return FoundResults(
        tables: [TableText(found.rows).written, TableText(found.residuals).written],
        paragraph: paragraph(found), title: "MotCua: \(found.option.id)", runs: found.runs,
        documents: [
          (
            name: Self.optionFile,
            bytes: Array(option.text(over: try place.path(to: found.file)).utf8)
          )
        ])
    }
  }

  /// A pure function of the study: neither threads nor steps that were kept change what comes of it.
  func solve(_ steps: any StepKeeper) async throws -> Calibration {
    var solving = Calibrating(self, steps)
    return try await solving.solve()
  }
}
