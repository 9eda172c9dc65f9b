import Runs
import Wording

/// What `method.mustache` shows: how the figures were made, and what is needed to make them again.
struct MethodContent {
  /// Nil where nothing is said of it; not `title`, which what is around has too.
  let methodTitle: BothTexts?
  let paragraphs: [BothTexts]
  let provenance = BothTexts(ReportTexts.provenance)
  let facts: [Fact]
  let files: [Files]

  /// As prose, or as what a machine reads.
  struct Fact {
    let name: BothTexts
    var text: String?
    var code: String?
  }

  struct Files {
    let name: BothTexts
    let count: Int
    let column = BothTexts(ReportTexts.file)
    let rows: [File]
  }

  struct File {
    let path: String
    let hash: String
  }

  /// Of a folder with this manifest and its hash, by these sentences.
  init(_ manifest: Manifest, hash: String, _ method: [LocalizedText]) {
    methodTitle = method.isEmpty ? nil : BothTexts(ReportTexts.method)
    paragraphs = method.map { BothTexts($0) }
    let host = manifest.host
    func fact(_ name: LocalizedText, text: String? = nil, code: String? = nil) -> Fact {
      Fact(name: BothTexts(name), text: text, code: code)
    }
    facts = [
      fact(ReportTexts.tool, text: "\(manifest.tool) \(manifest.toolVersion)"),
      fact(ReportTexts.command, code: CommandText.text(manifest.command)),
      fact(ReportTexts.rules, text: manifest.ruleSets.joined(separator: ", ")),
      fact(ReportTexts.started, text: manifest.startedAt),
      fact(
        ReportTexts.machine, text: "\(host.system), \(host.architecture), \(host.processors) CPU"),
      fact(ReportTexts.runHash, code: hash),
    ]
    files = [
      (ReportTexts.inputFiles, manifest.inputs.map { File(path: $0.path, hash: $0.sha256) }),
      (ReportTexts.outputFiles, manifest.outputs.map { File(path: $0.path, hash: $0.sha256) }),
    ].map { Files(name: BothTexts($0.0), count: $0.1.count, rows: $0.1) }
  }
}
