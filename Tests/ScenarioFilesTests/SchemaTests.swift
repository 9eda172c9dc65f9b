import Foundation
import ScenarioFiles
import Testing

@Suite struct SchemaTests {
  private func schema() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(scenarioSchema().utf8))
    return try #require(json as? [String: Any])
  }

  private func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(try schema()["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any])
  }

  private func properties(_ name: String) throws -> Set<String> {
    let properties = try #require(try definition(name)["properties"] as? [String: Any])
    return Set(properties.keys)
  }

  @Test func `the schema knows the keys that the reader knows`() throws {
    var town = try Town()
    _ = try town.replace("closing:\n", with: "zzz: 1\nclosing:\n", in: "town.yaml")
    let hint = try #require(try town.problems("town.yaml").first?.hint)
    let told = hint.replacing("known keys: ", with: "").replacing(/, … .*/, with: "")
    let known = Set(told.split(separator: ", ").map(String.init))
    #expect(known.isSubset(of: try properties("scenario")))
    #expect(known.count >= 25)
  }

  @Test func `the keys of the tutorial are in the schema`() throws {
    let text = try String(contentsOfFile: "\(scenarios)/tutorial/tutorial.yaml", encoding: .utf8)
    let keys = text.matches(of: /(?m)^([a-z_]+):/).map { String($0.output.1) }
    #expect(Set(keys).isSubset(of: try properties("scenario")))
  }

  @Test func `what the schema requires is what the reader misses in an empty scenario`() throws {
    var town = try Town()
    town.files["town.yaml"] = Array("source: nothing\n".utf8)
    let missing = try town.problems("town.yaml").map(\.message).map {
      $0.replacing("the file: '", with: "").replacing("' is missing", with: "")
    }
    let required = try #require(try definition("scenario")["required"] as? [String])
    #expect(Set(missing) == Set(required))
  }

  @Test func `nothing but the described keys is allowed, and each is described twice`() throws {
    for name in ["scenario", "option", "rule_set", "roster"] {
      let definition = try definition(name)
      #expect(definition["additionalProperties"] as? Bool == false)
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      for (key, property) in properties where key != "source" && key != "confidence" {
        let description = property["description"] as? String ?? ""
        #expect(description.split(separator: "\n").count == 2, "\(name).\(key): \(description)")
      }
    }
  }

  @Test func `every reference of the schema leads somewhere`() throws {
    let schema = try schema()
    let pointers = Set(scenarioSchema().matches(of: /"\$ref": "#\/([^"]*)"/).map(\.output.1))
    #expect(pointers.count > 20)
    for pointer in pointers {
      var place: Any? = schema
      for step in pointer.split(separator: "/") {
        place = (place as? [String: Any])?[String(step)]
      }
      #expect(place != nil, "\(pointer)")
    }
  }

  @Test func `a lever may hold what a scenario holds, but its id`() throws {
    let option = try definition("option")
    let text = String(describing: option)
    for key in try properties("scenario").subtracting(["scenario"]) {
      #expect(text.contains(key), "\(key)")
    }
    let levers = try #require(option["properties"] as? [String: [String: Any]])["levers"]
    #expect(String(describing: levers).contains("enabled"))
  }

  /// `MOTCUA_WRITE_SCHEMA=1 swift test --filter SchemaTests` writes it anew.
  @Test func `the committed schema is that of the reader`() throws {
    let path = "\(scenarios)/scenario.schema.json"
    if ProcessInfo.processInfo.environment["MOTCUA_WRITE_SCHEMA"] != nil {
      try scenarioSchema().write(toFile: path, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      committed == scenarioSchema(), "MOTCUA_WRITE_SCHEMA=1 swift test --filter SchemaTests")
  }
}
