package import Choice
package import Experiments
package import LegalClock
package import OutputAnalysis
package import Wording

/// What the tables of a result folder tell, row by row.
extension StoredRun {
  /// A KPI of an option in a scope.
  package struct Place: Hashable {
    /// Its id.
    package var option: String
    /// Id of the indicator.
    package var kpi: String
    /// What kind of scope.
    package var scopeType: ScopeType
    /// Id of the scope, as tables write it.
    package var scope: String
  }

  /// An option of the run.
  package struct Option: Sendable {
    /// As tables write it.
    package var id: String
    /// As people read it.
    package var name: LocalizedText
    /// First and last day of the observation window.
    package var observed: (from: CivilDate, to: CivilDate)
  }

  /// A KPI of the catalogue with which the results were made.
  package struct Indicator: Sendable {
    /// As tables write it.
    package var id: String
    /// Its word in `kpis.csv`.
    package var group: String
    /// As people read it.
    package var name: LocalizedText
    /// A sentence or two.
    package var definition: LocalizedText
    /// Of all its values.
    package var unit: KPI.Unit
    /// Which direction is.
    package var better: KPI.Direction
    /// Whether the main tables tell it.
    package var isHeadline: Bool
    /// Of the base.
    package var target: Double?
    /// Of the target.
    package var legalBasis: String?
    /// Of the target: V, D, K or A.
    package var confidence: String?
    /// The smallest difference of it that matters.
    package var relevant: RelevantDifference
    /// Its row in the file; the header is row 1.
    package var row: Int
  }

  /// A place or matter that an option has indicators for.
  package struct Scope: Sendable {
    /// Its id.
    package var option: String
    /// What kind.
    package var type: ScopeType
    /// As tables write it.
    package var id: String
    /// As people read it.
    package var name: LocalizedText
    /// Of a procedure, in working days; nil of other scopes and of limits told otherwise.
    package var timeLimit: Int?
  }

  /// A row of `kpi_summary.csv`.
  package struct Value: Sendable {
    /// Whose value.
    package var place: Place
    /// Over all replications, in the indicator's unit; nil if nothing was observed.
    package var mean: Double?
    /// Of the interval.
    package var lower: Double?
    /// Of the interval.
    package var upper: Double?
    /// In the indicator's unit.
    package var target: Double?
    /// Whether the target is reached.
    package var meets: TargetVerdict
    /// Its row in the file; the header is row 1.
    package var row: Int
  }

  /// A row of `compare.csv`; `place.option` is the alternative.
  package struct Difference: Sendable {
    /// Whose value.
    package var place: Place
    /// Alternative minus base, in the indicator's unit.
    package var difference: Double?
    /// Of the interval.
    package var lower: Double?
    /// Of the interval.
    package var upper: Double?
    /// Of the interval by itself.
    package var level: Double
    /// The smallest relevant difference in this row.
    package var relevant: Double?
    /// Read from the interval: for the inputs as written only.
    package var verdict: Comparison.Verdict
    /// Of other inputs.
    package var byInputs: Choice.Verdict
    /// Its row in the file; the header is row 1.
    package var row: Int

    /// The one that people are told.
    package var told: ToldVerdict { ToldVerdict(verdict, byInputs: byInputs) }

    /// The one that the verdict was read from.
    package var interval: ConfidenceInterval? {
      lower.flatMap { lower in
        upper.map { ConfidenceInterval(lower: lower, upper: $0, level: level) }
      }
    }
  }

  /// A row of `best.csv`.
  package struct Standing: Sendable {
    /// Its id.
    package var option: String
    /// Id of the indicator.
    package var kpi: String
    /// Minus the best value of the others.
    package var lead: Double?
    /// Whether it may be the best.
    package var standing: Comparison.Standing
    /// Its row in the file; the header is row 1.
    package var row: Int
  }

  /// A row of `kpi.csv`.
  package struct ReplicationValue: Sendable {
    /// Whose value.
    package var place: Place
    /// From 1.
    package var replication: Int
    /// In the indicator's unit; nil if nothing was observed.
    package var value: Double?
    /// How many are behind the value.
    package var observations: Int
  }

  /// A row of `timeseries.csv`.
  package struct Quarter: Sendable {
    /// Its id.
    package var option: String
    /// Its id, as tables write it.
    package var site: String
    /// From midnight.
    package var minutes: Int
    /// Looked at, over all replications.
    package var days: Int
    /// Citizens waiting at the start.
    package var queueMean: Double?
    /// The same, 90th percentile over the days.
    package var queueP90: Double?
    /// Counters busy at the start.
    package var busyMean: Double?
    /// Counters staffed at the start.
    package var staffedMean: Double?
    /// Tickets taken during it.
    package var arrivalsMean: Double?
  }

  /// A row of `waits.csv`; times in minutes.
  package struct Wait: Sendable {
    /// Its id.
    package var option: String
    /// Of the whole city, and not of one kind of site.
    package var isOfCity: Bool
    /// From midnight, when the half-hour begins.
    package var minutes: Int
    /// Called, over all replications.
    package var tickets: Int
    /// Tenth percentile of the waits.
    package var p10: Double?
    /// Of the waits.
    package var median: Double?
    /// Ninetieth percentile of the waits.
    package var p90: Double?
    /// Its row in the file; the header is row 1.
    package var row: Int
  }

  /// An input, and how well founded it is.
  package struct Assumption: Sendable {
    /// In the scenario.
    package var key: String
    /// As it was written.
    package var value: String
    /// V verified, D derived, K known but unverified, A assumed.
    package var confidence: String?
    /// Where it is from.
    package var source: String?
    /// File and line.
    package var place: String

    /// One row of `assumptions.csv`.
    package init(
      key: String, value: String, confidence: String?, source: String?, place: String
    ) {
      (self.key, self.value, self.place) = (key, value, place)
      (self.confidence, self.source) = (confidence, source)
    }
  }

  /// A row of `changes.csv`.
  package struct Change: Sendable {
    /// Its id.
    package var option: String
    /// Id of the lever, or the setting as it was given.
    package var lever: String
    /// As people read it.
    package var leverName: LocalizedText
    /// Whether the option has it.
    package var isEnabled: Bool
    /// Of keys in the scenario.
    package var path: String
    /// What became of what stood there.
    package var kind: OptionChange.Kind
    /// What was written before.
    package var old: String?
    /// What is written now; of rows how many.
    package var new: String?
    /// Of the key, if the format describes it.
    package var meaning: LocalizedText?
    /// Its row in the file; the header is row 1.
    package var row: Int
  }

  /// A row of `loads.csv`.
  package struct Load: Sendable {
    /// Its id.
    package var option: String
    /// Of the site or office.
    package var name: LocalizedText
    /// Of the counter group or office.
    package var id: String
    /// Or a counter group.
    package var isOffice: Bool
    /// How many people.
    package var staff: Int
    /// Work of an average day over staffed time.
    package var dayLoad: Double?
    /// The same in the fullest hour; nil of an office.
    package var peakLoad: Double?
    /// Which hour that is, from 0; nil of an office.
    package var peakHour: Int?
    /// Of the busiest ordinary day; nil of an office.
    package var busiestWeekday: Weekday?
    /// Of the busiest ordinary day, 1 to 12.
    package var busiestMonth: Int?
    /// Of the busiest ordinary day; of an office in its busiest month.
    package var busiestLoad: Double?
    /// Work left at closing on that day; nil of an office.
    package var unfinishedMinutes: Double?
    /// Its row in the file; the header is row 1.
    package var row: Int

    /// Whether more comes then than can be done.
    package var isFull: Bool { (busiestLoad ?? 0) >= 1 || (unfinishedMinutes ?? 0) > 0 }
  }
}
