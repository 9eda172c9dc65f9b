import ServiceModel
import Wording

/// What is said of factors that are not known.
enum UncertaintyTexts {
  static let title = LocalizedText(
    vi: "2.4 Những gì chưa biết rõ, và lựa chọn của người lập",
    en: "2.4 What is not known, and choices of the author")
  static let factor = LocalizedText(vi: "Yếu tố", en: "Factor")
  static let moves = LocalizedText(vi: "Làm thay đổi", en: "Moves")
  static let values = LocalizedText(vi: "Giá trị", en: "Values")

  static let effects: [UncertainFactor.Effect: LocalizedText] = [
    .scales: LocalizedText(vi: "nhân {0}", en: "multiplies {0}"),
    .shifts: LocalizedText(vi: "cộng vào {0}", en: "is added to {0}"),
    .sets: LocalizedText(vi: "thay {0}", en: "takes the place of {0}"),
  ]
  static let shapes: [UncertainFactor.Shape: LocalizedText] = [
    .uniform: LocalizedText(vi: "đều", en: "uniform"),
    .triangular: LocalizedText(vi: "tam giác", en: "triangular"),
    .normal: LocalizedText(vi: "chuẩn", en: "normal"),
    .lognormal: LocalizedText(vi: "loga chuẩn", en: "lognormal"),
  ]
  static let law = LocalizedText(
    vi: "{0} đến {1} (5% và 95%), {2}", en: "{0} to {1} (5 % and 95 %), {2}")
  static let cut = LocalizedText(vi: "{0}, trong {1} đến {2}", en: "{0}, within {1} to {2}")
  static let levels = LocalizedText(vi: "một trong {0}", en: "one of {0}")
  static let correlated = LocalizedText(
    vi: "{0}; tương quan hạng {1} với {2}", en: "{0}; rank correlation {1} with {2}")
}
