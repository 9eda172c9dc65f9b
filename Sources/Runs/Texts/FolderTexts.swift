package import Wording

/// What is said of places to write to.
package enum FolderTexts {
  package static let emptyPath = LocalizedText(
    vi: "đường dẫn để trống: hãy nêu một thư mục hoặc tệp", en: "the path is empty: name a place")
  package static let tilde = LocalizedText(
    vi: "{0}: dấu ~ ở đây không được thay bằng thư mục của bạn: hãy viết đủ đường dẫn, hoặc ./{0} "
      + "nếu tên ấy thật sự có dấu ~",
    en: "{0}: nothing has put your home folder for the ~ here: write the path in full, or ./{0} if "
      + "the name really has a ~")
  package static let danglingLink = LocalizedText(
    vi: "{0} là liên kết đến một nơi không có: hãy tạo nơi ấy, hoặc chọn --out khác",
    en: "{0} is a link to a place that is not there: make that place, or choose another --out")
  package static let inTheWay = LocalizedText(
    vi: "{0} đã có và không phải thư mục kết quả của motcua: hãy chọn --out khác",
    en: "{0} exists and is not a result folder of motcua: choose another --out")
  package static let holdsParts = LocalizedText(
    vi: "{0} giữ các phần của một lần chạy: hãy ghép bằng motcua merge, hoặc chọn --out khác",
    en: "{0} holds parts of a run: put them together with motcua merge, or choose another --out")
  package static let holdsResults = LocalizedText(
    vi: "{0} đã có kết quả, nên không nhận phần của một lần chạy: hãy chọn --out khác",
    en: "{0} holds results and takes no part of a run: choose another --out")
  package static let holdsOtherParts = LocalizedText(
    vi: "{0} giữ các phần của một lần chạy khác ({1}): hãy chọn --out khác",
    en: "{0} holds parts of another run ({1}): choose another --out")
  package static let partInTheWay = LocalizedText(
    vi: "{0}: đã có tệp này nhưng bị hỏng hoặc của lần chạy khác: hãy bỏ nó đi, hoặc chọn --out "
      + "khác",
    en: "{0} is there already, but damaged or of another run: take it away, or choose another "
      + "--out")
  package static let edited = LocalizedText(
    vi: "{0}: có tệp không còn như motcua đã ghi: {1}. Hãy chọn --out khác, hoặc thêm --overwrite "
      + "để thay",
    en: "{0}: not as motcua left them: {1}. Choose another --out, or add --overwrite to replace "
      + "them")
  package static let keptEdited = LocalizedText(
    vi: "{0}: đã bị sửa sau khi viết, nên giữ nguyên; nội dung nói về kết quả trước",
    en: "{0}: changed since it was written, so it stays; it tells of the earlier results")
  package static let isTable = LocalizedText(
    vi: "{0} là một trong các tệp kết quả: hãy chọn --out khác",
    en: "{0} is one of the result files: choose another --out")
  package static let fileInTheWay = LocalizedText(
    vi: "{0} đã có và không phải tệp motcua đã ghi, hoặc đã bị sửa: hãy chọn --out khác, hoặc thêm "
      + "--overwrite để thay",
    en: "{0} exists and is not as motcua left it: choose another --out, or add --overwrite to "
      + "replace it")
  package static let folderInTheWay = LocalizedText(
    vi: "{0} là thư mục, ở chỗ cần ghi một tệp: hãy chọn --out khác",
    en: "{0} is a folder, where a file is to be written: choose another --out")
  package static let cannotWrite = LocalizedText(
    vi: "không ghi được vào {0}: {1}", en: "cannot write to {0}: {1}")
  package static let unfinishedInTheWay = LocalizedText(
    vi: "{0} không phải do motcua ghi, mà lần chạy cần tên ấy: hãy đổi tên nó, hoặc chọn --out "
      + "khác",
    en: "{0} was not written by motcua, and a run needs that name: rename it, or choose another "
      + "--out")
}
