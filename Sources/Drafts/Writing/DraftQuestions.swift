/// What logs do not tell, and is assumed in drafts until somebody answers.
enum DraftQuestions {
  static let places = DraftQuestion(
    vi:
      "Các nơi tiếp nhận ở đâu, người dân đến từ đâu, đi mất bao lâu? Bản nháp đặt mọi nơi tại một điểm.",
    en:
      "where are the sites, where do people come from and how long are their ways? All are put at one point"
  )
  static let comesBack = DraftQuestion(
    vi:
      "Người bỏ về có quay lại không, sau bao lâu? Nhật ký không theo dõi ai; bản nháp coi là không.",
    en: "do those who leave come again, and when? The log follows nobody; none does here")
  static let priority = DraftQuestion(
    vi: "Ai được gọi trước? Bản nháp gọi theo thứ tự đến.",
    en: "who is called before others? All are called in order of coming here")
  static let skills = DraftQuestion(
    vi: "Ai phục vụ được những loại nào? Các loại có chung người từng phục vụ được gộp một nhóm.",
    en:
      "who serves what? Classes with somebody in common who has served them share their people here"
  )
  static let complete = DraftQuestion(
    vi: "Bao nhiêu hồ sơ chưa đầy đủ khi nộp lần đầu? Nhật ký không ghi; bản nháp coi là đủ hết.",
    en: "how many dossiers are incomplete at first? The log does not say; none is here")
  static let months = DraftQuestion(
    vi: "Các tháng khác nhau thế nào? Nhật ký ngắn hơn một năm; bản nháp coi các tháng như nhau.",
    en: "how do months differ? The log is shorter than a year; all are alike here")
  static let holidays = DraftQuestion(
    vi: "Ngày lễ, ngày làm bù nào nằm trong thời gian này? Bản nháp không có ngày nào.",
    en: "which public holidays and make-up days fall into these days? None does here")
  static let makeUpDays = DraftQuestion(
    vi:
      "Ngày làm bù nào nằm trong thời gian này, và những ngày không có dữ liệu có phải ngày nghỉ không?",
    en: "which make-up days fall into these days, and were the days without any record days off")
  static let prices = DraftQuestion(
    vi: "Một năm công của một người tốn bao nhiêu? Bản nháp để 0, nên chi phí không có ý nghĩa.",
    en: "what does a year of one person cost? It is 0 here, so that costs mean nothing")
  static let patience = DraftQuestion(
    vi:
      "Người dân chờ được bao lâu? Ít hơn 20 người bỏ về, nên không ước lượng được; bản nháp không ai bỏ về.",
    en: "how long do people stay? Fewer than 20 left, which tells of no law; nobody leaves here")
  static let pooledPatience = DraftQuestion(
    vi:
      "Người của loại này chờ được bao lâu? Ít hơn 20 người bỏ về; bản nháp lấy của mọi loại gộp lại.",
    en:
      "how long do people of this class stay? Fewer than 20 left; that of all classes together is taken"
  )
  static let noShow = DraftQuestion(
    vi: "Có lịch hẹn không, bao nhiêu người hẹn mà không đến? Nhật ký không có lịch hẹn.",
    en: "are there appointments, and how many do not come to theirs? The log has none")
  static let afterWork = DraftQuestion(
    vi:
      "Sau mỗi lượt nhân viên còn làm gì trước khi gọi người sau? Thời gian này không có trong nhật ký.",
    en: "what do staff do after a service before they call the next? That time is not in the log")
  static let channel = DraftQuestion(
    vi:
      "Bao nhiêu hồ sơ nộp trực tuyến, qua bưu chính; kết quả trả thế nào? Nhật ký chỉ có lượt tại quầy.",
    en:
      "how many hand in online or by post, and how are results returned? The log has visits to counters only"
  )
  static let counters = DraftQuestion(
    vi:
      "Tiếp nhận một hồ sơ mất bao lâu, do bao nhiêu người? Nhật ký chỉ có các việc sau đó; bản nháp coi là 0 phút.",
    en:
      "how long does it take to receive a dossier, and who does it? The log has what follows only; it takes no time here"
  )
  static let limit = DraftQuestion(
    vi: "Thời hạn theo quy định là bao lâu? Nhật ký không ghi hạn trả; bản nháp đặt 30 ngày.",
    en: "what is the legal limit? The log has no due dates; 30 days are taken here")
  static let work = DraftQuestion(
    vi:
      "Mỗi việc cần bao nhiêu phút làm, do bao nhiêu người? Nhật ký chỉ có lúc kết thúc, nên thời gian làm và chờ không tách được; đổi số người không làm bản nháp này nhanh hay chậm hơn.",
    en:
      "how many minutes of work does each step take, and of how many people? The log has ends only, so that work and waits cannot be told apart: other numbers of people change nothing here"
  )
}
