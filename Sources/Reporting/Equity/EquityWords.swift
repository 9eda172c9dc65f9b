import Wording

/// What the page and the memo say of who gains and who loses.
enum EquityWords {
  static let title = LocalizedText(vi: "Ai được cải thiện, ai kém đi", en: "Who gains, who loses")
  static let option = LocalizedText(vi: "Phương án", en: "Option")
  static let commune = LocalizedText(vi: "Xã, phường", en: "Commune")
  static let group = LocalizedText(vi: "Nhóm", en: "Group")
  static let minutes = LocalizedText(vi: "phút", en: "min")

  static let columns = [
    LocalizedText(vi: "Được cải thiện", en: "Better off"),
    LocalizedText(vi: "Kém đi", en: "Worse off"),
    LocalizedText(vi: "Như cũ", en: "About the same"),
    LocalizedText(vi: "Không còn được phục vụ", en: "No longer served"),
    LocalizedText(vi: "Bình quân một người", en: "Mean of a person"),
    LocalizedText(vi: "Số ngày đến kết quả", en: "Days to the result"),
  ]

  static let burdens = LocalizedText(
    vi: "Thời gian phân bổ không đều đến đâu, tính theo người",
    en: "How unequally the time lies, by person")
  static let burdenColumns = [
    LocalizedText(vi: "Không được phục vụ", en: "Not served"),
    LocalizedText(vi: "Bình quân một người (phút)", en: "Mean of a person (min)"),
    LocalizedText(vi: "Một phần mười mất nhiều nhất (phút)", en: "Worst-off tenth (min)"),
    LocalizedText(vi: "Hệ số Gini", en: "Gini"),
  ]

  static func among(_ code: String?) -> LocalizedText {
    code == "communes"
      ? LocalizedText(vi: "giữa các xã", en: "among communes")
      : LocalizedText(vi: "giữa người với người", en: "among people")
  }

  static let places = LocalizedText(
    vi: "{0}: nơi kém đi nhiều nhất, rồi nơi cải thiện nhiều nhất, ngoài sai số mô phỏng",
    en: "{0}: communes that lose most beyond noise, then those that gain most")
  static let groups = LocalizedText(
    vi: "{0}: nhóm có tỷ lệ kém đi cao nhất", en: "{0}: groups that are worse off most often")

  static let everybody = LocalizedText(
    vi:
      "{0}: {1} người dân được cải thiện, {2} kém đi, {3} không còn được phục vụ; bình quân một người được phục "
      + "vụ ở cả hai: {4}, tính mọi nhu cầu của người ấy.",
    en:
      "{0}: {1} of the citizens are better off, {2} worse off, {3} no longer served; the mean of "
      + "a person served "
      + "in both: {4}, for all demands of that person.")
  static let losers = LocalizedText(
    vi: "{0}: kém đi nhiều nhất là {1}.", en: "{0}: those who lose most live in {1}.")
  static let nobodyLoses = LocalizedText(
    vi: "{0}: chưa thấy xã, phường nào kém đi vượt quá sai số mô phỏng.",
    en: "{0}: of no commune is it shown that it loses beyond noise.")

  /// {0} the smallest relevant difference.
  static let note = LocalizedText(
    vi:
      "Tính theo người, với mọi nhu cầu của người ấy; các chỉ tiêu khác tính theo nhu cầu. Được cải thiện, kém đi: tổng "
      + "thời gian của một người thay đổi quá mức đáng kể nhỏ nhất ({0}) so với chính "
      + "người ấy ở phương án gốc. Chênh lệch của một người có cả may rủi; trong bình quân của "
      + "nhóm thì may rủi bù "
      + "trừ nhau. Nêu tên những xã, phường có khoảng 95% không chứa 0, tính chung cho mọi xã, phường. Đó là sai "
      + "số mô phỏng; với số liệu đầu vào khác thì chưa biết. Mọi nhóm, kèm khoảng: gains.csv, burdens.csv.",
    en:
      "Counted are persons, each with all of his or her demands; other indicators count demands. Better, worse off: a "
      + "person's total time changes by more than the smallest relevant difference ({0}) "
      + "against the same person in the base. One person's difference contains luck; in the mean "
      + "of a group it "
      + "evens out. Named are communes whose 95 % interval does not hold 0, for all communes together. That is "
      + "noise; how it stands under other inputs is not known. All groups, with intervals: gains.csv, burdens.csv."
  )
}
