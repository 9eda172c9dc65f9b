import Wording

/// What is said of studies of staff.
package enum StaffTexts {
  static let unknownSite = LocalizedText(
    vi: "--site {0}: không có nơi tiếp nhận nào như vậy; {1}",
    en: "--site {0}: there is no such site; {1}")
  static let unknownOffice = LocalizedText(
    vi: "--office {0}: không có phòng nào như vậy; {1}",
    en: "--office {0}: there is no such office; {1}")
  static let noTargetOfOffices = LocalizedText(
    vi: "--office {0}: chưa có mục tiêu nào cho phòng, ví dụ --target 'on_time_share>=0.98'",
    en: "--office {0}: there is no target of offices, such as --target 'on_time_share>=0.98'")
  static let noFrontierOfOffices = LocalizedText(
    vi: "--frontier vẽ mục tiêu về thời gian chờ ở quầy; hãy bỏ --target '{0}' của phòng",
    en:
      "--frontier draws targets on waits at counters; leave the target of offices out: --target '{0}'"
  )
  static let unknownReading = LocalizedText(
    vi: "--reading {0}: hãy viết một trong {1}", en: "--reading {0}: write one of {1}")
  static let nobody = LocalizedText(
    vi: "--people {0}: hãy viết một số trên 0, nhiều nhất 1000000",
    en: "--people {0}: write a number above 0, 1000000 at most")
  /// Of the option that the solver writes.
  static let optionName = LocalizedText(
    vi: "{0}, bố trí người theo mục tiêu", en: "{0}, staffed to its targets")
}
