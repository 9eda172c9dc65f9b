import ArgumentParser
import Runs

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
    try need(
      study.design == nil || isWritten, "--design writes into the folder of --out: name one.")
    guard case .part = study.replications else { return }
    try need(out != nil, "A part of a run goes into the folder of --out: name one.")
    try need(
      !report && trace == nil, "--report and --trace are for a whole run, not for a part.")
  }

  /// Has the study of these files computed, written where the options say, and shown.
  func run(_ kind: Study.Kind, of files: [String], _ console: Console) async throws {
    var computation = try Computation(
      study.study(kind, of: files, trace: trace.map { Study.Trace(share: $0, log: xes) }),
      threads: study.parallel.threads, tell: Narrator(console).hear)
    computation.command = ["motcua"] + CommandLine.arguments.dropFirst()
    let place = try asInput { try into.map { try folder(in: $0, of: computation.study) } ?? out }
    try await ShownRun(
      console: console, computation: computation, out: place, resuming: resume,
      overwriting: overwriting.overwrite, writesReport: report, isMeant: yes
    ).runAndShow()
  }

  private func folder(in results: String, of study: Study) throws -> String {
    try StudyFolder(path: results).place(
      study.kind.rawValue, named: name, inputs: study.inputs)
  }
}
