import EventKernel

// What each citizen comes to, where that is asked for: only of demands that are observed.
extension CityModel {
  @inline(__always)
  mutating func markPerson(_ row: DossierRow, _ trait: Person.Traits) {
    if persons.isOn, dossiers[row].traits.contains(.observed) { persons.mark(row, trait) }
  }

  /// On the way or in a site, in microseconds.
  @inline(never)
  mutating func addTime(_ ticks: Int64, _ row: DossierRow) {
    if dossiers[row].traits.contains(.observed) { persons.add(ticks, row) }
  }

  /// What the citizen has from the beginning.
  @inline(never)
  mutating func markTraits(_ row: DossierRow) {
    if dossiers[row].traits.contains(.priority) { persons.mark(row, .priority) }
    if dossiers[row].traits.contains(.account) { persons.mark(row, .account) }
  }

  /// A row more of the same citizen.
  @inline(never)
  mutating func follow(_ row: DossierRow, _ other: DossierRow) {
    if dossiers[row].traits.contains(.observed) { persons.follow(row, of: other) }
  }
}
