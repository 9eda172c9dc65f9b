import Experiments
import ScenarioFiles
import Wording

/// The places that options have, among which those of a claim are looked for: before anything is run, and in results.
struct ClaimPlaces {
  private let rows: [ScopeRow]

  init(_ rows: [ScopeRow]) { self.rows = rows }

  /// There is no such place.
  struct Missing: Error {
    let problem: ScenarioProblem
  }

  /// Of the option, as tables write it; of several only those that the option taken off has too, since of others
  /// there is no difference. Not empty.
  func places(of claim: Claim, in option: String) throws(Missing) -> [ScopeRow] {
    let all = rows(of: option, claim)
    let (picked, meant, known): ([ScopeRow], String, [String]) =
      switch claim.scope.pick {
      case .one(let id):
        (all.filter { $0.scopeID == tableID($0.scopeType, id) }, id, all.map(\.scopeID))
      case .every: (all, claim.scope.type, [])
      case .everyOf(let kind):
        (all.filter { $0.kind == kind }, kind, all.compactMap(\.kind).distinct)
      }
    guard !picked.isEmpty else {
      throw Missing(
        problem: claim.problem(
          at: "scope", ClaimTexts.noPlace.filled(option, claim.scope.description),
          remedy: bothHints(for: meant, among: known.isEmpty ? types(of: option) : known)))
    }
    guard let minus = claim.minus else { return picked }
    let there = Set(rows(of: tableID("option", minus), claim).map(\.scopeID))
    let shared = picked.filter { there.contains($0.scopeID) }
    guard !shared.isEmpty else {
      throw Missing(
        problem: claim.problem(
          at: "minus", ClaimTexts.noPlace.filled(minus, claim.scope.description),
          remedy: ClaimTexts.otherScope))
    }
    return shared
  }

  private func rows(of option: String, _ claim: Claim) -> [ScopeRow] {
    rows.filter { $0.option == option && $0.scopeType.rawValue == claim.scope.type }
  }

  /// Kinds of scope that an option has, each once.
  private func types(of option: String) -> [String] {
    rows.filter { $0.option == option }.map(\.scopeType.rawValue).distinct
  }
}
