package import Wording

/// What `verify` says.
extension Texts {
  package static let nothingToVerify = LocalizedText(
    vi:
      "--only {0}: không có mã nào bắt đầu như vậy; mã ở trong tệp của --cases, và: certificates, shares, "
      + "futures, selection, explain",
    en:
      "--only {0}: no id begins so; ids are in the file of --cases, and: certificates, shares, futures, "
      + "selection, explain")
  package static let otherTool = LocalizedText(
    vi: "Kết quả do motcua {0} viết; đây là bản {1}",
    en: "The results were written by motcua {0}; this is {1}")
  package static let otherModelSource = LocalizedText(
    vi: "Kết quả do bản motcua khác viết: mã nguồn của mô hình là {0}; bản này là {1}",
    en: "The results were written by another motcua: the sources of its model are {0}; here {1}")
  package static let inputChanged = LocalizedText(
    vi: "{0}: tệp đầu vào đã đổi hoặc không còn, nên không chạy lại được như cũ",
    en: "{0}: this input has changed or is gone, so the run cannot be repeated")
  package static let outputChanged = LocalizedText(
    vi: "{0}: bị sửa hoặc thiếu sau khi chạy", en: "{0}: altered or missing since the run")
  package static let reproduced = LocalizedText(
    vi: "{0}: chạy lại cho đúng như cũ", en: "{0}: the same again")
  package static let differs = LocalizedText(
    vi: "{0}: khác lần trước", en: "{0}: differs")
  package static let differsAt = LocalizedText(
    vi: "{0}: khác từ dòng {1}\n    trước: {2}\n    nay:   {3}",
    en: "{0}: differs from line {1} on\n    then: {2}\n    now:  {3}")
  package static let noLonger = LocalizedText(
    vi: "{0}: lần này không có", en: "{0}: not written this time")
  package static let newFile = LocalizedText(
    vi: "{0}: lần trước không có", en: "{0}: not there before")
  package static let notMadeHere = LocalizedText(
    vi: "{0}: không so được, vì máy này không có chương trình tạo tệp ấy",
    en: "{0}: not compared, since the programs that make it are missing here")
  package static let madeOnlyHere = LocalizedText(
    vi: "{0}: không so được, vì nơi ghi thư mục không có chương trình tạo tệp ấy",
    en:
      "{0}: not compared, since the programs that make it were missing where the folder was written"
  )
  package static let allReproduced = LocalizedText(
    vi: "Chạy lại cho đúng từng byte: {0} tệp", en: "Reproduced to the byte: {0 file|files}")
  package static let notReproduced = LocalizedText(
    vi: "Không tái lập được", en: "Not reproduced")
}
