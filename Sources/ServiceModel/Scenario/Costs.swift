public import Wording

/// Money, in VND. What has no price is in no sum. Plays no part in a run: who is paid, and what else
/// there is, follows from the rest of the scenario by one rule for counters and offices.
public struct Costs: Hashable, Sendable {
  /// Pay and contributions of one full-time person for 365 days, of all who have no grade of their own.
  public var staffYear: Double

  /// What an hour of overtime costs, in hours of ordinary pay; 0 if it is not paid.
  public var overtimeFactor: Double
  /// Monday to Sunday: what an hour on duty costs, in hours of ordinary pay; at least 1.
  public var weekdayFactors: [Double]
  /// Those who are paid otherwise, by where they work; nobody is in two.
  public var grades: [Grade] = []
  /// A place to work, for every hour in which its house is open; nil without a price.
  public var deskHour: Double?
  /// Machines, networks and software.
  public var equipment = Equipment()
  /// A courier's round of one site, at one time of departure; nil without a price.
  public var courierRound: Double?
  /// What is paid once, to come to this arrangement.
  public var transition: [Transition] = []
  /// Beside the budget.
  public var citizens = Citizens()

  /// All other prices are left out. `weekdayFactors` are 7.
  public init(
    staffYear: Double, overtimeFactor: Double = 0,
    weekdayFactors: [Double] = Array(repeating: 1, count: 7)
  ) {
    self.staffYear = staffYear
    self.overtimeFactor = overtimeFactor
    self.weekdayFactors = weekdayFactors
  }
}

extension Costs {
  /// Some of the sites and offices.
  public struct Workplaces: Hashable, Sendable {
    /// `Site.kind` of those meant.
    public var siteKinds: [String]
    /// Functions of the offices meant.
    public var functions: [OfficeFunctionID]

    /// Without either, all sites and offices.
    public init(siteKinds: [String] = [], functions: [OfficeFunctionID] = []) {
      self.siteKinds = siteKinds
      self.functions = functions
    }

    /// Whether all sites and offices are meant.
    public var isEverywhere: Bool { siteKinds.isEmpty && functions.isEmpty }

    /// Whether a site is one of them.
    public func hold(_ site: Site) -> Bool { isEverywhere || siteKinds.contains(site.kind) }

    /// Whether an office is one of them.
    public func hold(_ office: Office) -> Bool {
      isEverywhere || functions.contains(office.function)
    }
  }

  /// Staff who are paid alike.
  public struct Grade: Hashable, Sendable {
    /// As in the files.
    public var id: String
    /// What people call it.
    public var name: LocalizedText
    /// As of `Costs`.
    public var staffYear: Double
    /// Where these people work.
    public var places: Workplaces

    /// A grade; `places` are not everywhere.
    public init(id: String, name: LocalizedText, staffYear: Double, places: Workplaces) {
      self.id = id
      self.name = name
      self.staffYear = staffYear
      self.places = places
    }
  }

  /// Machines, networks and software, by year; nil without a price.
  public struct Equipment: Hashable, Sendable {
    /// Of every place to work, at counters and in offices.
    public var deskYear: Double?
    /// Of every site.
    public var siteYear: Double?
    /// Of the whole city, in no site's part.
    public var cityYear: Double?

    /// Those that have a price.
    public init(deskYear: Double? = nil, siteYear: Double? = nil, cityYear: Double? = nil) {
      self.deskYear = deskYear
      self.siteYear = siteYear
      self.cityYear = cityYear
    }
  }

  /// Something that is paid once.
  public struct Transition: Hashable, Sendable {
    /// What it is paid for.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
      /// Once.
      case city
      /// Each site, each place to work, each person under contract.
      case site, desk, person
    }

    /// As in the files.
    public var id: String
    /// What people call it.
    public var name: LocalizedText
    /// For each unit.
    public var amount: Double
    /// What it is paid for.
    public var unit: Unit
    /// At which of the places.
    public var places: Workplaces
    /// Shares of the first year, the second, ...; they sum to 1.
    public var byYear: [Double]

    /// Something that is paid once, in the first year unless said otherwise.
    public init(
      id: String, name: LocalizedText, amount: Double, unit: Unit,
      places: Workplaces = Workplaces(), byYear: [Double] = [1]
    ) {
      self.id = id
      self.name = name
      self.amount = amount
      self.unit = unit
      self.places = places
      self.byYear = byYear
    }
  }

  /// What citizens give, beside the budget; nil without a price.
  public struct Citizens: Hashable, Sendable {
    /// An hour of their time, on the way and in sites.
    public var hour: Double?
    /// What an hour on the way costs besides: fuel and wear.
    public var travelHour: Double?

    /// Those that have a price.
    public init(hour: Double? = nil, travelHour: Double? = nil) {
      self.hour = hour
      self.travelHour = travelHour
    }
  }

  /// Pay and contributions of one full-time person at a site for 365 days. O(grades).
  public func staffYear(at site: Site) -> Double {
    grades.first { $0.places.hold(site) }?.staffYear ?? staffYear
  }

  /// The same in an office. O(grades).
  public func staffYear(in office: Office) -> Double {
    grades.first { $0.places.hold(office) }?.staffYear ?? staffYear
  }
}
