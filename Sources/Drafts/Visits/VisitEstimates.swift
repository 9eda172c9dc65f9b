import Fitting
import LegalClock

/// All that visits tell: who comes when and for what, how long services last, how long people stay, how
/// many serve.
package struct VisitEstimates: Sendable {
  /// One place with its own hours and people.
  package struct Site: Sendable {
    /// Its hours.
    package let pattern: WeekPattern
    /// Groups of people: the classes that they serve, and how many there are.
    let groups: [(kinds: [Int], plan: QueueStaffing.Plan)]
    /// How much more or fewer people there may be than told, by days that are drawn again.
    package let staff: Estimate?
    /// Of its visits, those that joined while the doors are open.
    package let within: Int
    /// All of its visits.
    package let all: Int
    /// Per day on which it is open, by class.
    package let perDay: [Double]
  }

  /// By place in the log's names.
  package let sites: [Site]
  /// By class, nil where nothing was served.
  package let services: [ChosenLaw?]
  /// Mean service by class, by days that are drawn again.
  package let meanServices: [Estimate?]
  /// By class, nil where too few left.
  package let patience: [Patience?]
  /// Mean patience by class as it moves with the days that are drawn again, over its own value.
  package let patienceRanges: [Estimate?]
  /// Of all classes together; nil where too few left.
  package let pooledPatience: Patience?
  /// How busy and calm days are; nil where there are too few days.
  package let variation: DayVariation?
  /// All who came over what would be usual: 1, with its range by days.
  package let volume: Estimate?
  /// By weekday: who comes to all sites on one, on average.
  package let weekdays: [Double]
  /// By class and quarter of an hour: who joined, for each kind of day of the first site.
  let quarters: [[[Double]]]
  /// Days of the whole log on which it is closed though it should be open, since 1970.
  package let closed: [Int]
  /// Days that all of it was made from.
  package let days: [Int]
}
