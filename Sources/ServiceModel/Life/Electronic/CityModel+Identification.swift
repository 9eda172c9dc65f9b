import EventKernel
import Stochastics

// What an account of level 2 spares its holder. Whoever has one is marked when the demand arises; what a
// proxy carries and what comes in a bundle goes by the account of the visitor.
extension CityModel {
  /// Whether the demand of a candidate is for a copy that nobody asks for any more: by the citizen's own
  /// mark, and only with an account.
  @inline(never)
  mutating func isSpared(_ candidate: DemandState.Candidate) -> Bool {
    guard let accounts = city.identification else { return false }
    let arising = accounts.arisingShare[candidate.procedure]
    guard arising < 1, hasAccount(candidate, among: accounts) else { return false }
    let address = DrawAddress(owner: candidate.key, entity: candidate.citizen, purpose: .copies)
    return random.uniform(at: address) >= arising
  }

  /// Marks a citizen who has an account.
  @inline(never)
  mutating func lookForAccount(of candidate: DemandState.Candidate, _ row: DossierRow) {
    guard let accounts = city.identification, hasAccount(candidate, among: accounts) else {
      return
    }
    dossiers[row].traits.insert(.account)
    count(.demandsWithAccount, row)
  }

  /// By a uniform of the citizen's own: a higher share adds holders and loses none.
  private func hasAccount(
    _ candidate: DemandState.Candidate, among accounts: CompiledIdentification
  ) -> Bool {
    let share = accounts.level2Share[candidate.commune]
    guard share > 0, share < 1 else { return share > 0 }
    let address = DrawAddress(
      owner: candidate.key, entity: candidate.citizen, purpose: .identification)
    return random.uniform(at: address) < share
  }

  /// Time at a counter without looking up who the holder of an account is.
  @inline(never)
  mutating func withoutLookingUp(_ minutes: Double) -> Double {
    max(0, minutes - (city.identification?.savedMinutes ?? 0))
  }

  /// Probability that the first submission of the holder of an account is complete.
  @inline(never)
  mutating func completeShareWithAccount(_ procedure: ProcedureID) -> Double {
    city.identification?.completeShare[procedure] ?? city.procedures[procedure].completeShare
  }
}
