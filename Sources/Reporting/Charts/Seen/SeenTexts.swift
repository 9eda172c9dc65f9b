import Wording

/// What is seen on pictures, said from the data.
enum SeenTexts {
  /// {0} the option, {1} what is said of it.
  static let ofOption = LocalizedText(vi: "“{0}”: {1}.", en: "“{0}”: {1}.")

  /// {0} how many communes of {1}, {2} the one that changes most, {3} by how much.
  static let communesLose = LocalizedText(
    vi:
      "người dân ở {0} trong {1} xã, phường mất thêm thời gian một cách đáng kể, nhiều "
      + "nhất ở {2} ({3} phút)",
    en:
      "citizens of {0} of {1 commune|communes} lose a relevant time, most of all in "
      + "{2} ({3} min)")
  static let communesGain = LocalizedText(
    vi:
      "người dân ở {0} trong {1} xã, phường bớt được thời gian một cách đáng kể, nhiều "
      + "nhất ở {2} ({3} phút)",
    en:
      "citizens of {0} of {1 commune|communes} gain a relevant time, most of all in "
      + "{2} ({3} min)")
  static let noCommune = LocalizedText(
    vi: "không xã, phường nào thay đổi đáng kể", en: "no commune changes by a relevant time")

  /// {0} the option, {1} the unit, {2} the share that is worse off, {3} better off.
  static let mostWorse = LocalizedText(
    vi: "“{0}”: tỷ lệ người kém đi cao nhất ở {1}: {2}, trong khi {3} được cải thiện.",
    en: "“{0}”: most often worse off are the people of {1}: {2}, while {3} are better off.")
  static let mostWorseMatter = LocalizedText(
    vi:
      "“{0}”: tỷ lệ người kém đi cao nhất là khi làm thủ tục {1}: {2}, trong khi {3} "
      + "được cải thiện.",
    en: "“{0}”: most often worse off are those who ask for {1}: {2}, while {3} are better off.")

  /// {0} the option, {1} the indicator, {2} before, after and the difference.
  static let largest = LocalizedText(
    vi: "“{0}”: thay đổi đáng kể lớn nhất là ở {1}: {2}.",
    en: "“{0}”: the largest relevant change is in {1}: {2}.")
  static let noneRelevant = LocalizedText(
    vi: "“{0}”: chưa thấy chênh lệch đáng kể ở chỉ tiêu nào.",
    en: "“{0}”: no indicator is seen to differ relevantly.")

  /// {0} the option, {1} the time, {2} and {3} the 90 % and the 50 % point.
  static let longestWait = LocalizedText(
    vi:
      "“{0}”: chờ lâu nhất là khi lấy số từ {1}: chín phần mười số lượt không quá {2} phút, một nửa "
      + "không quá {3} phút.",
    en:
      "“{0}”: waits are longest with a ticket from {1} on: nine in ten no longer than "
      + "{2} min, half no longer than {3} min.")
  /// {0} the option, {1} the time, {2} how many.
  static let mostWaiting = LocalizedText(
    vi: "“{0}”: đông nhất lúc {1}, {2} người đang chờ.",
    en: "“{0}”: most wait at {1}, {2 person|people}.")
  /// {0} options that are not ranked.
  static let cut = LocalizedText(
    vi: "Trục theo các phương án được xếp hạng; đường của {0} bị cắt ở mép trên.",
    en: "The axis goes by the options that are ranked; what is above it of {0} is cut off.")
  /// {0} the option, {1} the site, {2} the time, {3} how many.
  static let mostAtSite = LocalizedText(
    vi: "“{0}”: đông nhất ở {1} lúc {2}, trung bình {3} người đang chờ.",
    en: "“{0}”: most wait at {1} at {2}, {3 person|people} on the mean day.")
  static let atDoors = LocalizedText(
    vi: "“{0}”: trước giờ mở cửa, đông nhất là ở {1}: trung bình {3} người đã chờ lúc {2}.",
    en:
      "“{0}”: before doors open, most gather at {1}: {3 person|people} on the "
      + "mean day at {2}.")
  /// {0} the option, {1} the time, {2} the share.
  static let busiest = LocalizedText(
    vi: "“{0}”: bận nhất lúc {1}, {2} số quầy có người đang bận.",
    en: "“{0}”: busiest at {1}, with {2} of the staffed counters busy.")
  /// {0} the option, {1} the site, {2} the hour, {3} the share.
  static let fullest = LocalizedText(
    vi: "“{0}”: bận nhất là {1} lúc {2} giờ, {3} số quầy có người đang bận.",
    en: "“{0}”: busiest is {1} from {2} o'clock, with {3} of the staffed counters busy.")
  /// {0} the option, {1} all minutes, {2} on the way.
  static let onTheWay = LocalizedText(
    vi: "“{0}”: {1} phút mỗi nhu cầu, trong đó {2} phút đi đường.",
    en: "“{0}”: {1} min a demand, {2} min of them on the way.")
  /// {0} the option, {1} and {2} the slowest district, {3} and {4} the quickest.
  static let districts = LocalizedText(
    vi: "“{0}”: lâu nhất ở {1} ({2} phút), nhanh nhất ở {3} ({4} phút).",
    en: "“{0}”: longest in {1} ({2} min), shortest in {3} ({4} min).")
  /// {0} the level, {1} the part, {2} hours, {3} options.
  static let longestPart = LocalizedText(
    vi: "{0}: trong giờ làm việc, khâu lâu nhất là {1}: {2} giờ ({3}).",
    en: "{0}: of working hours, most go to {1}: {2} h ({3}).")
  static let everyOption = LocalizedText(vi: "mọi phương án", en: "every option")
  /// {0} the least, {1} the most.
  static let range = LocalizedText(vi: "{0} đến {1}", en: "{0} to {1}")
  /// {0} the option, {1} those below the funnel.
  static let below = LocalizedText(
    vi: "“{0}”: thấp hơn mức ngẫu nhiên cho phép: {1}.",
    en: "“{0}”: lower than chance would let them be: {1}.")
  static let noneBelow = LocalizedText(
    vi: "“{0}”: không đơn vị nào thấp hơn mức ngẫu nhiên cho phép.",
    en: "“{0}”: none is lower than chance would let it be.")
  /// {0} a name, {1} its value.
  static let named = LocalizedText(vi: "{0} ({1})", en: "{0} ({1})")
  /// {0} the option, {1} the procedure, {2} working days, {3} the limit.
  static let beyondLimit = LocalizedText(
    vi:
      "“{0}”: vượt hạn nhiều nhất là {1}: chín phần mười xong trong {2} ngày làm việc, "
      + "hạn là {3}.",
    en:
      "“{0}”: furthest beyond its limit is {1}: nine in ten take "
      + "{2 working day|working days}, its limit is {3}.")
  static let withinLimit = LocalizedText(
    vi: "“{0}”: ở mọi thủ tục, chín phần mười hồ sơ xong trong hạn.",
    en: "“{0}”: of every procedure nine dossiers in ten are done within the limit.")
  /// {0} the option, {1} what is used, {2} what is paid, {3} minutes.
  static let moneyAndTime = LocalizedText(
    vi: "“{0}”: dùng {1}, trả {2} mỗi hồ sơ; {3} phút mỗi nhu cầu.",
    en: "“{0}”: {1} used and {2} paid a dossier, {3} min a demand.")
  /// {0} the option, {1} the indicator with its unit, {2} what it is at the smallest value {3}, {4} at the largest {5}.
  static let overValues = LocalizedText(
    vi: "“{0}”: {1}: {2} tại {3}, {4} tại {5}.", en: "“{0}”: {1}: {2} at {3}, {4} at {5}.")
  /// {0} the option, {1} the indicator with its unit, {2} the stress, {3} under it, {4} as usual.
  static let underStress = LocalizedText(
    vi: "“{0}”: {1} cao nhất khi “{2}”: {3}, bình thường {4}.",
    en: "“{0}”: {1} is highest under “{2}”: {3}, as usual {4}.")
  /// {0} names.
  static let unbeaten = LocalizedText(
    vi: "Xét các giá trị trung bình, không phương án nào vừa rẻ hơn vừa nhanh hơn: {0}.",
    en: "By the means, no option is both cheaper and quicker than: {0}.")
}
