public import Wording

/// What channel mixes may differ by; every commune lies in one.
public struct District: Hashable, Sendable {
  /// As in the files; demand and shares of a district are told under it.
  public var id: String
  /// What people call it: `Quận Ba Đình`, `Ba Dinh District`.
  public var name: LocalizedText
  /// Multiplies the online share of procedures whose channel mix differs by district.
  public var onlineFactor: Double

  /// An `onlineFactor` of 1 changes nothing.
  public init(id: String, name: LocalizedText, onlineFactor: Double) {
    self.id = id
    self.name = name
    self.onlineFactor = onlineFactor
  }
}

/// Where demand arises, in every option.
public struct Commune: Hashable, Sendable {
  /// As in the files. It names the random numbers of who lives there: another id, other citizens.
  public var id: String
  /// What people call it, with its kind.
  public var name: LocalizedText
  /// Where it lies, for channel mixes and jurisdictions.
  public var district: DistrictID
  /// The point that distances to sites are measured from.
  public var place: Place
  /// People; a commune has this share of all demand.
  public var population: Double
  /// Of its citizens, those with an account, in place of `Identification.level2Share`; in 0...1.
  public var level2Share: Double?

  /// A commune; its population is above 0.
  public init(
    id: String, name: LocalizedText, district: DistrictID, place: Place, population: Double
  ) {
    self.id = id
    self.name = name
    self.district = district
    self.place = place
    self.population = population
  }
}

/// A point on the map, in degrees.
public struct Place: Hashable, Sendable {
  /// North of the equator.
  public var latitude: Double
  /// East of Greenwich.
  public var longitude: Double

  /// A point; nothing is checked.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// When demand arises: annual volume x month x weekday x special day x time of day x daily factor.
public struct Demand: Hashable, Sendable {
  /// Weight of each 15 minutes of the day, 96 of them; only their ratios matter.
  public var quarterWeights: [Double]
  /// Days without a session here have no demand; a make-up day has that of the day it replaces.
  public var calendar: CalendarID
  /// Monday to Sunday.
  public var weekdayWeights: [Double]
  /// January to December.
  public var monthWeights: [Double]
  /// Factor on the first working day after a public holiday.
  public var afterHolidayFactor: Double
  /// Coefficient of variation of the daily gamma factor (mean 1) of a commune; 0 switches it off.
  public var dailyFactorCV: Double
  /// The same of the factor that all communes have in common on a day.
  public var cityDailyFactorCV = 0.0
  /// Scales all demand. Citizens are thinned from those of `envelope`, so that the smaller demand
  /// is a subset of the larger one.
  public var volumeFactor: Double
  /// The largest `volumeFactor` among the options that are to be compared.
  public var envelope: Double
  /// Other times of day than `quarterWeights` for some days, procedures and places: of those that fit,
  /// the first in order holds.
  public var profiles: [ArrivalProfile] = []
  /// What is known of single communes.
  public var localVolumes: [LocalVolume] = []
  /// By how much demand grows each year; -1 or more. Each calendar year has a factor of its own.
  public var growthByYear = 0.0
  /// The calendar year that the volumes are of; nil for that of the first observed day.
  public var volumeYear: Int?
  /// What differs by service class.
  public var differences: [ClassDifference] = []
  /// How the demands of one commune for one procedure follow each other.
  public var spacing = Spacing.random
  /// Unless nil, these come and nobody else, each at its time. In rising order of time.
  public var stamps: [ArrivalStamp]?

  /// How the demands of one commune for one procedure follow each other.
  public enum Spacing: String, Hashable, Sendable, CaseIterable {
    /// Independently: a Poisson process.
    case random
    /// One after each equal part of the expected demand, the first after half of one.
    case fixed
  }

  /// What one service class has for itself; nil where it is as all have it.
  public struct ClassDifference: Hashable, Sendable {
    /// Whose it is.
    public var serviceClass: ServiceClassID
    /// Instead of `Demand.cityDailyFactorCV`: the class has days of its own, busy or calm whatever
    /// those of the others are.
    public var cityDailyFactorCV: Double?
    /// Instead of `Demand.growthByYear`.
    public var growthByYear: Double?

    /// Nothing that differs, unless it is said.
    public init(
      serviceClass: ServiceClassID, cityDailyFactorCV: Double? = nil, growthByYear: Double? = nil
    ) {
      self.serviceClass = serviceClass
      self.cityDailyFactorCV = cityDailyFactorCV
      self.growthByYear = growthByYear
    }
  }

  /// `quarterWeights` are 96, `weekdayWeights` 7, `monthWeights` 12; no weight is negative.
  public init(
    quarterWeights: [Double], calendar: CalendarID, weekdayWeights: [Double],
    monthWeights: [Double], afterHolidayFactor: Double, dailyFactorCV: Double,
    cityDailyFactorCV: Double = 0,
    volumeFactor: Double, envelope: Double
  ) {
    self.quarterWeights = quarterWeights
    self.calendar = calendar
    self.weekdayWeights = weekdayWeights
    self.monthWeights = monthWeights
    self.afterHolidayFactor = afterHolidayFactor
    self.dailyFactorCV = dailyFactorCV
    self.cityDailyFactorCV = cityDailyFactorCV
    self.volumeFactor = volumeFactor
    self.envelope = envelope
  }
}

extension Demand {
  /// The same in a part of the city, whose communes have other positions.
  func moved(_ position: (CommuneID) -> Int?) -> Demand {
    var demand = self
    for profile in profiles.indices {
      demand.profiles[profile].scope = profiles[profile].scope.moved(position)
    }
    demand.localVolumes = localVolumes.compactMap { row in
      position(row.commune).map {
        LocalVolume(
          commune: CommuneID($0), procedure: row.procedure, annualVolume: row.annualVolume)
      }
    }
    demand.stamps = stamps?.compactMap { stamp in
      position(stamp.commune).map {
        var moved = stamp
        moved.commune = CommuneID($0)
        return moved
      }
    }
    return demand
  }
}
