import OutputAnalysis
package import Staffing
package import Wording

/// What goes on while a staffing is looked for, in words.
package enum StaffNarration {
  private static let searchingOffices = LocalizedText(
    vi: "Tìm số người cho {0} phòng cùng lúc bằng các lần mô phỏng ...",
    en: "Looking for the people of {0 office|offices} at once, by runs ...")
  private static let officesFound = LocalizedText(
    vi: "Sau {0} lần mô phỏng các phòng cần {1}.", en: "After {0 run|runs} the offices have {1}.")
  private static let recording = LocalizedText(
    vi: "Vòng {0}: mô phỏng {1} lần và ghi lại ai đến nơi nào ...",
    en: "Round {0}: simulating {1 time|times} and writing down who comes where ...")
  private static let round = LocalizedText(
    vi: "Vòng {0}: {1} nơi đổi bố trí; tổng cộng {2}.",
    en: "Round {0}: {1 site has|sites have} other people now; {2} in all.")
  private static let certifying = LocalizedText(
    vi: "Kiểm chứng lần {0} với {1} trên người dân mới ...",
    en: "Attempt {0} at a certificate, with {1}, on fresh citizens ...")
  private static let looked = LocalizedText(
    vi: "  xem lần {0}/{1} sau {2} năm: {3}", en: "  look {0} of {1} after {2 year|years}: {3}")
  private static let mended = LocalizedText(
    vi: "Nơi và lúc chưa đạt được thêm {0}.", en: "What was not certified has got {0} more.")
  private static let trying = LocalizedText(
    vi: "Đã có phương án được kiểm chứng; thử xem {0} có đủ không.",
    en: "A certified staffing is at hand; trying whether {0} will do.")
  private static let triedInVain = LocalizedText(
    vi: "Thêm bao nhiêu người cũng không đạt {0}.", en: "No number of people is enough for {0}.")
  private static let tried = LocalizedText(
    vi: "Để đạt {0} cần khoảng {1}.", en: "Keeping {0} takes about {1}.")
  /// Too few come, or no number of people keeps what is asked.
  private static let nothing = LocalizedText(
    vi: "không có gì để kiểm chứng", en: "nothing to certify")
  private static let oneFewer = LocalizedText(
    vi: "Xem bớt một người ở từng chỗ có được không ...",
    en: "Looking at one person fewer in each place ...")

  /// Of one event.
  package static func text(_ event: SolverEvent) -> LocalizedText {
    func decimal(_ value: Double) -> String {
      value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
    switch event {
    case .searchingOffices(let count): return searchingOffices.filled("\(count)")
    case .officesFound(let amount, let runs):
      return officesFound.filled("\(runs)", decimal(amount))
    case .recording(let round, let runs): return recording.filled("\(round)", "\(runs)")
    case .round(let number, let changed, let amount):
      return round.filled("\(number)", "\(changed)", decimal(amount))
    case .certifying(let attempt, let amount):
      return certifying.filled("\(attempt)", decimal(amount))
    case .looked(let look, let of, let years, let state):
      return looked.filled(
        plain("\(look)"), plain("\(of)"), short(years), word(state))
    case .certified(let state, let years):
      return LocalizedText(vi: "  = {0} ({1})", en: "  = {0} ({1})").filled(
        word(state), short(years))
    case .mended(let more): return mended.filled(decimal(more))
    case .trying(let amount): return trying.filled(decimal(amount))
    case .tried(let target, let amount):
      return amount.isFinite ? tried.filled(target, decimal(amount)) : triedInVain.filled(target)
    case .lookingAtOneFewer: return oneFewer
    }
  }

  private static func short(_ years: Double) -> LocalizedText {
    LocalizedText { NumberFormat(language: $0).decimal(years, digits: years < 10 ? 1 : 0) }
  }

  private static func plain(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  private static func word(_ state: CellState) -> LocalizedText {
    switch state {
    case .certified: StaffWords.word(.certified)
    case .refuted: StaffWords.word(.refuted)
    case .undecided: StaffWords.word(.undecided)
    case .tooFew: nothing
    }
  }
}
