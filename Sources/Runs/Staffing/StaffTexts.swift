import Wording

/// What is said of studies of staff.
package enum StaffTexts {
  static let unknownSite = LocalizedText(
    vi: "--site {0}: không có nơi tiếp nhận nào như vậy; {1}",
    en: "--site {0}: there is no such site; {1}")
  static let unknownReading = LocalizedText(
    vi: "--reading {0}: hãy viết một trong {1}", en: "--reading {0}: write one of {1}")
  /// Of the option that the solver writes.
  static let optionName = LocalizedText(
    vi: "{0}, bố trí người theo mục tiêu", en: "{0}, staffed to its targets")
}
