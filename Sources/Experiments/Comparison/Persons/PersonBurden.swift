import ServiceModel

/// How the time of citizens lies on them in one replication of an option: on those who were served.
public struct PersonBurden: Hashable, Sendable {
  /// Seconds of a bin of `people`.
  public static let binSeconds = 10
  /// By bin of total time: how many people.
  public private(set) var people: [Int] = []
  /// By commune: people, and their seconds.
  public private(set) var communes: [Commune]
  /// Who gave up or was without a result.
  public private(set) var unserved = 0

  /// The people of one commune.
  public struct Commune: Hashable, Sendable {
    /// Those who were served.
    public var people = 0
    /// Of all of them.
    public var seconds = 0
  }

  /// O(citizens).
  init(_ persons: PersonalTimes, communes count: Int) {
    communes = Array(repeating: Commune(), count: count)
    for person in persons {
      guard person.isServed else {
        unserved += 1
        continue
      }
      let bin = (person.seconds + Self.binSeconds / 2) / Self.binSeconds
      if bin >= people.count {
        people += Array(repeating: 0, count: bin + 1 - people.count)
      }
      people[bin] += 1
      communes[person.commune.position].people += 1
      communes[person.commune.position].seconds += person.seconds
    }
  }
}
