import Choice
import Experiments
import ServiceModel
import Wording

/// The catalogue of KPIs as a page of documentation, in both languages.
public enum KPIPage {
  /// Markdown, as DocC and Git hosts show it.
  public static var markdown: String {
    let groups = KPI.Group.allCases.map { group in
      """
      ### \(name(of: group).en) · \(name(of: group).vi)

      \(KPI.all.filter { $0.group == group }.map(entry).joined(separator: "\n\n"))
      """
    }
    return """
      # Key performance indicators

      Every KPI of the catalogue: what it is, how it is computed, which way is better.

      ## Overview

      `motcua kpis` writes this page from the catalogue in `Sources/Experiments`. Formulas are over the \
      quantities and samples of `Sources/ServiceModel/Measures.swift`; times there are microseconds, \
      samples seconds. KPIs marked ★ are in the main comparison table.

      Each has a smallest relevant difference. A verdict for the inputs as written is read from a noise \
      interval and that difference alone: \(word(.better)) or \(word(.worse)) if the whole interval lies \
      beyond it, \(word(.noRelevantDifference)) if the whole interval lies within it, else \(word(.open)); \
      how it stands under other inputs is not known. Where the points of a design are 20 or more, the \
      verdict is by them: \(rule(.noRelevantDifference)) if the difference is below the smallest relevant \
      one in 80 % of them or more; \(rule(.clearlyBetter)) or \(rule(.clearlyWorse)) if its sign is that of \
      the centre in 95 % or more (below 93 points in all; below 59 never), \(rule(.likelyBetter)) or \
      \(rule(.likelyWorse)) in 80 % or more, both where the centre is relevant; else \(rule(.open)). An \
      option of which \(percent(Soundness.threshold)) of the demands or more are given up or have no result \
      at the end is \(word(.notRanked)): it gets no verdict and no star. It fails if people give up or a \
      site or office works at its limit; else the follow-up is too short to tell. Against a base that is \
      not ranked verdicts are given, with a warning before the table. \
      Intervals are cut off at the ends of what a KPI can be (0; 1 for shares), which leaves them as \
      often right as before.

      \(groups.joined(separator: "\n\n"))

      ### Evaluation, and what cannot be simulated · Đánh giá, và những gì không mô phỏng được

      The groups of index 766 and the nine criteria of Decree 61/2018 (own knowledge, K). Satisfaction is left \
      out on purpose.

      | criterion · tiêu chí | points · điểm | KPI | remark · lưu ý |
      |---|---|---|---|
      \(Criterion.all.map(line).joined(separator: "\n"))

      ### Of whom, when, by which clock · Trên ai, khi nào, theo đồng hồ nào

      Read off the formulas. Indicators over one population add up: `served_on_time_share`, \
      `served_late_share`, `open_share`, `gave_up_share` and `withdrawn_share` to 1; what is carried over \
      and received to what is returned, withdrawn and in process. *Demands of the window* arise inside \
      the observation window and are followed to the end of the follow-up.

      | KPI | population · trên | window · kỳ | clock · đồng hồ |
      |---|---|---|---|
      \(KPI.all.map(reading).joined(separator: "\n"))

      """
  }

  private static func word(_ verdict: Comparison.Verdict) -> String {
    "*\(verdict.judgement.name.en)*"
  }

  private static func rule(_ verdict: Choice.Verdict) -> String {
    "*\(verdict.judgement.name.en)*"
  }

  private static func line(_ criterion: Criterion) -> String {
    let cells = [
      "\(criterion.name.en) · \(criterion.name.vi)",
      "\(shortest(criterion.mostPoints)) (\(criterion.confidence))",
      criterion.kpi.map { "`\($0)`" } ?? "–", "\(criterion.remark.en) · \(criterion.remark.vi)",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func reading(_ kpi: KPI) -> String {
    func both(_ text: LocalizedText) -> String {
      text.en == text.vi ? text.en : "\(text.en) · \(text.vi)"
    }
    let cells = [
      "`\(kpi.id)`", both(kpi.population.text), both(kpi.window.text), both(kpi.clock.text),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func entry(_ kpi: KPI) -> String {
    """
    **`\(kpi.id)`**\(kpi.headline ? " ★" : "") \(kpi.name.en) · \(kpi.name.vi)
    (\(kpi.unit.rawValue), \(direction(kpi.better)))

    - \(kpi.definition.en)
    - \(kpi.definition.vi)
    - `\(kpi.formula)`
    - Smallest relevant difference: \(text(kpi.relevantDifference, kpi.unit))
    """
  }

  private static func text(_ relevant: RelevantDifference, _ unit: KPI.Unit) -> String {
    switch relevant {
    case .ofBase(let share): "\(percent(share)) of the base's value"
    case .absolute(let share) where unit == .share:
      "\(NumberFormat(language: .en).decimal(100 * share, digits: 0)) percentage point"
    case .absolute(let amount):
      "\(shortest(amount))\(RowFormat(unit, values: [], .en).unit.map { " " + $0.en } ?? "")"
    }
  }

  private static func percent(_ share: Double) -> String {
    NumberFormat(language: .en).percent(share, digits: 0)
  }

  private static func shortest(_ amount: Double) -> String {
    amount == amount.rounded() ? "\(Int(amount))" : "\(amount)"
  }

  private static func direction(_ better: KPI.Direction) -> String {
    switch better {
    case .higher: "higher is better"
    case .lower: "lower is better"
    case .neutral: "neither way is better by itself"
    }
  }

  private static func name(of group: KPI.Group) -> LocalizedText {
    switch group {
    case .waiting: LocalizedText(vi: "Chờ đợi", en: "Waiting")
    case .timeliness: LocalizedText(vi: "Đúng hạn", en: "Timeliness")
    case .bundles: LocalizedText(vi: "Liên thông", en: "Bundles")
    case .citizens: LocalizedText(vi: "Người dân", en: "Citizens")
    case .channels: LocalizedText(vi: "Kênh", en: "Channels")
    case .staff: LocalizedText(vi: "Nhân sự", en: "Staff")
    case .offices: LocalizedText(vi: "Phòng chuyên môn", en: "Offices")
    case .cost: LocalizedText(vi: "Chi phí", en: "Cost")
    case .index766: LocalizedText(vi: "Chỉ số 766", en: "Index 766")
    }
  }
}
