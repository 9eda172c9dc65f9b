import LegalClock
import Runs
import ServiceModel
import Wording

/// How the figures were made, and what is needed to make them again.
struct ProvenanceSection {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  var html: HTML {
    let manifest = run.manifest
    let method = ReportTexts.methodText.map { "<p>\($0)</p>\n" as HTML }
    let host = manifest.host
    let facts: [(LocalizedText, HTML)] = [
      (ReportTexts.tool, "\(manifest.tool) \(manifest.toolVersion)"),
      (ReportTexts.command, "<code>\(manifest.command.joined(separator: " "))</code>"),
      (ReportTexts.rules, "\(manifest.ruleSets.joined(separator: ", "))"),
      (ReportTexts.started, "\(manifest.startedAt)"),
      (ReportTexts.machine, "\(host.system), \(host.architecture), \(host.processors) CPU"),
      (ReportTexts.runHash, "<code>\(run.hash)</code>"),
    ]
    return """
      <section id="method">
      <h2>\(ReportTexts.method)</h2>
      <div class="note">\(method)</div>
      <h2>\(ReportTexts.provenance)</h2>
      <dl class="changes">\(facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTML })</dl>
      <details><summary>\(ReportTexts.inputFiles) (\(manifest.inputs.count))</summary>
      \(table(manifest.inputs.map { ($0.path, $0.sha256) }))</details>
      <details><summary>\(ReportTexts.outputFiles) (\(manifest.outputs.count))</summary>
      \(table(manifest.outputs.map { ($0.path, $0.sha256) }))</details>
      </section>
      """
  }

  private func table(_ files: [(path: String, hash: String)]) -> HTML {
    let rows = files.map {
      "<tr><td>\($0.path)</td><td><code>\($0.hash)</code></td></tr>\n" as HTML
    }
    return """
      <div class="scroll"><table><thead><tr><th>\(ReportTexts.file)</th><th>SHA-256</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }
}
