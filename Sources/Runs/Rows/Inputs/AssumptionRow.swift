import Experiments
package import ServiceModel
package import Tables
import Wording

/// A row of `assumptions.csv`: an input, and how well founded it is.
struct AssumptionRow: TableRow {
  var key = ""
  var value: String?
  var low: Double?
  var high: Double?
  var confidence: String?
  var source: String?
  var usedBy = ""
  var place: String?

  static let table = Table<AssumptionRow>(
    "assumptions", vi: "Số liệu đầu vào, nguồn và độ tin cậy.",
    en: "The inputs, their sources and confidence.",
    columns: [
      Column("input_key", \.key, vi: "Khóa trong kịch bản.", en: "Key in the scenario."),
      Column(
        "input_value", \.value,
        vi: "Giá trị như đã viết; tên của nơi và thủ tục ở scopes.csv.",
        en: "Value as written; the names of places and procedures are in scopes.csv."),
      Column(
        "low", \.low, vi: "Phân vị 5% của đơn giá; không có thì NA.",
        en: "Of a price: its 5 % point; NA without one."),
      Column(
        "high", \.high, vi: "Phân vị 95% của đơn giá; không có thì NA.",
        en: "Of a price: its 95 % point; NA without one."),
      Column(
        "confidence", \.confidence, vi: "V đã kiểm chứng, D suy ra, K chưa kiểm chứng, A giả định.",
        en: "V verified, D derived, K known but unverified, A assumed."),
      Column("source", \.source, vi: "Nguồn.", en: "Source."),
      Column(
        "used_by", \.usedBy, vi: "Các phương án dùng giá trị này.",
        en: "The options that use this value."),
      Column("place", \.place, vi: "Tệp và dòng.", en: "File and line."),
    ])
}

extension AssumptionRow {
  /// Each input once, with the positions of the options that use it. Of a place only the file's own
  /// name is told: where the files lie differs between computers.
  static func inputs(of options: [Scenario]) -> [(assumption: Assumption, users: [Int])] {
    var inputs: [(assumption: Assumption, users: [Int])] = []
    var positions: [Assumption: Int] = [:]
    for (option, scenario) in options.enumerated() {
      for assumption in scenario.account.assumptions {
        var assumption = assumption
        assumption.place = fileName(assumption.place)
        let position = positions[assumption] ?? inputs.count
        if position == inputs.count {
          positions[assumption] = position
          inputs.append((assumption, []))
        }
        if inputs[position].users.last != option { inputs[position].users.append(option) }
      }
    }
    return inputs
  }

  /// One row for each input, however many options use it.
  static func text(_ options: [OptionResult]) -> TableText<AssumptionRow> {
    TableText(
      inputs(of: options.map(\.scenario)).lazy.map { input, users in
        AssumptionRow(
          key: input.key, value: input.value, low: input.range?.lowerBound,
          high: input.range?.upperBound, confidence: input.confidence, source: input.source,
          usedBy: users.map { tableID("option", options[$0].id) }.joined(separator: " "),
          place: input.place)
      })
  }

  /// The last part of a path.
  fileprivate static func fileName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}

extension WrittenTable {
  /// `assumptions.csv` of inputs that one thing, of this name, uses.
  package static func assumptions(_ inputs: [Assumption], usedBy user: String) -> WrittenTable {
    TableText(
      inputs.map {
        AssumptionRow(
          key: $0.key, value: $0.value, low: $0.range?.lowerBound, high: $0.range?.upperBound,
          confidence: $0.confidence, source: $0.source, usedBy: user,
          place: AssumptionRow.fileName($0.place))
      }
    ).written
  }
}
