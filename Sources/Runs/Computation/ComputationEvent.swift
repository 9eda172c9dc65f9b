package import Experiments
package import ServiceModel
package import Wording

/// Something that happens while a study is computed, for whoever watches.
package enum ComputationEvent: Sendable {
  /// Pilot runs begin, go on, and have told how long the warm-up of these scenarios is.
  case choosingWarmUp
  /// So far have the pilots of one length come.
  case pilots(WarmUpChoice.Progress)
  /// The pilots are over.
  case choseWarmUp(WarmUpChoice, of: [Scenario])
  /// So many points with so many factors are settled and held against everything.
  case checkingPoints(Int, factors: Int)
  /// So many futures are fewer than a verdict by other inputs takes.
  case fewFutures(Int)
  /// What the factors do to the options of these ids, and what is to be known of single points.
  case checkedPoints(CheckedPoints, options: [String])
  /// The same of a robust study, which has many factors.
  case checkedFutures(CheckedPoints, options: [String])
  /// So many of so many runs at points are those of other points, and are not made again.
  case alike(Int, of: Int)
  /// Of what was found, break-evens or a box are simulated at so many more points.
  case checkingFindings(Int)
  /// So many runs were left for this folder by one that was stopped: they are gone on with, or dropped.
  case left(Int, in: String, resumed: Bool)
  /// So many runs of a finished study of other futures in this folder are taken over: none of a design that
  /// does not keep its points.
  case grown(Int, in: String)
  /// Simulation begins, of options of these ids.
  case beginning(Study.Replications, options: [String], threads: Int)
  /// So does putting together what comes from so many places.
  case merging(Study.Replications, options: [String], places: Int)
  /// One more run is there.
  case progress(RunProgress)
  /// As many replications are there as a precision takes, or as are allowed.
  case reached(PrecisionReached, [OptionResult])
  /// A part of a run is in its folder, to be merged.
  case keptPart(ClosedRange<Int>, in: String, after: Duration)
  /// The log for process mining holds so many of the traced dossiers, so as not to be too large.
  case sampledLog(Int, of: Int)
  /// A run at a point came to nothing.
  case failed(Design.Run, option: String, reason: LocalizedText)
  /// So many of the runs at points came to nothing.
  case failures(Int, of: Int)
  /// The results could not be written, but what was simulated is kept, to be gone on with.
  case keptUnwritten
  /// The results are in this folder.
  case written(in: String, after: Duration)
  /// An earlier document there was changed by somebody, and stays.
  case leftEdited(String)
}

/// How far a computation has come.
package struct RunProgress: Hashable, Sendable {
  /// Runs that are there, of all that there will be.
  package var done: Int
  /// At first the least, where a precision decides.
  package var total: Int
  /// Of those done: were there before and so took no time.
  package var found: Int
  /// Since the first run began.
  package var elapsed: Duration

  /// About how long the rest takes.
  package var left: Duration { elapsed * (Double(total - done) / Double(max(1, done - found))) }
}
