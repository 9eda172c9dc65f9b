package import Drafts
import Runs
import ScenarioFiles
import Wording

/// An imported log as a draft of a scenario: what `motcua fit` makes.
package struct LogFit: Sendable {
  /// How it is made.
  package struct Asked: Hashable, Sendable {
    /// The folder of the log.
    package var log: String
    /// What part of the days with data, the first ones, estimates are made from; above 0, to 1.
    package var share: Double
    /// How often days are drawn again for ranges; 0 for none, and no goodness of fit by bootstrap either.
    package var resamples: Int
    /// Of these draws.
    package var seed: UInt64

    /// As `motcua fit` has it by default.
    package init(log: String, share: Double = 0.7, resamples: Int = 200, seed: UInt64 = 1) {
      (self.log, self.share, self.resamples, self.seed) = (log, share, resamples, seed)
    }
  }

  /// What was asked.
  package let asked: Asked
  /// What was made.
  package let draft: Draft
  /// Which days it was made from.
  package let split: DaySplit

  /// Fewer days with data tell no week from chance.
  package static let fewestDays = 2

  /// Reads the log and makes the draft. Throws `InvalidInput` if the folder is none of an imported log, or
  /// has too little to make anything of.
  package init(_ asked: Asked) throws {
    self.asked = asked
    let folder = ObservedFolder(path: asked.log)
    let log = asked.log.split(separator: "/").last.map(String.init) ?? asked.log
    let id = FitTexts.id(log)
    let tickets = SeenVisits(try folder.tickets())
    if tickets.visits.isEmpty {
      let cases = SeenCases(try folder.cases(), try folder.events())
      guard !cases.cases.isEmpty else {
        throw InvalidInput(message: FitTexts.nothing.filled(asked.log))
      }
      split = try Self.split(asked, Set(cases.cases.map(\.day)))
      let isFit = Set(split.numbers(.fit))
      guard
        cases.cases.contains(where: { isFit.contains($0.day) && !$0.isCut && $0.finished != nil })
      else { throw InvalidInput(message: FitTexts.nothingFinished.filled(asked.log)) }
      draft = CaseDraft(
        cases, split: split, log: log, resamples: asked.resamples, seed: asked.seed
      ).draft(id: id)
    } else {
      split = try Self.split(asked, Set(tickets.visits.map(\.day)))
      let isFit = Set(split.numbers(.fit))
      guard
        tickets.visits.contains(where: { isFit.contains($0.day) && ($0.service ?? 0) > 0 })
      else { throw InvalidInput(message: FitTexts.nobodyServed.filled(asked.log)) }
      draft = VisitDraft(
        tickets, split: split, log: log, resamples: asked.resamples, seed: asked.seed
      ).draft(id: id)
    }
    try check()
  }

  private static func split(_ asked: Asked, _ withData: Set<Int>) throws -> DaySplit {
    let split = DaySplit(withData: withData, share: asked.share)
    let days = split.numbers(.fit).count
    guard days >= fewestDays else {
      throw InvalidInput(message: FitTexts.tooFewDays.filled(asked.log, "\(days)"))
    }
    return split
  }

  /// The draft as `motcua check` would read it. Throws if it is no scenario: then the log has something that
  /// a scenario cannot say.
  private func check() throws {
    let files = draft.files.enumerated().map { place, file in
      InputFile(
        path: file.name, role: place == 0 ? .scenario : .table, bytes: Array(file.text.utf8))
    }
    do {
      _ = try ScenarioFile.read(path: draft.files[0].name, files: files)
    } catch {
      let told = error.problems.prefix(3).map { "\($0)" }.joined(separator: "; ")
      throw InvalidInput(message: FitTexts.notAScenario.filled(asked.log, told))
    }
  }
}
