import Runs
import Tables
import Testing

@testable import Reporting

@Suite struct TableNameTests {
  /// Of all folders from which a database is made.
  private static let all = ResultTables.schemas + ResultTables.found + RosterFolder.schemas

  @Test(arguments: all)
  func `no name of a table or column is a reserved word of SQL`(schema: TableSchema) {
    for name in [schema.name] + schema.columns.map(\.name) {
      #expect(!ReservedWords.all.contains(name.uppercased()), "\(schema.name).\(name)")
      #expect(name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(name)")
    }
  }

  @Test(arguments: all)
  func `references lead to the key of a table that there is`(schema: TableSchema) {
    for reference in schema.references {
      let table = Self.all.first { $0.name == reference.table }
      // A point has a row for each of its factors.
      let key = reference.isUnique ? table?.key : table?.key.prefix(reference.key.count).map { $0 }
      #expect(key == reference.key, "\(schema.name) to \(reference.table)")
      for (from, to) in zip(reference.columns, reference.key) {
        #expect(schema.column(from)?.type == table?.column(to)?.type)
      }
    }
  }

  @Test func `words that are reserved are known as such`() {
    for word in ["GROUP", "VALUE", "LEFT", "END", "LEAD", "PERIOD", "TIME", "COLUMN", "METHOD"] {
      #expect(ReservedWords.all.contains(word))
    }
  }
}
