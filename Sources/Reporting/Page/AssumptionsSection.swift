import ServiceModel

/// The inputs with their sources and confidence; rows of one table that share both are told once.
struct AssumptionsSection {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  var html: HTML {
    let counts = ReportTexts.codes.map { code, name in
      let count = run.assumptions.count { $0.confidence == code }
      return "<li class=\"\(code)\"><b>\(code)</b>\(name): \(count)</li>\n" as HTML
    }
    let none = run.assumptions.count { $0.confidence == nil }
    let shown = AssumptionGroup.groups(of: run.assumptions)
    return """
      <section id="assumptions">
      <h2>\(ReportTexts.assumptions)</h2>
      <ul class="codes">
      \(counts)<li><b>–</b>\(ReportTexts.noCode): \(none)</li>
      </ul>
      <details><summary>\(ReportTexts.showAll) (\(shown.count))</summary>
      <div class="scroll"><table>
      <thead><tr><th>\(ReportTexts.inputs)</th><th>\(ReportTexts.count)</th>\
      <th>\(ReportTexts.code)</th><th>\(ReportTexts.source)</th>\
      <th>\(ReportTexts.example)</th></tr></thead>
      <tbody>
      \(shown.map(row))</tbody></table></div></details>
      </section>
      """
  }

  private func row(_ group: AssumptionGroup) -> HTML {
    """
    <tr><td><code>\(group.kind)</code></td><td>\(group.count)</td>\
    <td>\(group.confidence ?? "–")</td><td>\(group.source ?? "–")</td>\
    <td><code>\(group.shortExample)</code></td></tr>

    """
  }
}
