import Experiments
import Wording

/// The text catalogue: what people read in tables and notices, in Vietnamese and English. Names of
/// KPIs are in `KPI.all`. `{0}`, `{1}`, ... stand for values.
package enum Texts {
  static let indicator = LocalizedText(vi: "Chỉ tiêu", en: "Indicator")
  static let value = LocalizedText(vi: "Giá trị", en: "Value")
  static let target = LocalizedText(vi: "Mục tiêu", en: "Target")
  static let comparisonTitle = LocalizedText(
    vi: "So sánh với {0}, kỳ {1} – {2}", en: "Compared with {0}, {1} – {2}")
  static let runTitle = LocalizedText(vi: "{0}, kỳ {1} – {2}", en: "{0}, {1} – {2}")

  /// The first line of every table: noise is all that intervals know of.
  static let forTheseInputs = LocalizedText(
    vi: "Với các số liệu đầu vào này; nếu số liệu đầu vào khác đi thì chưa biết.",
    en: "For these inputs; how it stands under other inputs is not known.")
  static let comparisonNote = LocalizedText(
    vi: """
      ± hoặc (từ – đến): sai số mô phỏng; cả {3} mức chênh lệch trong bảng cùng đúng với độ tin cậy {0}, \
      theo {1} lần lặp, số khởi tạo ngẫu nhiên {2}. "Tốt hơn", "kém hơn": cả khoảng vượt mức chênh \
      lệch đáng kể nhỏ nhất (motcua kpis); "không khác biệt đáng kể": cả khoảng nằm trong mức ấy; \
      "chưa đủ cơ sở kết luận": không phải hai trường hợp trên.
      """,
    en: """
      ± or (from – to) is simulation noise: all {3} differences of this table hold together at {0}, \
      over {1} replications, seed {2}. "Better", "worse": the whole interval is beyond the smallest \
      relevant difference (motcua kpis); "no relevant difference": all of it is within; "open": \
      neither.
      """)
  static let bestNote = LocalizedText(
    vi:
      "★: có thể là tốt nhất trong các phương án được xếp hạng, hoặc kém không đáng kể; mọi dấu ★ của "
      + "bảng cùng đúng với độ tin cậy {0}.",
    en:
      "★: may be the best of the options that are ranked, or behind by no relevant difference; all ★ "
      + "of the table hold together at {0}.")
  static let sameCitizens = LocalizedText(
    vi: "Mọi phương án phục vụ cùng những người dân.",
    en: "All options serve the same citizens.")
  static let otherCitizens = LocalizedText(
    vi: "“{0}” không phục vụ cùng những người dân như “{1}” ({2} so với {3} nhu cầu mỗi lần lặp): "
      + "chênh lệch là do cả người dân lẫn phương án.",
    en: "“{0}” does not serve the same citizens as “{1}” ({2} against {3} demands a replication): "
      + "differences are due to the citizens as well as to the option.")
  static let failing = LocalizedText(
    vi:
      "“{0}” không đạt: {1} nhu cầu do người dân bỏ dở hoặc chưa có kết quả khi kết thúc. Không xếp "
      + "hạng phương án này.",
    en:
      "“{0}” fails: {1} of the demands are given up or have no result at the end. It is not ranked."
  )
  static let openAtEnd = LocalizedText(
    vi:
      "“{0}” không được xếp hạng: {1} nhu cầu chưa có kết quả khi hết thời gian theo dõi, dù không nơi nào "
      + "làm việc hết công suất; theo dõi dài hơn (period.follow_up_days) thì mới biết.",
    en:
      "“{0}” is not ranked: {1} of the demands have no result when the follow-up ends, though no place "
      + "is at its limit; a longer one (period.follow_up_days) would tell.")
  static let unrankedBase = LocalizedText(
    vi:
      "Các chỉ tiêu của “{0}” không nói về những nhu cầu ấy: hãy đọc chênh lệch so với “{0}” cùng điều "
      + "này.",
    en: "What “{0}” shows leaves those demands out: read differences from “{0}” with this in mind.")
  static let fewReplications = LocalizedText(
    vi: "Quá ít lần lặp ({0}): khoảng tin cậy rất rộng và chưa đáng tin; hãy chạy từ 10 lần lặp.",
    en:
      "Too few replications ({0}): intervals are very wide, and not to be relied on; run 10 or more."
  )
  static let runNote = LocalizedText(
    vi:
      "± hoặc (từ – đến): khoảng tin cậy {0} của từng dòng, theo {1} lần lặp, số khởi tạo ngẫu nhiên "
      + "{2}.",
    en: "± or (from – to) is the {0} interval of each row, over {1} replications, seed {2}.")
  static let oneReplicationNote = LocalizedText(
    vi:
      "Một lần lặp, số khởi tạo ngẫu nhiên {0}: không có khoảng tin cậy; hãy tăng --replications.",
    en: "One replication, seed {0}: no intervals; raise --replications.")

  static let noticesTitle = LocalizedText(vi: "Lưu ý", en: "Notices")
  static let openNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) chưa có kết quả khi hết thời gian theo dõi.",
    en: "{0}: {1} demands ({2}) have no result when the follow-up ends.")
  static let overloadedNotice = LocalizedText(
    vi:
      "{0}: {1} nhu cầu ({2}) chưa có kết quả khi hết thời gian theo dõi: khối lượng công việc VƯỢT "
      + "QUÁ NĂNG LỰC.",
    en: "{0}: {1} demands ({2}) have no result when the follow-up ends: OVERLOADED.")
  static let gaveUpNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) không được giải quyết do người dân bỏ dở sau nhiều lần đi lại.",
    en: "{0}: {1} citizens ({2}) gave up after coming in vain too often.")
  static let sentHomeNotice = LocalizedText(
    vi: "{0}: {1} lượt ({2}) bị cho về hoặc bỏ về khi chưa được gọi.",
    en: "{0}: {1} tickets ({2}) went home without being called.")
  static let dutiesNotice = LocalizedText(
    vi:
      "{0}: việc kiêm nhiệm chưa làm được giữa các lượt tiếp dân phải làm thêm ngoài giờ: {1} giờ, chưa tính "
      + "vào chi phí.",
    en:
      "{0}: other duties that citizens left no time for took {1} hours of overtime, which no cost "
      + "includes.")
  static let fullSitesNotice = LocalizedText(
    vi: "{0}: {1} nơi tiếp nhận làm việc hết công suất ({2}).",
    en: "{0}: {1} sites work at the limit of their staff ({2}).")
  static let fullOfficesNotice = LocalizedText(
    vi: "{0}: {1} phòng chuyên môn làm việc hết công suất ({2}).",
    en: "{0}: {1} offices work at the limit of their staff ({2}).")
  static let balanceNotice = LocalizedText(
    vi: "{0}: cân bằng dòng sai {1} lần. Đây là lỗi của chương trình: đừng dùng kết quả này.",
    en: "{0}: the flow balance is off {1} times. That is our mistake: do not use these results.")

  static func verdict(_ verdict: Comparison.Verdict) -> LocalizedText {
    switch verdict {
    case .better: LocalizedText(vi: "tốt hơn", en: "better")
    case .worse: LocalizedText(vi: "kém hơn", en: "worse")
    case .differs: LocalizedText(vi: "khác", en: "different")
    case .same: LocalizedText(vi: "như nhau", en: "same")
    case .noRelevantDifference:
      LocalizedText(vi: "không khác biệt đáng kể", en: "no relevant difference")
    case .open: LocalizedText(vi: "chưa đủ cơ sở kết luận", en: "open")
    case .notRanked: LocalizedText(vi: "không xếp hạng", en: "not ranked")
    case .noData: LocalizedText(vi: "không có số liệu", en: "no data")
    }
  }

  /// Empty where there is nothing to say.
  static func verdict(_ verdict: TargetVerdict) -> LocalizedText {
    switch verdict {
    case .met: LocalizedText(vi: "đạt", en: "met")
    case .missed: LocalizedText(vi: "chưa đạt", en: "missed")
    case .uncertain: LocalizedText(vi: "chưa rõ", en: "uncertain")
    case .noTarget, .noData: LocalizedText(vi: "", en: "")
    }
  }
}
