import ServiceModel
import Wording

/// What a description says of visits: waiting, closing, tickets, appointments, proxies, and counters
/// that have rules of their own.
enum VisitTexts {
  static let counters = LocalizedText(
    vi: "2.5 Quầy có quy tắc riêng", en: "2.5 Counters with rules of their own")
  static let visits = LocalizedText(
    vi: "3.3 Chờ, số thứ tự, lịch hẹn, cuối ngày", en: "3.3 Waiting, tickets, appointments, closing"
  )
  static let proxies = LocalizedText(vi: "3.3 Người nộp thay", en: "3.3 Proxies")

  static let speed = LocalizedText(vi: "tốc độ phục vụ", en: "pace of service")
  static let callsFirst = LocalizedText(vi: "gọi trước", en: "called first")
  static let opensAfter = LocalizedText(
    vi: "mở khi có số chờ quá (phút)", en: "opens when a ticket has waited (minutes)")
  static let role = LocalizedText(vi: "vai trò", en: "role")
  static let roles: [CounterGroup.Role: LocalizedText] = [
    .guidance: LocalizedText(vi: "hướng dẫn trước khi lấy số", en: "guidance before the ticket"),
    .quick: LocalizedText(vi: "chỉ trả kết quả", en: "hands out results only"),
  ]
  static let otherDuties = LocalizedText(vi: "kiêm nhiệm", en: "other duties")

  static let patience = LocalizedText(
    vi: "chờ lâu nhất rồi bỏ về (phút)", en: "waits at most, then leaves (minutes)")
  static let balks = LocalizedText(
    vi: "không lấy số khi mỗi quầy đã có hơn (người)",
    en: "takes no ticket behind more than (people for each counter)")
  static let endless = LocalizedText(vi: "không giới hạn", en: "no limit")
  static let calling = LocalizedText(
    vi: "gọi số không có người (phút)", en: "calling a ticket whose holder has gone (minutes)")

  static let closing = LocalizedText(vi: "cuối ngày", en: "at the end of a day")
  static let serveOut = LocalizedText(
    vi: "phục vụ hết người đang chờ", en: "everybody inside is served")
  static let sendHome = LocalizedText(
    vi: "làm thêm {0} phút, rồi hẹn quay lại", en: "sent home {0 minute|minutes} after closing")
  static let cutOff = LocalizedText(
    vi: "ngừng phát số trước giờ đóng cửa (phút)", en: "no ticket in the last (minutes)")
  static let stopsWhenFull = LocalizedText(
    vi: "ngừng phát số khi không còn kịp", en: "no ticket for whom today will not suffice")
  static let comesBack = LocalizedText(
    vi: "đến không thành thì quay lại sau (ngày làm việc)",
    en: "comes again after a trip in vain (working days)")
  static let givesUp = LocalizedText(
    vi: "bỏ dở sau (lượt đi không thành)", en: "gives up after (trips in vain)")
  static let earlier = LocalizedText(
    vi: "không lấy được số thì lần sau đến sớm hơn", en: "found no ticket: comes earlier next time")
  static let earlierBy = LocalizedText(
    vi: "{0} phút so với {1}, không trước {2}", en: "{0 minute|minutes} before {1}, not before {2}")
  static let than: [ComesEarlier.Than: LocalizedText] = [
    .lastTime: LocalizedText(vi: "lần trước", en: "the time of the last trip"),
    .opening: LocalizedText(vi: "giờ mở cửa", en: "opening"),
    .lastTicket: LocalizedText(vi: "lúc phát số cuối cùng", en: "the last ticket given"),
  ]

  static let quota = LocalizedText(vi: "số phát mỗi ngày", en: "tickets a day")
  static let eachSite = LocalizedText(vi: "mỗi nơi", en: "each site")
  static let afar = LocalizedText(vi: "lấy số từ xa", en: "takes a ticket from afar")
  static let near = LocalizedText(
    vi: "lấy số từ xa: khởi hành khi trước mình còn (số)",
    en: "from afar: sets out when no more are before (tickets)")

  static let slot = LocalizedText(vi: "khung giờ hẹn (phút)", en: "slot of appointments (minutes)")
  static let capacity = LocalizedText(
    vi: "tỷ lệ quầy dành cho lịch hẹn", en: "share of counters for appointments")
  static let seeks = LocalizedText(vi: "đặt lịch hẹn", en: "seeks an appointment")
  static let lead = LocalizedText(
    vi: "hẹn trước (ngày làm việc)", en: "wanted ahead (working days)")
  static let longestLead = LocalizedText(
    vi: "không còn chỗ trong (ngày làm việc) thì đến không hẹn",
    en: "none free in (working days): comes without")
  static let horizon = LocalizedText(
    vi: "chỉ đặt được trước (ngày làm việc)", en: "can be booked ahead (working days)")
  static let lateness = LocalizedText(vi: "đến muộn (phút)", en: "comes late (minutes)")
  static let noShow = LocalizedText(vi: "không đến", en: "does not come")
  static let windows = LocalizedText(vi: "buổi nhận hẹn", en: "slots are given")
  static let mostPerDay = LocalizedText(
    vi: "{0}, mỗi ngày nhiều nhất {1}", en: "{0}, at most {1} a day")

  static let who = LocalizedText(vi: "Áp dụng cho", en: "Whose")
  static let dossiers = LocalizedText(vi: "Số hồ sơ", en: "Dossiers")
  static let perTurn = LocalizedText(vi: "Mỗi lượt gọi", en: "A turn")
  static let choice = LocalizedText(vi: "Chọn nơi nộp", en: "Chooses a site")
  static let places = LocalizedText(vi: "Từ đâu đến (trọng số)", en: "Comes from (weight)")
  static let asEverybody = LocalizedText(vi: "như mọi người", en: "as everybody")
  static let rules: [SiteChoice.Rule: LocalizedText] = [
    .jurisdiction: LocalizedText(vi: "theo địa giới", en: "by jurisdiction"),
    .nearest: LocalizedText(vi: "gần nhất", en: "the nearest"),
    .boundaryFree: LocalizedText(vi: "phi địa giới", en: "boundary-free"),
  ]
  static let among = LocalizedText(
    vi: "{0}, trong {1} nơi gần nhất", en: "{0}, among the nearest {1}")
}
