import Choice
import Experiments
import Runs
import ServiceModel
import Wording

/// How a verdict is told wherever it is met: on the terminal, on the page, in the memo, in pictures.
/// This is the only place that words verdicts; tables have their codes. Those of noise alone stand below
/// the line that says that they are for these inputs.
struct Judgement {
  /// How it is coloured.
  enum Tone {
    case good, bad, plain, faint
  }

  /// How a picture draws the difference.
  enum Mark: String {
    /// A relevant difference.
    case filled
    /// Nothing can be told.
    case hollow
    /// Not to be looked at: no relevant difference, or an option that is not ranked.
    case grey
  }

  /// Within a sentence; empty where there is nothing to say.
  let name: LocalizedText
  /// Stands before the name where a sign helps the eye; empty for none.
  var sign = ""
  var tone = Tone.plain
  var mark = Mark.hollow
  /// Whether the difference is worth telling beside the name.
  var tellsDifference = true

  /// At the beginning of a sentence.
  var heading: LocalizedText {
    LocalizedText { name[$0].prefix(1).uppercased() + name[$0].dropFirst() }
  }

  /// A text behind the sign: `▲ better`.
  func signed(_ text: String) -> String { sign.isEmpty ? text : "\(sign) \(text)" }
}

extension Comparison.Verdict {
  var judgement: Judgement {
    switch self {
    case .better:
      Judgement(
        name: LocalizedText(vi: "tốt hơn", en: "better"), sign: "▲", tone: .good, mark: .filled)
    case .worse:
      Judgement(
        name: LocalizedText(vi: "kém hơn", en: "worse"), sign: "▼", tone: .bad, mark: .filled)
    case .differs:
      Judgement(name: LocalizedText(vi: "khác", en: "different"), mark: .filled)
    case .noRelevantDifference:
      Judgement(
        name: LocalizedText(vi: "không khác biệt đáng kể", en: "no relevant difference"),
        sign: "≈", tone: .faint, mark: .grey)
    case .same:
      Judgement(
        name: LocalizedText(vi: "như nhau", en: "same"), tone: .faint, mark: .grey,
        tellsDifference: false)
    case .open:
      Judgement(name: LocalizedText(vi: "chưa đủ cơ sở kết luận", en: "open"), tone: .faint)
    case .notRanked:
      Judgement(
        name: LocalizedText(vi: "không xếp hạng", en: "not ranked"), tone: .faint, mark: .grey)
    case .noData:
      Judgement(
        name: LocalizedText(vi: "không có số liệu", en: "no data"), tone: .faint,
        tellsDifference: false)
    }
  }
}

extension ToldVerdict {
  /// In the words of the one rule where other inputs were looked at.
  var judgement: Judgement {
    switch self {
    case .forTheseInputs(let verdict): verdict.judgement
    case .byInputs(let verdict): verdict.judgement
    }
  }
}

extension Choice.Verdict {
  var judgement: Judgement {
    switch self {
    case .clearlyBetter:
      Judgement(
        name: LocalizedText(vi: "tốt hơn rõ rệt", en: "clearly better"), sign: "▲", tone: .good,
        mark: .filled)
    case .clearlyWorse:
      Judgement(
        name: LocalizedText(vi: "kém hơn rõ rệt", en: "clearly worse"), sign: "▼", tone: .bad,
        mark: .filled)
    case .clearlyDifferent:
      Judgement(
        name: LocalizedText(vi: "khác rõ rệt", en: "clearly different"), mark: .filled)
    case .likelyBetter:
      Judgement(
        name: LocalizedText(vi: "nhiều khả năng tốt hơn", en: "likely better"), sign: "▲",
        tone: .good, mark: .filled)
    case .likelyWorse:
      Judgement(
        name: LocalizedText(vi: "nhiều khả năng kém hơn", en: "likely worse"), sign: "▼",
        tone: .bad, mark: .filled)
    case .likelyDifferent:
      Judgement(
        name: LocalizedText(vi: "nhiều khả năng khác", en: "likely different"), mark: .filled)
    case .noRelevantDifference: Comparison.Verdict.noRelevantDifference.judgement
    case .open: Comparison.Verdict.open.judgement
    case .forTheseInputs:
      Judgement(
        name: LocalizedText(
          vi: "quá ít để kết luận", en: "too few for a verdict"), tone: .faint)
    case .notRanked: Comparison.Verdict.notRanked.judgement
    case .noData: Comparison.Verdict.noData.judgement
    }
  }
}

extension TargetVerdict {
  var judgement: Judgement {
    switch self {
    case .met: Judgement(name: LocalizedText(vi: "đạt", en: "met"), tone: .good)
    case .missed: Judgement(name: LocalizedText(vi: "chưa đạt", en: "missed"), tone: .bad)
    case .uncertain: Judgement(name: LocalizedText(vi: "chưa rõ", en: "uncertain"))
    case .noTarget, .noData: Judgement(name: LocalizedText(vi: "", en: ""))
    }
  }
}

extension Comparison.Standing {
  /// A star before the value of an option that may be the best; empty for others.
  var star: String { isCandidate ? "★ " : "" }
}

extension KPI.Direction {
  /// Which side of a target is the good one.
  var targetSign: String { self == .higher ? "≥" : "≤" }
}
