import ArgumentParser
import Runs
import Wording

/// What `run` and `compare` take: what shall be computed, and where its results go.
struct RunOptions: ParsableArguments {
  @OptionGroup var study: StudyOptions

  @Option(
    help:
      "Writes all tables into this folder, in place of the earlier results of motcua that are there.",
    completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Adds the results to this result folder, as a study in a sub-folder of its own.",
      discussion: """
        In place of --out. The folder was written by --out, from the same inputs; its own results \
        stay. report, memo, export and verify read all studies of a folder.
        """, valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(
    help: ArgumentHelp(
      "With --into: the sub-folder's name (default: compare-2, run-3 and so on)."))
  var name: String?

  @OptionGroup var overwriting: OverwriteOption

  @Flag(help: "Goes on with a run into that folder that was stopped, with the same results.")
  var resume = false

  @Flag(help: "Begins also a very large run (above an hour, or most of the memory) without asking.")
  var yes = false

  @Flag(help: "Writes report.html into that folder as well.")
  var report = false

  @Option(
    help: ArgumentHelp(
      "Writes the lives of this share of dossiers, 0 to 1, of the first replication.",
      discussion: "cases.csv and events.csv in the folder of --out", valueName: "share"))
  var trace: Double?

  @Flag(
    help: ArgumentHelp(
      "With --trace: writes log.xes for process mining too.",
      discussion: """
        At most 100 MB: a larger one holds every second dossier, every third and so on, which is told.
        """))
  var xes = false

  /// Whether results go into a folder.
  private var isWritten: Bool { out != nil || into != nil }

  func validate() throws {
    func need(_ holds: Bool, _ otherwise: String) throws {
      guard holds else { throw ValidationError(otherwise) }
    }
    try need(
      out == nil || into == nil, "--out makes a folder, --into adds to one: name one of them.")
    try need(
      name == nil || into != nil, "--name names a study that --into adds: add --into FOLDER.")
    if let trace {
      try need(
        trace > 0 && trace <= 1, "--trace is \(trace): write a share above 0 and up to 1.")
    }
    try need(
      trace == nil || isWritten, "--trace writes into the folder of --out: name one.")
    try need(!xes || trace != nil, "--xes writes what is traced: add --trace SHARE.")
    try need(!report || isWritten, "--report goes into the folder of --out: name one.")
    try need(
      !resume || isWritten, "--resume goes on with a run into the folder of --out: name it.")
    try need(
      !overwriting.overwrite || out != nil,
      "--overwrite replaces files in the folder of --out: name it.")
    guard case .part = study.replications else { return }
    try need(out != nil, "A part of a run goes into the folder of --out: name one.")
    try need(
      !report && trace == nil, "--report and --trace are for a whole run, not for a part.")
  }

  /// Has the study of these files computed, written where the options say, and shown.
  func run(
    _ kind: Study.Kind, of files: [String], variants: [String] = [], rules: [String] = [],
    select: Study.Select? = nil,
    _ console: Console
  ) async throws {
    try study.checkPoints()
    guard study.design == nil || isWritten else {
      throw ValidationError("--design writes into the folder of --out: name one.")
    }
    var asked = study.study(
      kind, of: files, variants: variants,
      trace: trace.map { Study.Trace(share: $0, log: xes) })
    asked.select = select
    asked.rules = rules.isEmpty ? nil : rules
    try await run(asked, console)
  }

  /// Has a study computed, written where the options say, and shown; or written down as a plan.
  func run(_ study: Study, plan: String? = nil, _ console: Console) async throws {
    if let plan { return try await write(plan, of: study, console) }
    var computation = try Computation(
      study, threads: self.study.parallel.threads, tell: Narrator(console).hear)
    computation.command = ["motcua"] + CommandLine.arguments.dropFirst()
    if let same = computation.inputs.law?.sameness {
      return try console.show(same[console.language] + "\n")
    }
    let place = try asInput { try into.map { try folder(in: $0, of: computation.study) } ?? out }
    try await ShownRun(
      console: console, computation: computation, out: place, resuming: resume,
      overwriting: overwriting.overwrite, writesReport: report, isMeant: yes
    ).runAndShow()
  }

  /// Writes down what a study runs, to be done in parts.
  private func write(_ plan: String, of study: Study, _ console: Console) async throws {
    try await study.writePlan(to: plan, threads: self.study.parallel.threads, console)
  }

  /// Throws where a command that makes points itself is asked for what it cannot do.
  func checkMakesPoints(_ command: String, plan: String?, takesDesign: Bool = false) throws {
    func need(_ holds: Bool, _ otherwise: String) throws {
      guard holds else { throw ValidationError(otherwise) }
    }
    try need(
      takesDesign || study.design == nil,
      "--design goes with run and compare: \(command) makes its points.")
    guard case .first = study.replications else {
      throw ValidationError("motcua \(command) takes a number of --replications.")
    }
    try need(study.scenario.around == nil, "motcua \(command) is for the whole city.")
    try need(trace == nil, "--trace goes with run and compare.")
    try need(
      plan == nil || !isWritten && !report && !resume,
      "--plan writes the runs down in place of running them: --out and --report go with merge.")
  }

  private func folder(in results: String, of study: Study) throws -> String {
    try StudyFolder(path: results).place(
      study.kind.rawValue, named: name, inputs: study.inputs)
  }
}
