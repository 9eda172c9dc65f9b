public import Wording

extension Weekday {
  /// As people read it within a sentence.
  public var text: LocalizedText {
    switch self {
    case .monday: LocalizedText(vi: "thứ Hai", en: "Monday")
    case .tuesday: LocalizedText(vi: "thứ Ba", en: "Tuesday")
    case .wednesday: LocalizedText(vi: "thứ Tư", en: "Wednesday")
    case .thursday: LocalizedText(vi: "thứ Năm", en: "Thursday")
    case .friday: LocalizedText(vi: "thứ Sáu", en: "Friday")
    case .saturday: LocalizedText(vi: "thứ Bảy", en: "Saturday")
    case .sunday: LocalizedText(vi: "Chủ nhật", en: "Sunday")
    }
  }
}
