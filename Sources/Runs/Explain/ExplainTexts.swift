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
      "--dossier '{0}': lần lặp đầu không có hồ sơ nào mang mã đó; mã có trong cases.csv của run --trace",
    en:
      "--dossier '{0}': no dossier of the first replication has that id; ids are in cases.csv of run --trace"
  )
  static let dossierOfWhich = LocalizedText(
    vi: "--dossier '{0}': thư mục đó so sánh nhiều phương án; hãy nêu tệp của một phương án: {1}",
    en: "--dossier '{0}': that folder compares several options; name the file of one: {1}")
  static let nothing = LocalizedText(
    vi: "--kpi '{0}': không có quan sát nào ở đó", en: "--kpi '{0}': nothing was observed there")
}
