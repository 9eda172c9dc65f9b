import ServiceModel

/// What each option changes in its base, in words.
struct ChangesSection {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  var html: HTML {
    let options = run.options.map { option in
      """
      <h3>\(option.name) <small class="mono">\(option.id)</small></h3>
      \(changes(option))

      """ as HTML
    }
    return """
      <section id="changes">
      <h2>\(ReportTexts.changes)</h2>
      \(run.changes.isEmpty ? "<p class=\"note\">\(ReportTexts.noChanges)</p>" : HTML.joined(options))
      </section>
      """
  }

  private func changes(_ option: StoredRun.Option) -> HTML {
    let changes = run.changes.filter { $0.option == option.id }
    guard !changes.isEmpty else { return "<p class=\"note\">\(ReportTexts.baseScenario)</p>" }
    var levers: [String] = []
    for change in changes where levers.last != change.lever { levers.append(change.lever) }
    return HTML.joined(
      levers.map { lever in
        let mine = changes.filter { $0.lever == lever }
        let off: HTML =
          mine.allSatisfy(\.isEnabled) ? "" : " <small>(\(ReportTexts.switchedOff))</small>"
        return """
          <p><b>\(mine.first?.leverName ?? LocalizedText(vi: lever, en: lever))</b>\(off)</p>
          <dl class="changes">\(mine.map(line))</dl>

          """
      })
  }

  private func line(_ change: StoredRun.Change) -> HTML {
    let meaning: HTML = change.meaning.map { "<br><small>\($0)</small>" } ?? ""
    return "<dt><code>\(change.path)</code>\(meaning)</dt><dd>\(words(change))</dd>\n"
  }

  private func words(_ change: StoredRun.Change) -> HTML {
    let new = change.new ?? ""
    func rows(_ text: LocalizedText) -> HTML { "\(LocalizedText { text.filled($0, new) })" }
    switch change.kind {
    case .value: return change.old.map { "\($0) → <b>\(new)</b>" } ?? "<b>\(new)</b>"
    case .rowsAdded: return rows(ReportTexts.rowsAdded)
    case .rowsRemoved: return rows(ReportTexts.rowsRemoved)
    case .rowsChanged: return rows(ReportTexts.rowsChanged)
    }
  }
}

extension HTML {
  static func joined(_ pieces: [HTML]) -> HTML {
    HTML(trusted: pieces.map(\.text).joined())
  }
}
