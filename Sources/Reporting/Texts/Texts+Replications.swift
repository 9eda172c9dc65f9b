import ServiceModel
package import Wording

/// What is said of replications kept, gone on with, and put together.
extension Texts {
  package static let simulatingPart = LocalizedText(
    vi: "Mô phỏng {0}, lần lặp {1}, trên {2} luồng ...",
    en: "Simulating {0}, replications {1}, on {2} threads ...")
  package static let simulatingUntil = LocalizedText(
    vi: "Mô phỏng {0} cho đến khi đạt độ chính xác: {1}, trên {2} luồng ...",
    en: "Simulating {0} until precise enough: {1}, on {2} threads ...")
  static let chosenReplications = LocalizedText(
    vi: "Chọn {0} lần lặp: đủ cho {1} ở độ tin cậy {2} (đã xem sau {3} lần lặp).",
    en: "Chose {0} replications: enough for {1} at {2} (looked after {3}).")
  static let precisionNeeded = LocalizedText(
    vi: "Cần khoảng {0} lần lặp: hãy tăng --max-replications hoặc --precision.",
    en: "It takes about {0} replications: raise --max-replications or --precision.")
  static let precisionUnknown = LocalizedText(
    vi:
      "Dừng sau {0} lần lặp: không biết được {1}, vì có phương án không có giá trị hay khoảng tin "
      + "cậy. Hãy chọn --precision-kpi khác.",
    en:
      "Stopped after {0} replications: {1} cannot be told, as an option has no value or no interval. "
      + "Choose another --precision-kpi.")
  package static let choosingWarmUp = LocalizedText(
    vi: "Chọn thời gian chạy đà bằng các lần chạy thử ...",
    en: "Choosing the warm-up by pilot runs ...")
  static let chosenWarmUp = LocalizedText(
    vi:
      "Thời gian chạy đà: {0} ngày ({1} tuần), dài nhất trong các kết quả sau (MSER-5 trên bình quân "
      + "{2} lần chạy thử từ trống, không mùa vụ và ngày lễ):",
    en:
      "Warm-up: {0} days ({1} weeks), the longest of the following (MSER-5 on the mean of {2} pilot "
      + "runs from empty, without seasons and holidays):")
  static let warmUpFinding = LocalizedText(
    vi: "{0}, {1}: bỏ {2} trong {3} tuần", en: "{0}, {1}: leave out {2} of {3} weeks")
  static let dossiersInProcess = LocalizedText(
    vi: "số hồ sơ đang xử lý", en: "dossiers in process")
  static let dailyWait = LocalizedText(vi: "thời gian chờ trong ngày", en: "wait of the day")
  static let neverSettles = LocalizedText(
    vi:
      "{0}: {1} vẫn thay đổi ở nửa sau của {2} tuần chạy thử, nên không chọn được warm_up_days: auto. "
      + "Có thể nơi nào đó quá tải (motcua check); nếu không, hãy ghi số ngày.",
    en:
      "{0}: {1} still change in the second half of {2} weeks of pilot runs, so warm_up_days: auto "
      + "cannot be chosen. Some place may be overloaded (motcua check); if not, write a number of days."
  )
  package static let goingOn = LocalizedText(
    vi: "Làm tiếp {0}: đã có {1} lần lặp.", en: "Going on with {0}: {1} replications are there.")
  package static let nothingToResume = LocalizedText(
    vi: "{0}: không có gì dở dang, nên làm từ đầu.",
    en: "{0}: nothing is unfinished there, so this begins at the beginning.")
  package static let dropped = LocalizedText(
    vi: "Bỏ {1} lần lặp của lần chạy dở dang vào {0} (thêm --resume để làm tiếp thay vì bỏ).",
    en: "Dropped {1} replications of an unfinished run into {0} (with --resume it goes on instead)."
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
    en: "Putting together {0} × {1} replications from {2} parts ...")

  static let inUse = LocalizedText(
    vi: "một lần chạy khác đang ghi vào {0}: hãy đợi, hoặc chọn --out khác",
    en: "another run is writing to {0}: wait for it, or choose another --out")
  static let resumesOther = LocalizedText(
    vi: "lần chạy dở dang vào {0} không phải lần chạy này: {1}. Hãy dùng đúng lệnh cũ, hoặc bỏ "
      + "--resume để làm từ đầu",
    en: "the unfinished run into {0} is not this one: {1}. Give the command it was begun with, or "
      + "leave out --resume to begin anew")
  static let noReplications = LocalizedText(
    vi: "{0} không có lần lặp nào: hãy nêu thư mục đã ghi bằng --replications TỪ-ĐẾN",
    en: "{0} holds no replications: name folders written with --replications FROM-TO")
  static let replicationsOfOtherVersion = LocalizedText(
    vi: "{0}: các lần lặp do phiên bản khác của motcua ghi: hãy chạy lại bằng bản này (không có "
      + "--resume)",
    en: "{0}: its replications were kept by another version of motcua: run them again with this "
      + "one (without --resume)")
  static let damagedReplication = LocalizedText(
    vi: "{0}: lần lặp {2} của {1} bị hỏng: hãy chạy lại phần này",
    en: "{0}: replication {2} of {1} is damaged: run this part again")
  static let foreignReplication = LocalizedText(
    vi: "{0}: tệp lần lặp {2} của {1} là của lần chạy, phương án hay số thứ tự khác: hãy bỏ nó đi "
      + "và chạy lại phần này",
    en: "{0}: the file of replication {2} of {1} is of another run, option or number: take it away "
      + "and run this part again")
  static let damagedDescription = LocalizedText(
    vi: "{0} bị hỏng: không nêu phương án nào, hoặc nêu hai lần",
    en: "{0} is damaged: it names no scenarios, or one of them twice")
  static let notOneRun = LocalizedText(
    vi: "{0} và {1} không phải hai phần của một lần chạy: {2}",
    en: "{0} and {1} are not parts of one run: {2}")
  package static let partsOfOther = LocalizedText(
    vi: "không ghép được các phần ở đây: {0}", en: "the parts cannot be put together here: {0}")
  static let overlap = LocalizedText(
    vi: "lần lặp {0} có cả trong {1} lẫn {2}: mỗi lần lặp chỉ được có một lần",
    en: "replications {0} are both in {1} and in {2}: each may be there once")
  static let missingReplications = LocalizedText(
    vi: "{0}: thiếu lần lặp {1}: hãy chạy thêm với --replications và nêu thư mục ấy",
    en: "{0}: replications missing: {1}. Run them with --replications and name that folder too")
  static let isPart = LocalizedText(
    vi: "{0} là một phần của lần chạy, chưa có bảng số liệu: ghép các phần bằng motcua merge",
    en: "{0} is a part of a run and has no tables yet: put the parts together with motcua merge")

  static let otherVersionMade = LocalizedText(
    vi: "bên kia do motcua {0} chạy, bên này {1}", en: "made by motcua {0}, not {1}")
  static let otherLayout = LocalizedText(
    vi: "bên kia lưu các lần lặp theo dạng {0}, bên này theo dạng {1}: do bản motcua khác, dù cùng "
      + "số phiên bản",
    en: "its replications are kept in form {0}, not {1}: by another motcua, though its version has "
      + "the same number")
  static let otherCommandMade = LocalizedText(
    vi: "bên kia là lệnh {0}, bên này {1}", en: "made by the command {0}, not {1}")
  static let otherOptions = LocalizedText(
    vi: "bên kia có phương án {0}, bên này {1}", en: "its options are {0}, not {1}")
  static let otherSettings = LocalizedText(
    vi: "bên kia có {0}, bên này {1}", en: "its settings are {0}, not {1}")
  static let otherSeed = LocalizedText(
    vi: "bên kia có số khởi tạo ngẫu nhiên {0}, bên này {1}", en: "its seed is {0}, not {1}")
  static let otherInput = LocalizedText(
    vi: "{0} có nội dung khác", en: "{0} has other contents")
  static let otherInputs = LocalizedText(
    vi: "bên kia đọc {0} tệp, bên này {1}", en: "it was read from {0} files, not {1}")
}
