import Experiments
import Runs
import Wording

extension StoredRun {
  /// Of a place of an option; its id where the tables do not have it. O(n) in the places.
  func name(of id: String, _ type: ScopeType = .site, in option: String) -> LocalizedText {
    scopes(type, of: option).first { $0.id == id }?.name ?? LocalizedText(vi: id, en: id)
  }
}
