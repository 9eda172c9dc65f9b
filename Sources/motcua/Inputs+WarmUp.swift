import Experiments
import Reporting
import ServiceModel
import Wording

extension Inputs {
  /// Gives a length to warm-ups that the scenarios leave to the program, by pilot runs; nil if there are
  /// none.
  mutating func chooseWarmUp(
    seed: UInt64, threads: Int, console: Console
  ) async throws -> WarmUpChoice? {
    guard scenarios.contains(where: \.period.choosesWarmUp) else { return nil }
    console.note(Texts.choosingWarmUp[console.language])
    let experiment = Experiment(seed: seed, replications: 1, threads: threads)
    do {
      let progress = Progress(console)
      let choice = try await experiment.chooseWarmUp(of: scenarios) { progress.report($0) }
      console.note(WarmUpText(choice, scenarios).text(console.language))
      setWarmUp(days: choice.days)
      return choice
    } catch {
      throw InvalidInput(message: WarmUpText.refusal(error))
    }
  }
}
