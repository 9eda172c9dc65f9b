import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Closing> {
  static var closing: Form {
    .record { keys in
      Closing(
        rule: keys(
          "rule", .keyword, en: "serve_out (everybody inside) or send_home",
          vi: "serve_out (phục vụ hết) hoặc send_home (hẹn quay lại)"),
        overtimeMinutes: keys(
          "overtime_minutes", .number(0...1440), en: "How long send_home goes on after closing",
          vi: "Số phút làm thêm trước khi hẹn quay lại"),
        ticketCutOffMinutes: keys(
          "ticket_cut_off_minutes", .number(0...1440), en: "No ticket in these last minutes",
          vi: "Ngừng phát số trước giờ đóng cửa"),
        stopTicketsWhenFull: keys(
          "stop_tickets_when_full", .flag, en: "No ticket for whom today's time will not suffice",
          vi: "Ngừng phát số khi không còn kịp phục vụ trong ngày"),
        comingBack: keys.byClass { keys in
          ComingBack(
            workingDays: keys(
              "comes_back_working_days", .distribution,
              en: "Working days until somebody turned away tries again",
              vi: "Số ngày làm việc đến khi quay lại"),
            givesUpAfter: keys(
              "gives_up_after", .whole(1...1000),
              en: "Trips in vain after which a citizen gives up",
              vi: "Số lượt đi không thành thì người dân bỏ dở"),
            earlier: keys.optional(
              "comes_earlier", .comesEarlier,
              en: "How those come the next time who found no ticket",
              vi: "Người không lấy được số lần sau đến sớm hơn thế nào"))
        })
    }
  }
}

extension Form<ComesEarlier> {
  fileprivate static var comesEarlier: Form {
    .record { keys in
      ComesEarlier(
        than: keys(
          "than", .keyword,
          en:
            "last_time (their trip in vain), opening, or last_ticket (the last one given, as they have seen)",
          vi:
            "last_time (so với lần trước), opening (so với giờ mở cửa), last_ticket (so với lúc phát số cuối cùng)"
        ),
        minutes: keys(
          "minutes", .distribution, en: "How much earlier in the day, drawn for each trip",
          vi: "Sớm hơn bao nhiêu phút trong ngày, mỗi lượt một giá trị"),
        notBefore: keys(
          "not_before", .time, default: TimeOfDay(minutes: 0), en: "Nobody comes before that",
          vi: "Không ai đến trước giờ này"))
    }
  }
}
