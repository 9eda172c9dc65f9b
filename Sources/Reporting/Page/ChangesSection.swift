import ServiceModel
import Wording

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
    let meaning: HTML = change.meaning.map { "\($0)<br>" } ?? ""
    return
      "<dt>\(meaning)<code>\(change.path)</code></dt><dd>\(LocalizedText { ChangeWords(change).text($0) })</dd>\n"
  }
}

/// One change in words.
struct ChangeWords {
  private let change: StoredRun.Change

  init(_ change: StoredRun.Change) {
    self.change = change
  }

  func text(_ language: Language) -> String {
    let new = change.new ?? ""
    switch change.kind {
    case .value: return change.old.map { "\($0) → \(new)" } ?? new
    case .rowsAdded: return Texts.rowsAdded.filled(language, new)
    case .rowsRemoved: return Texts.rowsRemoved.filled(language, new)
    case .rowsChanged: return Texts.rowsChanged.filled(language, new)
    }
  }
}

extension HTML {
  static func joined(_ pieces: [HTML]) -> HTML {
    HTML(trusted: pieces.map(\.text).joined())
  }
}
