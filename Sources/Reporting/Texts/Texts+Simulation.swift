import ServiceModel
package import Wording

/// What is said while a run goes on.
extension Texts {
  package static let simulatingPart = LocalizedText(
    vi: "Mô phỏng {0}, lần lặp {1}, trên {2} luồng ...",
    en: "Simulating {0}, replications {1}, on {2 thread|threads} ...")
  package static let simulatingUntil = LocalizedText(
    vi: "Mô phỏng {0} cho đến khi đạt độ chính xác: {1}, trên {2} luồng ...",
    en: "Simulating {0} until precise enough: {1}, on {2 thread|threads} ...")
  static let chosenReplications = LocalizedText(
    vi: "Chọn {0} lần lặp: đủ cho {1} ở độ tin cậy {2} (đã xem sau {3} lần lặp).",
    en: "Chose {0 replication|replications}: enough for {1} at {2} (looked after {3}).")
  static let selected = LocalizedText(
    vi:
      "Chọn {0} theo {1}: với các số liệu đầu vào này, với độ tin cậy {2}, đó là phương án tốt nhất hoặc kém "
      + "phương án tốt nhất dưới mức đáng kể nhỏ nhất ({3}).",
    en:
      "Selected by {1}: {0}. For these inputs, with {2}, it is the best, or behind it by less than the "
      + "smallest relevant difference ({3}).")
  /// {0} replications.
  static let selectedByFew = LocalizedText(
    vi:
      "Điều đó chỉ đúng nếu chênh lệch giữa các lần lặp gần với phân phối chuẩn: bắt đầu với {0} lần lặp thì chưa kiểm "
      + "được; hãy bắt đầu với từ 10.",
    en:
      "That holds only where differences of replications are near to normal, which {0 replication|replications} "
      + "to begin with cannot show; begin with 10 or more.")
  static let notSelected = LocalizedText(
    vi:
      "Chưa chọn được theo {0} sau {1} lần lặp: {2} đều còn có thể là tốt nhất (--select-within).",
    en:
      "Not selected by {0} within {1 replication|replications}: {2} may each be the best (--select-within)."
  )
  static let nothingSelected = LocalizedText(
    vi: "Không chọn được theo {0}: cần từ hai phương án được xếp hạng và có giá trị ở mọi lần lặp.",
    en:
      "Nothing to select by {0}: it takes two options that are ranked and have a value in each replication."
  )
  static let selectionCounts = LocalizedText(
    vi:
      "Đã chạy {0} lần lặp của mọi phương án; nếu phương án nào cũng có nhiều lần lặp như phương án cuối cùng thì là "
      + "{1}: bớt được {2}",
    en:
      "{0 replication|replications} of all options {0|was|were} run; as many of each as the last ones had would be {1}: {2} were spared"
  )
  /// {0} replications.
  static let nothingSaved = LocalizedText(
    vi:
      "Đã chạy {0} lần lặp của mọi phương án, các phương án nhiều như nhau: không bớt được lần lặp nào.",
    en:
      "{0 replication|replications} of all options {0|was|were} run, as many of each: stopping early "
      + "saved none.")
  /// {0} replications.
  static let selectionOutside = LocalizedText(
    vi: ", trong đó {0} vì có phương án không được xếp hạng hay không có giá trị",
    en: ", {0} of them of options that are not ranked, or have no value")
  static let precisionNeeded = LocalizedText(
    vi: "Cần khoảng {0} lần lặp: hãy tăng --max-replications hoặc --precision.",
    en: "It takes about {0 replication|replications}: raise --max-replications or --precision.")
  /// {0} indicator, {1} replications, {2} what is asked for, {3} replications.
  static let precisionOfNothing = LocalizedText(
    vi:
      "Dừng sau {1} lần lặp: “{0}” bằng 0 ở mọi lần lặp của một phương án, nên biết được {2} cần ít nhất {3} lần lặp, "
      + "nếu điều đó có xảy ra. Hãy chọn --precision-kpi khác, hoặc ghi --replications là một số: khoảng tin cậy cho biết "
      + "nhiều nhất là bao nhiêu.",
    en:
      "Stopped after {1 replication|replications}: “{0}” is 0 in every replication of an option, so that to know "
      + "{2} takes {3} at least, if it ever happens. Choose another --precision-kpi, or write a number of "
      + "--replications: the interval says how much it is at most.")
  static let precisionUnknown = LocalizedText(
    vi:
      "Dừng sau {0} lần lặp: không biết được {1}, vì có phương án không có giá trị hay khoảng tin "
      + "cậy. Hãy chọn --precision-kpi khác.",
    en:
      "Stopped after {0 replication|replications}: {1} cannot be told, as an option has no value or no interval. "
      + "Choose another --precision-kpi.")
  package static let choosingWarmUp = LocalizedText(
    vi: "Chọn thời gian chạy đà bằng các lần chạy thử ...",
    en: "Choosing the warm-up by pilot runs ...")
  static let chosenWarmUp = LocalizedText(
    vi:
      "Thời gian chạy đà: {0} ngày ({1} tuần), dài nhất trong các kết quả sau (MSER-5 trên bình quân "
      + "{2} lần chạy thử từ trống, không mùa vụ và ngày lễ):",
    en:
      "Warm-up: {0 day|days} ({1 week|weeks}), the longest of the following (MSER-5 on the mean of {2} pilot "
      + "runs from empty, without seasons and holidays):")
  static let warmUpFinding = LocalizedText(
    vi: "{0}, {1}: bỏ {2} trong {3} tuần", en: "{0}, {1}: leave out {2} of {3 week|weeks}")
  static let dossiersInProcess = LocalizedText(
    vi: "số hồ sơ đang xử lý", en: "dossiers in process")
  static let dailyWait = LocalizedText(vi: "thời gian chờ trong ngày", en: "wait of the day")
  static let neverSettles = LocalizedText(
    vi:
      "{0}: {1} vẫn thay đổi ở nửa sau của {2} tuần chạy thử, nên không chọn được warm_up_days: auto. "
      + "Có thể nơi nào đó quá tải (motcua check); nếu không, hãy ghi số ngày.",
    en:
      "{0}: {1} still change in the second half of {2 week|weeks} of pilot runs, so warm_up_days: auto "
      + "cannot be chosen. Some place may be overloaded (motcua check); if not, write a number of days."
  )
  /// {1} replications, runs of points, or steps of a search.
  package static let goingOn = LocalizedText(
    vi: "Làm tiếp {0}: đã xong {1} phần.", en: "Going on with {0}: {1 part is|parts are} done.")
  package static let nothingToResume = LocalizedText(
    vi: "{0}: không có gì dở dang, nên làm từ đầu.",
    en: "{0}: nothing is unfinished there, so this begins at the beginning.")
  package static let dropped = LocalizedText(
    vi: "Bỏ {1} phần đã xong của lần chạy dở dang vào {0} (thêm --resume để làm tiếp thay vì bỏ).",
    en:
      "Dropped {1 part|parts} done of an unfinished run into {0} (with --resume it goes on instead)."
  )
  package static let resumable = LocalizedText(
    vi: "Các lần lặp vẫn còn: khi ghi được, hãy chạy lại lệnh này với --resume.",
    en: "The replications are kept: once that is mended, the same command goes on with --resume.")
  package static let partWritten = LocalizedText(
    vi: "Lần lặp {0} ở {1} (sau {2}). Đủ các phần thì ghép: motcua merge {1} ... --out THƯ_MỤC",
    en: "Replications {0} are in {1} (after {2}). Once all parts are there: "
      + "motcua merge {1} ... --out FOLDER")
  package static let merging = LocalizedText(
    vi: "Ghép {0} × {1} lần lặp từ {2} phần ...",
    en: "Putting together {0} × {1 replication|replications} from {2 part|parts} ...")
}
