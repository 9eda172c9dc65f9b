import Experiments
import Wording

/// What people read of who gains and who loses.
enum GainsWords {
  static let title = LocalizedText(
    vi: "Ai được cải thiện, ai kém đi so với {0}: cùng những người dân ấy",
    en: "Who gains and who loses against {0}: the same citizens")

  static let header = [
    LocalizedText(vi: "Phương án", en: "Option"),
    LocalizedText(vi: "Được cải thiện (%)", en: "Better off (%)"),
    LocalizedText(vi: "Kém đi (%)", en: "Worse off (%)"),
    LocalizedText(vi: "Như cũ (%)", en: "About the same (%)"),
    LocalizedText(vi: "Không còn được phục vụ (%)", en: "No longer served (%)"),
    LocalizedText(vi: "Mới được phục vụ (%)", en: "Served only now (%)"),
    LocalizedText(vi: "Bình quân một người (phút)", en: "Mean of a person (min)"),
  ]

  static func places(_ list: Gains.Extreme) -> LocalizedText {
    switch list {
    case .lose: LocalizedText(vi: "{0}: kém đi nhiều nhất: {1}", en: "{0}: lose most: {1}")
    case .gain: LocalizedText(vi: "{0}: cải thiện nhiều nhất: {1}", en: "{0}: gain most: {1}")
    }
  }

  static func nobody(_ list: Gains.Extreme) -> LocalizedText {
    switch list {
    case .lose:
      LocalizedText(
        vi: "{0}: chưa thấy xã, phường nào kém đi vượt quá sai số mô phỏng",
        en: "{0}: of no commune is it shown that it loses beyond noise")
    case .gain:
      LocalizedText(
        vi: "{0}: chưa thấy xã, phường nào được cải thiện vượt quá sai số mô phỏng",
        en: "{0}: of no commune is it shown that it gains beyond noise")
    }
  }

  static let worst = LocalizedText(
    vi: "{0}: tỷ lệ kém đi cao nhất: {1}", en: "{0}: worse off most often: {1}")
  static let group = LocalizedText(vi: "{0} ({1}%)", en: "{0} ({1} %)")

  /// By how much a person's time has to change to be told.
  static func change(_ relevant: RelevantDifference) -> LocalizedText {
    switch relevant {
    case .absolute(let minutes):
      LocalizedText { language in
        let isWhole = minutes == minutes.rounded()
        return minutesOfTime.filled(
          language, NumberFormat(language: language).decimal(minutes, digits: isWhole ? 0 : 1))
      }
    case .ofBase(let share):
      LocalizedText { language in
        let percent = NumberFormat(language: language).percent(share, digits: 1)
        return shareOfTime.filled(language, percent)
      }
    }
  }

  private static let minutesOfTime = LocalizedText(vi: "{0} phút", en: "{0 minute|minutes}")
  private static let shareOfTime = LocalizedText(
    vi: "{0} thời gian của chính người ấy ở phương án gốc",
    en: "{0} of the same person's time in the base")

  /// {0} as `change` has it.
  static let note = LocalizedText(
    vi:
      "Tính theo người, với mọi nhu cầu của người ấy; các chỉ tiêu khác tính theo nhu cầu. Được cải thiện, kém đi: tổng "
      + "thời gian của một người thay đổi quá {0} so với chính người "
      + "ấy ở phương án "
      + "gốc. Chênh lệch của một người có cả may rủi; bình quân của nhóm (trên những người được "
      + "phục vụ ở cả "
      + "hai) thì may rủi bù trừ nhau. Nêu tên những xã, phường có khoảng 95% không chứa 0, tính chung cho mọi "
      + "xã, phường; ± ở đây là của riêng từng nơi, và là sai số mô phỏng. Mọi nhóm: gains.csv, burdens.csv.",
    en:
      "Counted are persons, each with all of his or her demands; other indicators count demands. Better, worse off: a "
      + "person's total time changes by more than {0} against the "
      + "same person in "
      + "the base. One person's difference contains luck; in the mean of a group (of those "
      + "served in both) it "
      + "evens out. Named are communes whose 95 % interval does not hold 0, for all communes together; ± here is of "
      + "each by itself, and noise. All groups: gains.csv, burdens.csv.")
}
