import Foundation
import ServiceModel
import Wording

/// A picture in Vega-Lite with places for what differs between runs: a file of `Charts/Templates`, or of
/// `Studies/Templates`.
///
/// Beside Vega-Lite a template has
/// - `"$name"`, the value of that name, or the part of that name;
/// - `{"vi": …, "en": …}`, of which what stands under the reader's language remains;
/// - `{name}` within a text, for a text of that name;
/// - `{"$each": "name", "$spec": …}`, the list of the spec filled once for each of the values under the
///   name, whose members are names within it;
/// - `usermeta`, which is not drawn: `title`, `caption`, `wide`, and `parts`, which stand in several
///   places and have values, but no parts, within.
struct ChartTemplate {
  private let spec: [String: JSON]
  private let meta: [String: JSON]

  /// Traps unless the bytes are an object of JSON: templates are part of the program.
  init(_ bytes: [UInt8]) {
    do {
      guard case .object(let members) = try JSONDecoder().decode(JSON.self, from: Data(bytes))
      else { preconditionFailure("a template of a chart is an object") }
      (spec, meta) = (members.filter { $0.key != "usermeta" }, members["usermeta"]?.members ?? [:])
    } catch {
      preconditionFailure("a template of a chart cannot be read: \(error)")
    }
  }

  /// What is drawn. Traps if the template has a name that is not among `values`, as the others do.
  func filled(_ values: [String: JSON], _ language: Language) -> JSON {
    let parts = meta["parts"]?.members ?? [:]
    return JSON.object(spec.mapValues { $0.with(parts) }).filled(values, language)
  }

  /// A text of `usermeta`.
  func text(_ name: String, _ values: (Language) -> [String: JSON]) -> LocalizedText {
    LocalizedText { language in
      guard case .string(let text)? = meta[name]?.filled(values(language), language) else {
        preconditionFailure("a template of a chart has no \(name)")
      }
      return text
    }
  }

  /// Over the whole width of the page.
  func isWide(_ values: [String: JSON]) -> Bool {
    if case .bool(true)? = meta["wide"]?.filled(values, .en) { true } else { false }
  }
}

extension JSON {
  /// With the parts of a template in the place of their names, so that what is filled in for each item of a
  /// list reaches them too.
  fileprivate func with(_ parts: [String: JSON]) -> JSON {
    switch self {
    case .number, .bool, .null: self
    case .array(let items): .array(items.map { $0.with(parts) })
    case .string(let text):
      text.hasPrefix("$") ? parts[String(text.dropFirst())] ?? self : self
    case .object(let members): .object(members.mapValues { $0.with(parts) })
    }
  }

  /// See `ChartTemplate`.
  fileprivate func filled(_ values: [String: JSON], _ language: Language) -> JSON {
    switch self {
    case .number, .bool, .null: return self
    case .array(let items): return .array(items.map { $0.filled(values, language) })
    case .string(let text):
      guard text.hasPrefix("$") else { return .string(text.filled(values)) }
      guard let value = values[String(text.dropFirst())] else {
        preconditionFailure("a template of a chart has the unknown name \(text)")
      }
      return value
    case .object(let members):
      if members.count == 2, let vi = members["vi"], let en = members["en"] {
        return (language == .vi ? vi : en).filled(values, language)
      }
      if case .string(let name)? = members["$each"], let spec = members["$spec"] {
        guard case .array(let items)? = values[name] else {
          preconditionFailure("a template of a chart has the unknown list \(name)")
        }
        return .array(
          items.map { item in
            spec.filled(values.merging(item.members ?? [:]) { $1 }, language)
          })
      }
      return .object(members.mapValues { $0.filled(values, language) })
    }
  }

  /// Nil of what is no object.
  fileprivate var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension String {
  /// With texts in the place of `{name}`.
  fileprivate func filled(_ values: [String: JSON]) -> String {
    guard contains("{") else { return self }
    return replacing(/\{([A-Za-z]+)\}/) { match in
      guard case .string(let text)? = values[String(match.output.1)] else {
        preconditionFailure("a template of a chart has the unknown text \(match.output.0)")
      }
      return text
    }
  }
}
