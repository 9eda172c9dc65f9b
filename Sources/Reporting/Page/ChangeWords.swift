import Runs
import Wording

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
