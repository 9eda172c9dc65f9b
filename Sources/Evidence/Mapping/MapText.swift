import Foundation
package import ScenarioFiles
package import Wording

/// A map as the text of `map.yaml`, in both languages, to be read again as it is.
package struct MapText {
  private let map: LogMap
  private let heading: [LocalizedText]
  /// What a map must have and this one lacks: for somebody to fill in.
  private var lacking: [LogRole] = []

  /// With what is to be said above it.
  package init(_ map: LogMap, heading: [LocalizedText]) {
    (self.map, self.heading) = (map, heading)
  }

  /// The text of a suggestion, with how sure its names are.
  package init(_ suggestion: Suggestion) {
    let letter =
      suggestion.isVerified
      ? MapTexts.verified : suggestion.isKnown ? MapTexts.known : MapTexts.guessed
    self.init(suggestion.map, heading: [MapTexts.suggested, letter])
    lacking = BoundMap.needed(suggestion.map.kind).filter { suggestion.map[$0] == nil }
  }

  /// UTF-8, with a final line break.
  package var text: String {
    var lines = heading.flatMap { ["# \($0.vi)", "# \($0.en)"] }
    lines.append("log: \(map.kind.rawValue)")
    if !map.known.isEmpty { lines.append("known: \(quoted(map.known))") }
    lines += writing
    lines.append("columns:")
    for (role, column) in map.columns {
      let name = "  \(role.rawValue): \(text(of: column))"
      let pad = String(repeating: " ", count: max(1, 46 - name.count))
      lines.append("\(name)\(pad)# \(role.meaning.en) / \(role.meaning.vi)")
    }
    if map.columns.isEmpty, lacking.isEmpty { lines[lines.count - 1] = "columns: {}" }
    lines += lacking.map { "  \($0.rawValue): \"?\"  # \($0.meaning.en) / \($0.meaning.vi)" }
    lines += codes("transitions", map.codes.transitions.map { ($0.word, $0.meaning.rawValue) })
    lines += codes("outcomes", map.codes.outcomes.map { ($0.word, $0.meaning.rawValue) })
    lines += list("personal", map.personal)
    lines += list("ignored", map.ignored)
    return lines.joined(separator: "\n") + "\n"
  }

  private var writing: [String] {
    let writing = map.writing
    var lines: [String] = []
    func line(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(value)") } }
    line("encoding", writing.encoding?.rawValue)
    line("delimiter", writing.delimiter.map { $0 == "\t" ? "tab" : quoted($0) })
    line("decimal", writing.decimal?.rawValue)
    line("day_order", writing.dayOrder?.rawValue)
    line("time_zone", writing.zoneMinutes.map { quoted(Self.zone($0)) })
    if writing.rowsAbove > 0 { line("rows_above", "\(writing.rowsAbove)") }
    return lines + list("missing", writing.missing)
  }

  /// `+07:00`.
  static func zone(_ minutes: Int) -> String {
    String(format: "%@%02d:%02d", minutes < 0 ? "-" : "+", abs(minutes) / 60, abs(minutes) % 60)
  }

  private func text(of column: LogColumn) -> String {
    let isPlain = column.day == nil && column.otherwise.isEmpty && !column.isNumbered
    if isPlain { return quoted(column.name) }
    var parts = ["column: \(quoted(column.name))"]
    if let day = column.day { parts.append("day: \(quoted(day))") }
    if !column.otherwise.isEmpty {
      parts.append("otherwise: [\(column.otherwise.map(quoted).joined(separator: ", "))]")
    }
    if column.isNumbered { parts.append("as: number") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func codes(_ key: String, _ pairs: [(String, String)]) -> [String] {
    pairs.isEmpty ? [] : ["\(key):"] + pairs.map { "  \(quoted($0.0)): \($0.1)" }
  }

  private func list(_ key: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["\(key):"] + names.map { "  - \(quoted($0))" }
  }

  /// Always in quotes: YAML reads `no`, `22:30` and `1e3` in its own way otherwise.
  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\t", with: "\\t").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// What is said above a map.
package enum MapTexts {
  static let suggested = LocalizedText(
    vi: "Sơ đồ cột gợi ý từ tiêu đề: hãy xem lại từng dòng trước khi dùng.",
    en: "What the header suggests: look at every line before it is used.")
  static let verified = LocalizedText(
    vi: "Tên cột đã đối chiếu với dữ liệu thật (V).",
    en: "The names of this export were verified by data (V).")
  static let known = LocalizedText(
    vi: "Tên cột theo hiểu biết riêng, chưa kiểm chứng (K).",
    en: "The names of this export are our own knowledge, unverified (K).")
  static let guessed = LocalizedText(
    vi: "Không nhận ra mẫu xuất: mỗi dòng là phỏng đoán (A).",
    en: "No known export: each line is a guess (A).")
  /// Above the map that an import used.
  package static let used = LocalizedText(
    vi: "Sơ đồ cột đã dùng khi nhập {0}; dùng lại được bằng --map.",
    en: "The map by which {0} was imported; --map takes it again.")
}
