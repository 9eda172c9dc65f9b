import LegalClock
import ServiceModel

/// The JSON Schema (draft-07) of scenario, option and rule-set files and of files of shifts, for editors and
/// for `check-jsonschema`. It comes from the forms that read the files.
public func scenarioSchema() -> String {
  let scenario = Form<Scenario>.scenario.schema()
  let option = Form<OptionFile>.option.schema()
  let ruleSet = Form<RuleSet>.ruleSet.schema()
  let roster = Form<RosterParts>.roster.schema()
  var definitions: [(name: String, schema: Schema)] = []
  for schema in [scenario, option, ruleSet, roster] {
    schema.collectDefinitions(into: &definitions)
  }
  let isFile = { (key: JSON) -> JSON in ["required": [key]] }
  let json: JSON = .object([
    .init("$schema", "http://json-schema.org/draft-07/schema#"),
    .init("title", "Kịch bản MotCua · MotCua scenario"),
    .init("type", "object"),
    .init("if", isFile("option")),
    .init("then", ["$ref": "#/definitions/option"]),
    .init(
      "else",
      [
        "if": isFile("rule_set"), "then": ["$ref": "#/definitions/rule_set"],
        "else": [
          "if": isFile("contracts"), "then": ["$ref": "#/definitions/roster"],
          "else": ["$ref": "#/definitions/scenario"],
        ],
      ]),
    .init(
      "definitions",
      .object(
        [
          .init("scenario", scenario.json), .init("option", option.json),
          .init("rule_set", ruleSet.json), .init("roster", roster.json),
        ] + Schema.provenanceDefinitions + definitions.map { .init($0.name, $0.schema.json) })),
  ])
  return json.text() + "\n"
}

extension Schema {
  /// The named schemas in and below this one, each once, in the order in which they are met.
  fileprivate func collectDefinitions(into found: inout [(name: String, schema: Schema)]) {
    switch self {
    case .value(_, let element): element?.collectDefinitions(into: &found)
    case .same, .price, .reference: break
    case .list(let element), .keyed(let element, _), .table(let element), .file(let element):
      element.collectDefinitions(into: &found)
    case .either(let one, let other):
      one.collectDefinitions(into: &found)
      other.collectDefinitions(into: &found)
    case .record(let properties), .choice(_, let properties):
      for property in properties { property.schema.collectDefinitions(into: &found) }
    case .named(let name, let schema):
      if found.contains(where: { $0.name == name }) { return }
      let definition = schema()
      found.append((name, definition))
      definition.collectDefinitions(into: &found)
    }
  }
}
