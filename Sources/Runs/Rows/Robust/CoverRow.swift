import Experiments
import ScenarioFiles
import ServiceModel
import Tables
import Wording

/// A row of `covered.csv`: which factors move an input, if any.
struct CoverRow: TableRow {
  var key = ""
  var confidence: String?
  var usedBy = ""
  var factors: String?
  var place: String?

  static let table = Table<CoverRow>(
    "covered",
    vi: "Sổ giả định: từng số liệu đầu vào (như ở assumptions.csv) được yếu tố nào cho thay đổi.",
    en: "The ledger of assumptions: which factors vary each input, or a part of it; rows as in "
      + "assumptions.csv.",
    columns: [
      Column("input_key", \.key, vi: "Khóa trong kịch bản.", en: "Key in the scenario."),
      Column(
        "confidence", \.confidence, vi: "V đã kiểm chứng, D suy ra, K chưa kiểm chứng, A giả định.",
        en: "V verified, D derived, K known but unverified, A assumed."),
      Column(
        "used_by", \.usedBy, vi: "Các phương án dùng giá trị này.",
        en: "The options that use this value."),
      Column(
        "factors", \.factors, vi: "Mã các yếu tố; NA: không yếu tố nào.",
        en: "Ids of the factors; NA: none."),
      Column("place", \.place, vi: "Tệp và dòng.", en: "File and line."),
    ])
}

extension CoverRow {
  static func text(_ findings: RobustFindings) -> TableText<CoverRow> {
    TableText(
      AssumptionRow.inputs(of: findings.options).map { input, users in
        let factors = findings.factors(of: input, users)
        return CoverRow(
          key: input.key, confidence: input.confidence,
          usedBy: users.map { tableID("option", findings.options[$0].id) }.joined(separator: " "),
          factors: factors.isEmpty ? nil : factors.joined(separator: " "), place: input.place)
      })
  }
}

extension RobustFindings {
  /// Factors that move an input in one of the options that use it.
  fileprivate func factors(of input: Assumption, _ users: [Int]) -> [String] {
    var factors: [String] = []
    for user in users {
      for factor in subject.covers[user].factors(of: input.key) where !factors.contains(factor) {
        factors.append(factor)
      }
    }
    return factors
  }

  /// By code of confidence: how many inputs there are, each once, and how many of them no factor moves. What
  /// has no code is assumed.
  package var uncovered: [(code: String, inputs: Int, uncovered: Int)] {
    let inputs = AssumptionRow.inputs(of: options)
    return ["K", "A"].map { code in
      let mine = inputs.filter {
        $0.assumption.confidence == code || code == "A" && $0.assumption.confidence.isEmpty
      }
      return (code, mine.count, mine.count { factors(of: $0.assumption, $0.users).isEmpty })
    }
  }
}
