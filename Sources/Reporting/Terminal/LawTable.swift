package import Experiments
import LegalClock
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// What each change of the law does to the headline indicators, for people.
package struct LawTable {
  private let findings: LawFindings
  private let options: [OptionResult]

  /// Of results of the rule-sets, the first and the second among them.
  package init(_ findings: LawFindings, of options: [OptionResult]) {
    (self.findings, self.options) = (findings, options)
  }

  private var law: LawDiff { findings.law }

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    var table = TextTable(
      header: [Texts.indicator[language], LawWords.first[language], LawWords.whole[language]]
        + law.changes.map { "\($0.part)" })
    let shown = headlines.filter { $0.total.value != 0 || $0.total.deviations.contains { $0 != 0 } }
    table.rows = shown.map { row($0, language) }
    let prose = Prose(width: width, styled: styled)
    let title = LawWords.title.filled(
      language, law.second.name[language], law.first.name[language])
    let changes = law.changes.map { change in
      LawWords.change.filled(
        language, "\(change.part)", change.old, change.new, article(change, language))
    }
    let tables = shown.isEmpty ? [] : [table.text(width: width, styled: styled)]
    let lines =
      [prose(Texts.scope(points: 0)[language]), prose.bold(prose(title))]
      + changes.map { prose($0) } + tables
      + (sentences + notes(shown.count)).map { prose($0[language]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headlines: [LawFindings.Figure] {
    findings.figures.filter { $0.scope.type == .city && $0.kpi.headline }
  }

  private func article(_ change: RuleChange, _ language: Language) -> String {
    change.article[language].isEmpty ? "" : " (\(change.article[language]))"
  }

  /// Each change by its share, or alone and taken out where there are no shares.
  private func row(_ figure: LawFindings.Figure, _ language: Language) -> [TextTable.Cell] {
    let format = format(figure, language)
    return [
      TextTable.Cell(format.label(figure.kpi.name(in: options[0].scenario)[language])),
      TextTable.Cell(format.value(figure.before)),
      TextTable.Cell(told(figure.total, format)),
    ]
      + figure.parts.map { part in
        if let share = part.share { return TextTable.Cell(told(share, format)) }
        return TextTable.Cell(told(part.alone, format), told(part.lastOut, format))
      }
  }

  private func format(_ figure: LawFindings.Figure, _ language: Language) -> RowFormat {
    RowFormat(
      figure.kpi.unit, values: [figure.before, figure.before + figure.total.value], language)
  }

  private func told(_ estimate: ReplicationEstimate, _ format: RowFormat) -> String {
    format.difference(estimate.value, estimate.interval(level: intervalLevel))
  }

  /// What the law does to what is due on time, and which change does most of that; then alone and taken out.
  private var sentences: [LocalizedText] {
    guard let figure = headlines.first(where: { $0.kpi.id == "on_time_share" }) else { return [] }
    let name = figure.kpi.name
    guard figure.total.value != 0 || figure.parts.contains(where: { $0.alone.value != 0 }) else {
      return [LawWords.noEffect.filled(law.second.name, name)]
    }
    let whole = LocalizedText { language in
      let format = format(figure, language)
      return LawWords.sentence(figure.total.value).filled(
        language, law.second.name[language], law.first.name[language], name[language],
        format.value(figure.before), format.value(figure.before + figure.total.value),
        told(figure.total, format))
    }
    let parts = LocalizedText { language in
      let format = format(figure, language)
      return zip(law.changes, figure.parts).map { change, part in
        LawWords.part.filled(
          language, "\(change.part)", part.share.map { told($0, format) } ?? NumberFormat.missing,
          told(part.alone, format), told(part.lastOut, format))
      }.joined(separator: "; ") + "."
    }
    return [whole, parts]
  }

  private func notes(_ shown: Int) -> [LocalizedText] {
    let unchanged = headlines.count - shown
    return [law.isCrossed ? LawWords.shares : LawWords.noShares]
      + (unchanged > 0 ? [LawWords.unchanged.filled("\(unchanged)")] : [])
  }
}

/// What people read of rule-sets.
enum LawWords {
  static let title = LocalizedText(vi: "{0} so với {1}", en: "{0} against {1}")
  static let first = LocalizedText(vi: "Luật trước", en: "First law")
  static let whole = LocalizedText(vi: "Khác biệt", en: "Difference")
  static let change = LocalizedText(vi: "• {0}: {1} → {2}{3}", en: "• {0}: {1} → {2}{3}")
  /// By how much it changes.
  static func sentence(_ change: Double) -> LocalizedText {
    let (vi, en) =
      change > 0
      ? ("tăng từ {3}% lên {4}%", "rises from {3} % to {4} %")
      : change < 0
        ? ("giảm từ {3}% xuống {4}%", "falls from {3} % to {4} %")
        : ("vẫn là {4}%", "stays at {4} %")
    return LocalizedText(
      vi: "Theo {0} thay cho {1}, {2} \(vi) ({5} điểm).",
      en: "Under {0} in place of {1}, {2} \(en) ({5 point|points}).")
  }
  static let part = LocalizedText(
    vi: "riêng {0}: phần {1}, chỉ đổi điểm này {2}, bỏ điểm này khỏi luật sau {3}",
    en: "{0}: share {1}, alone {2}, taken out of the second law {3}")
  static let noEffect = LocalizedText(
    vi: "{0} không làm {1} thay đổi.", en: "{0} does not change {1}.")
  static let shares = LocalizedText(
    vi:
      "Các phần (Shapley) cộng lại bằng khác biệt; chỉ đổi riêng hay bỏ riêng một điểm thì không cộng lại "
      + "được. Mọi luật có cùng những người dân; khoảng là 95% của các lần lặp.",
    en:
      "Shares (Shapley) add up to the difference; what a change does alone, or taken out, does not. The same "
      + "citizens come under all laws; intervals are 95 % over replications.")
  static let noShares = LocalizedText(
    vi:
      "Có quá nhiều điểm thay đổi để chia phần: mỗi ô cho biết chỉ đổi riêng điểm ấy, rồi bỏ riêng điểm ấy "
      + "khỏi luật sau; không cộng lại được.",
    en:
      "The changes are too many for shares: a cell tells what a change does alone, then taken out of the "
      + "second law; these do not add up.")
  static let unchanged = LocalizedText(
    vi: "{0} chỉ tiêu chính khác không đổi ở mọi lần lặp.",
    en: "{0} other headline indicators are the same in every replication.")
}
