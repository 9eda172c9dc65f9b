import ServiceModel

/// The inputs with their sources and confidence; rows of one table that share both are told once.
struct AssumptionsSection {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  /// Inputs of the same kind, source and confidence.
  struct Group {
    var kind: String
    var confidence: String?
    var source: String?
    var example: String
    var place: String
    var count = 1
  }

  /// In the order in which they first appear.
  var groups: [Group] {
    var groups: [Group] = []
    var positions: [[String]: Int] = [:]
    for input in run.assumptions {
      let kind = Self.kind(of: input.key)
      let key = [kind, input.confidence ?? "", input.source ?? ""]
      if let position = positions[key] {
        groups[position].count += 1
      } else {
        positions[key] = groups.count
        groups.append(
          Group(
            kind: kind, confidence: input.confidence, source: input.source, example: input.value,
            place: input.place))
      }
    }
    return groups
  }

  /// `communes[00001]` is of the kind `communes[…]`; `rules[0].cut_off.value` keeps its end.
  static func kind(of key: String) -> String {
    var kind = ""
    var depth = 0
    for character in key {
      if character == "[" {
        depth += 1
        kind += "[…"
      }
      if depth == 0 { kind.append(character) }
      if character == "]" {
        depth -= 1
        kind.append("]")
      }
    }
    return kind
  }

  var html: HTML {
    let counts = ReportTexts.codes.map { code, name in
      let count = run.assumptions.count { $0.confidence == code }
      return "<li class=\"\(code)\"><b>\(code)</b>\(name): \(count)</li>\n" as HTML
    }
    let none = run.assumptions.count { $0.confidence == nil }
    let shown = groups
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

  private func row(_ group: Group) -> HTML {
    let example = group.example.count > 90 ? group.example.prefix(88) + "…" : group.example[...]
    return """
      <tr><td><code>\(group.kind)</code></td><td>\(group.count)</td>\
      <td>\(group.confidence ?? "–")</td><td>\(group.source ?? "–")</td>\
      <td><code>\(String(example))</code></td></tr>

      """
  }
}
