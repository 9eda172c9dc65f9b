import Runs
import Wording

/// What people read of a calibration.
enum CalibrationWords {
  static let title = LocalizedText(
    vi: "{0}: hiệu chỉnh theo {1}, {2} ngày", en: "{0}: calibrated against {1}, {2 day|days}")
  static let factor = LocalizedText(vi: "Yếu tố", en: "Factor")
  static let range = LocalizedText(vi: "Khoảng tìm", en: "Searched")
  static let start = LocalizedText(vi: "Đang ghi", en: "As written")
  static let value = LocalizedText(vi: "Tìm được", en: "Found")
  static let interval = LocalizedText(vi: "Khoảng 95%", en: "95 % interval")
  static let known = LocalizedText(vi: "Biết được", en: "Known")
  static let number = LocalizedText(vi: "Con số", en: "Number")
  static let observed = LocalizedText(vi: "Quan sát", en: "Observed")
  static let before = LocalizedText(vi: "Trước", en: "Before")
  static let after = LocalizedText(vi: "Sau", en: "After")
  static let residual = LocalizedText(vi: "Chênh / sai số", en: "Difference / noise")
  static let outcome = LocalizedText(vi: "Kết quả", en: "Outcome")

  static func told(_ row: CalibrationRow.Told, edge: CalibrationRow.Edge) -> LocalizedText {
    switch (row, edge) {
    case (.nothing, _): .init(vi: "không biết gì", en: "nothing")
    case (.together, _): .init(vi: "chỉ cùng yếu tố khác", en: "only with another")
    case (.known, .inside): .init(vi: "có", en: "yes")
    case (.known, .atLow), (.known, .atHigh):
      .init(vi: "ở đầu khoảng tìm", en: "at the end of its range")
    }
  }

  static func state(_ state: ResidualRow.State) -> LocalizedText {
    switch state {
    case .explained: .init(vi: "trong sai số", en: "within noise")
    case .outside: .init(vi: "chưa giải thích được", en: "unexplained")
    case .notMoved: .init(vi: "không yếu tố nào thay đổi được", en: "no factor moves it")
    case .notCompared: .init(vi: "không so được", en: "cannot be compared")
    }
  }

  static let sum = LocalizedText(
    vi:
      "Tổng bình phương của {0} chênh lệch, mỗi chênh lệch chia cho sai số, từ {1} còn {2}; chỉ riêng sai số "
      + "thì khoảng {3}.",
    en:
      "The sum of {0 squared difference|squared differences}, each over its noise, fell from {1} to {2}; chance alone would leave about {3}."
  )
  static let nothingLeft = LocalizedText(
    vi:
      "Số con số ({0}) không nhiều hơn số yếu tố ({1}): chúng luôn khớp, nên độ khớp không chứng tỏ điều gì.",
    en:
      "There are no more numbers ({0}) than factors ({1}): they can always be met, so that meeting them proves nothing."
  )
  static let alike = LocalizedText(
    vi:
      "CẢNH BÁO: các con số này không phân biệt được “{0}” với “{1}” (tương quan {2}): {3} yếu tố này mà {4} yếu tố kia "
      + "thì chúng gần như không đổi. Chỉ biết được tác động chung; hãy đo một trong hai, hoặc thêm bằng --to một con số "
      + "mà chỉ một yếu tố thay đổi.",
    en:
      "WARNING: these numbers cannot tell “{0}” from “{1}” (correlation {2}): with more of one and {4} of the other they "
      + "stay nearly as they are. Only what both make together is known; measure one of them, or add by --to a number that "
      + "only one of them moves.")
  static let unknown = LocalizedText(
    vi:
      "Các con số này không cho biết gì về “{0}”: trong cả khoảng tìm chúng thay đổi không quá sai số.",
    en: "These numbers tell nothing of “{0}”: along its whole range they hardly move beyond noise.")
  static let edge = LocalizedText(
    vi:
      "“{0}” nằm ở đầu khoảng tìm ({1}): giá trị tốt hơn có thể ở ngoài, hoặc mô hình thiếu điều khác.",
    en:
      "“{0}” stands at the end of its range ({1}): a better value may lie beyond, or the model lacks something else."
  )
  static let outside = LocalizedText(
    vi: "Chưa giải thích được: {0}.", en: "What remains unexplained: {0}.")
  static let notMoved = LocalizedText(
    vi: "Không yếu tố nào thay đổi được {0}, và con số này khác quan sát.",
    en: "No factor moves {0}, and it is not as observed.")
  static let all = LocalizedText(
    vi: "Mọi con số được so đều trong sai số.",
    en: "All numbers that were compared lie within noise.")
  static let next = LocalizedText(
    vi:
      "Với --out THƯ_MỤC, calibrated.yaml trong đó chạy được ngay; những ngày không dùng đến cho biết nó có đúng không: "
      + "motcua validate THƯ_MỤC/calibrated.yaml --against {0}.",
    en:
      "With --out FOLDER, calibrated.yaml in it runs as it is; days that were not used tell whether it holds: "
      + "motcua validate FOLDER/calibrated.yaml --against {0}.")
}
