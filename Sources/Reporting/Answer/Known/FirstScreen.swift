import Runs
import Wording

/// What a reader sees first: at most seven indicators, in the order of a decision.
enum FirstScreen {
  /// Time, waiting, promptness; then people; then both views of money.
  static let kpis = [
    "total_time_mean", "wait_p90", "served_on_time_share", "counter_staff", "cost_per_dossier_paid",
    "cost_per_dossier_used",
  ]
  /// How long nine in ten wait at most.
  static let wait = "wait_p90"
  /// In which order a sentence tells them: what serves people, what it takes, the rest.
  static let told = [
    "total_time_mean", "counter_staff", "cost_per_dossier_paid", "wait_p90",
    "served_on_time_share", "cost_per_dossier_used",
  ]
}

extension Known {
  /// What a page about the options answers.
  var question: LocalizedText {
    (run.alternatives.isEmpty ? AnswerTexts.questionOfOne : AnswerTexts.question)
      .filled(run.base.name)
  }

  /// The picture of the first screen, and the one of money and time.
  var charts: [Chart] {
    [Chart.peopleAndWait(self), Chart.moneyAndTime(self)].compactMap { $0 }
  }
}
