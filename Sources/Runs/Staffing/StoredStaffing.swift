package import Staffing
package import Tables

/// What a staffing comes to, as its tables tell it: of a solution that was just found, or of a folder.
package struct StoredStaffing: Sendable {
  /// `staffing.csv`.
  package let people: StoredTable
  /// `certificate.csv`.
  package let certificate: StoredTable

  /// Throws `TableFault` only if we write what we do not read.
  package init(_ solution: Solution) throws(TableFault) {
    people = try StaffingRow.table.stored(StaffingRow.text(solution).written.bytes)
    certificate = try CertificateRow.table.stored(CertificateRow.text(solution).written.bytes)
  }

  /// Nil of a study of another kind. Throws `ResultFolder.Problem` if a table holds what we do not write.
  package init?(_ study: StoredStudy) throws {
    guard let people = try study.table("staffing"),
      let certificate = try study.table("certificate")
    else { return nil }
    (self.people, self.certificate) = (people, certificate)
  }
}

extension FrontierAnswer {
  /// `frontier.csv` of what was just found. Throws `TableFault` only if we write what we do not read.
  package func table() throws(TableFault) -> StoredTable {
    try FrontierRow.table.stored(FrontierRow.text(self).written.bytes)
  }
}
