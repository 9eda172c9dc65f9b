import Wording

/// What is said of calibrations that cannot be made.
enum CalibrateTexts {
  static let noFactor = LocalizedText(
    vi:
      "--factor '{0}' không phải yếu tố: hãy viết ĐƯỜNG_DẪN*=TỪ..ĐẾN (nhân), +=TỪ..ĐẾN (cộng), =TỪ..ĐẾN (đặt lại) "
      + "hoặc một mã trong 'uncertainty'",
    en:
      "--factor '{0}' is no factor: write PATH*=FROM..TO to multiply, +=FROM..TO to add, =FROM..TO to set, or an id "
      + "of 'uncertainty'")
  static let badRange = LocalizedText(
    vi: "--factor '{0}': khoảng phải đi từ số nhỏ đến số lớn hơn, và hệ số nhân không âm",
    en:
      "--factor '{0}': a range goes from a number to a larger one, and nothing is multiplied by less than 0"
  )
  static let unknownFactors = LocalizedText(
    vi: "{0} không có 'uncertainty': hãy nêu yếu tố bằng --factor 'ĐƯỜNG_DẪN*=TỪ..ĐẾN'",
    en: "{0} has no 'uncertainty': name factors by --factor 'PATH*=FROM..TO'")
  static let tooMany = LocalizedText(
    vi: "{0} yếu tố là quá nhiều để hiệu chỉnh cùng lúc: hãy nêu tối đa {1} bằng --factor ({2})",
    en:
      "{0 factor is|factors are} too many to be calibrated at once: name {1} at most by --factor ({2})"
  )
  static let twice = LocalizedText(
    vi: "Có hai yếu tố mang mã '{0}': hãy viết 'tên: ĐƯỜNG_DẪN*=TỪ..ĐẾN'",
    en: "Two factors are called '{0}': write 'name: PATH*=FROM..TO'")
  static let whole = LocalizedText(
    vi: "--factor '{0}' chỉ nhận số nguyên: hiệu chỉnh cần đại lượng liên tục; hãy nhân bằng *=",
    en:
      "--factor '{0}' takes whole numbers only, and a calibration needs a quantity: multiply by *=")
  static let noTarget = LocalizedText(
    vi:
      "--to '{0}' không phải con số của nhật ký: hãy viết CON_SỐ, CON_SỐ@LOẠI hoặc CON_SỐ@LOẠI=PHẦN như "
      + "validation.csv ghi, chẳng hạn wait_mean@hour; con số: {1}; loại: {2}",
    en:
      "--to '{0}' is no number of a log: write NUMBER, NUMBER@KIND or NUMBER@KIND=PART as validation.csv has them, "
      + "such as wait_mean@hour; numbers: {1}; kinds: {2}")
  static let notObserved = LocalizedText(
    vi: "--to '{0}': {1} không có con số ấy trong những ngày để ước lượng",
    en: "--to '{0}': {1} tells no such number on the days of the estimates")
  static let nothingToCompare = LocalizedText(
    vi: "{0}: thành phố mô phỏng không có con số nào để so với {1}",
    en: "{0}: the simulated city has no number to be held against {1}")
  static let leftOpen = LocalizedText(
    vi: "Những gì nhật ký còn để ngỏ", en: "What the log leaves open")
  static let optionName = LocalizedText(vi: "{0}, đã hiệu chỉnh", en: "{0}, calibrated")
  static let source = LocalizedText(
    vi: "hiệu chỉnh theo {0} ({1} ngày): {2}, khoảng 95% {3} đến {4}",
    en: "calibrated against {0} ({1 day|days}): {2}, interval of 95 % {3} to {4}")
}
