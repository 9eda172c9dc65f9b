import Experiments
import ServiceModel
import Wording

/// How a verdict is told wherever it is met: on the terminal, on the page, in the memo, in pictures.
/// This is the only place that words verdicts; tables have their codes.
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
