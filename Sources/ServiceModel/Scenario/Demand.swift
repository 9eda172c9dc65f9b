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
