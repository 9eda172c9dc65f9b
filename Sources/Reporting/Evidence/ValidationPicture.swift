package import Evidence
import LegalClock
package import Wording

/// What was observed beside what was simulated, hour by hour, with the interval of the difference.
package struct ValidationPicture {
  private let validation: LogValidation

  /// Names of all files that there may be.
  package static let names = Language.allCases.map { "observed.\($0.rawValue).svg" }

  /// Of a validation.
  package init(_ validation: LogValidation) { self.validation = validation }

  /// In both languages, as files; nothing where there is nothing to show, or this machine cannot draw: the
  /// reason then.
  package func drawn() throws -> (files: [(name: String, bytes: [UInt8])], reason: LocalizedText?) {
    guard !rows.isEmpty else { return ([], nil) }
    do {
      return (try ChartDrawer.ofThisMachine().files(of: chart), nil)
    } catch let missing as MissingPrograms {
      return ([], missing.message)
    }
  }

  /// By hour where there are hours, else by weekday.
  private var rows: [ValidationRow] {
    let byHour = validation.rows.filter { $0.scope == .hour }
    return byHour.isEmpty ? validation.rows.filter { $0.scope == .weekday } : byHour
  }

  /// As people read it.
  private func part(_ row: ValidationRow) -> LocalizedText {
    Weekday.allCases.first { row.scope == .weekday && $0.name == row.part }?.text
      ?? LocalizedText(vi: row.part, en: row.part)
  }

  private var chart: Chart {
    Chart("observed", PackageResources.observed_vl_json) { language in
      [
        "rows": .array(
          rows.flatMap { row -> [JSON] in
            guard let observed = row.observed, let simulated = row.simulated else { return [] }
            let panel = JSON.string(ValidationWords.name(row.measure)[language])
            func side(_ value: Double, _ text: LocalizedText, _ low: Double?, _ high: Double?)
              -> JSON
            {
              [
                "panel": panel, "x": .string(part(row)[language]), "value": .of(value),
                "side": .string(text[language]), "low": .of(low), "high": .of(high),
              ]
            }
            return [
              side(observed, ValidationWords.observed, nil, nil),
              side(
                simulated, ValidationWords.simulated, row.low.map { observed + $0 },
                row.high.map { observed + $0 }),
            ]
          }),
        "sides": .array([
          .string(ValidationWords.observed[language]), .string(ValidationWords.simulated[language]),
        ]),
      ]
    }
  }
}
