import ServiceModel
import Wording

extension KPI {
  /// Trips that lead to nothing, and visits at agreed times.
  static let walkAways = [
    KPI(
      "walk_away_share", .waiting,
      vi: (
        "Tỷ lệ bỏ về",
        "Phần số lượt đã lấy số nhưng ra về chưa được gọi: hết kiên nhẫn hoặc hết giờ. Không kể người thấy đông bỏ về hoặc không lấy được số, vì chưa lấy số."
      ),
      en: (
        "Walk-aways",
        "Share of tickets that left before being called: patience ended, or sent home at closing. Who balked or was turned away took no ticket: see visits_in_vain_share."
      ),
      .ratio(.of(.reneged) + .of(.sentHome), to: .ticketsTaken), n: .ticketsTaken, .share, .lower),
    KPI(
      "reneged_share", .waiting,
      vi: ("Tỷ lệ hết kiên nhẫn", "Phần số lượt đã lấy số mà người dân bỏ về vì chờ quá lâu."),
      en: ("Lost patience", "Share of tickets whose holder left because the wait was too long."),
      .ratio(.of(.reneged), to: .ticketsTaken), n: .ticketsTaken, .share, .lower),
    KPI(
      "sent_home_share", .waiting,
      vi: ("Tỷ lệ phải về khi hết giờ", "Phần số lượt đã lấy số nhưng đến hết giờ chưa được gọi."),
      en: ("Sent home", "Share of tickets not called by the end of the day."),
      .ratio(.of(.sentHome), to: .ticketsTaken), n: .ticketsTaken, .share, .lower),
    KPI(
      "balked_share", .waiting,
      vi: ("Tỷ lệ thấy đông bỏ về", "Phần số lượt đi lại quay về ngay khi thấy hàng chờ dài."),
      en: ("Balked", "Share of visits that ended at the sight of the queue."),
      .ratio(.of(.balked), to: .of(.visits)), n: .of(.visits), .share, .lower),
    KPI(
      "turned_away_share", .waiting,
      vi: (
        "Tỷ lệ không lấy được số",
        "Phần số lượt đi lại không lấy được số: đã khóa sổ, đóng cửa hoặc quá đông."
      ),
      en: (
        "Turned away",
        "Share of visits that ended without a ticket: cut-off, closed, or full."
      ),
      .ratio(.of(.turnedAway), to: .of(.visits)), n: .of(.visits), .share, .lower),
    KPI(
      "visits_in_vain_share", .waiting,
      vi: (
        "Tỷ lệ lượt đi lại vô ích",
        "Phần số lượt đi lại chưa được phục vụ: không lấy được số, thấy đông, hết kiên nhẫn, hết giờ, hoặc kết quả chưa có."
      ),
      en: (
        "Visits in vain",
        "Share of visits without service: turned away, balked, out of patience, sent home, or for a result that was not there."
      ),
      .ratio(
        .of(.turnedAway) + .of(.balked) + .of(.reneged) + .of(.sentHome) + .of(.resultNotReady),
        to: .of(.visits)),
      n: .of(.visits), .share, .lower),
    KPI(
      "result_not_ready_share", .waiting,
      vi: ("Tỷ lệ đến mà chưa có kết quả", "Phần số lượt đi lại để nhận kết quả nhưng chưa có."),
      en: ("Result not ready", "Share of visits for a result that was not there yet."),
      .ratio(.of(.resultNotReady), to: .of(.visits)), n: .of(.visits), .share, .lower),
    KPI(
      "missed_call_share", .waiting,
      vi: (
        "Tỷ lệ lỡ số lấy từ xa",
        "Số lấy từ xa đã gọi, hoặc hết giờ, trước khi người giữ số đến, so với số lượt đi lại."
      ),
      en: (
        "Missed calls",
        "Numbers taken from afar that were called, or lapsed at closing, before their holders came, for each visit."
      ),
      .ratio(.of(.missedCalls), to: .of(.visits)), n: .of(.visits), .share, .lower),
    KPI(
      "appointments", .waiting,
      vi: ("Số lượt hẹn", "Số lượt hẹn đã đến giờ hẹn, kể cả lượt không ai đến."),
      en: ("Appointments", "Appointments whose time has come, missed ones too."),
      .mean(.of(.appointments)), n: .of(.appointments), .count, .neutral),
    KPI(
      "no_show_share", .waiting,
      vi: ("Tỷ lệ lỡ hẹn", "Phần số lượt hẹn mà không ai đến."),
      en: ("No-shows", "Share of appointments to which nobody came."),
      .ratio(.of(.noShows), to: .of(.appointments)), n: .of(.appointments), .share, .lower),
  ]
}
