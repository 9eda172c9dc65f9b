import Wording

/// What pages and memos say of studies of other kinds.
enum StudyWords {
  static let found = LocalizedText(vi: "Kết quả tìm được", en: "What was found")
  static let foundSubtitle = LocalizedText(
    vi: "{0} lần mô phỏng · số khởi tạo ngẫu nhiên {1}", en: "{0} runs · seed {1}")
}
