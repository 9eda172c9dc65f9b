import Wording

/// What is said of questions that cannot be explained.
enum ExplainTexts {
  static let notExplained = LocalizedText(
    vi: "'{0}' không phải chỉ số mà explain chia được theo nguyên nhân; các chỉ số chia được: {1}",
    en: "'{0}' is no indicator that explain can divide by cause; those that can be: {1}")
  static let notOfAll = LocalizedText(
    vi: "--kpi '{0}': hãy nêu một nơi, không phải mọi nơi ([...=*])",
    en: "--kpi '{0}': name one place, not all ([...=*])")
  static let noDossierID = LocalizedText(
    vi: "--dossier '{0}' không phải mã hồ sơ: hãy viết mã như trong cases.csv, ví dụ h1234",
    en: "--dossier '{0}' is no id of a dossier: write one as in cases.csv, such as h1234")
  static let noDossier = LocalizedText(
    vi:
      "--dossier '{0}': lần lặp đầu không có hồ sơ nào được nộp riêng hoặc nộp trước với mã đó; hồ sơ đi kèm "
      + "hồ sơ khác thì hãy nêu thư mục của một lần chạy có --trace",
    en:
      "--dossier '{0}': in the first replication no dossier with that id is handed in by itself, or first of its "
      + "visitor's; for one that comes with another name the folder of a run with --trace")
  static let notTraced = LocalizedText(
    vi: "--dossier '{0}': lần chạy đó không ghi diễn biến của hồ sơ này; mã có trong cases.csv",
    en: "--dossier '{0}': that run did not trace it; ids are in cases.csv")
  static let nothing = LocalizedText(
    vi: "--kpi '{0}': không có quan sát nào ở đó", en: "--kpi '{0}': nothing was observed there")
}
