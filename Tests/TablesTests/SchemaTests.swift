import Foundation
import Testing

@testable import Tables

@Suite struct SchemaTests {
  @Test func `the database has types, limits, keys and references of the table`() {
    let statement = VisitRow.table.schema.sqlite(present: ["sites"])
    for part in [
      "CREATE TABLE visits (", "site TEXT NOT NULL,", "note TEXT,", "minutes REAL NOT NULL,",
      "tickets INTEGER NOT NULL CHECK (tickets >= 0.0)",
      "is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))",
      "kind TEXT NOT NULL CHECK (kind IN ('counter', 'by_post'))",
      "PRIMARY KEY (site, time_of_day)", "FOREIGN KEY (site) REFERENCES sites (id)",
      ") STRICT",
    ] {
      #expect(statement.contains(part), "\(part) in \(statement)")
    }
    #expect(!VisitRow.table.schema.sqlite(present: []).contains("FOREIGN"))
    // The key begins with it.
    #expect(VisitRow.table.schema.sqliteIndices.isEmpty)
  }

  @Test func `a key with a value that may be missing is unique, which a primary key cannot be`() {
    var schema = VisitRow.table.schema
    schema.key = ["site", "note"]
    let statement = schema.sqlite(present: [])
    #expect(statement.contains("UNIQUE (site, note)") && !statement.contains("PRIMARY"))
  }

  @Test func `the data package has keys by the names of the standard`() throws {
    let files = [VisitRow.table.schema, SiteRow.table.schema].map {
      DataPackage.File(table: $0, bytes: 1, sha256: "00")
    }
    let package = DataPackage(name: "toy", title: "Toy", files: files)
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(package))
    let resources = try #require((object as? [String: Any])?["resources"] as? [[String: Any]])
    let schema = try #require(resources[0]["schema"] as? [String: Any])
    #expect(schema["primaryKey"] as? [String] == ["site", "time_of_day"])
    let key = try #require((schema["foreignKeys"] as? [[String: Any]])?.first)
    #expect(key["fields"] as? [String] == ["site"])
    #expect((key["reference"] as? [String: Any])?["resource"] as? String == "sites")
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(
      fields.map { $0["type"] as? String } == [
        "string", "string", "number", "number", "integer", "integer", "boolean", "boolean",
        "string", "string", "date", "time", "datetime",
      ])
    let tickets = try #require(fields[4]["constraints"] as? [String: Any])
    #expect(tickets["minimum"] as? Double == 0 && tickets["required"] as? Bool == true)
    let channel = try #require(fields[9]["constraints"] as? [String: Any])
    #expect(channel["enum"] as? [String] == ["by_post"] && channel["required"] as? Bool == false)
  }
}
