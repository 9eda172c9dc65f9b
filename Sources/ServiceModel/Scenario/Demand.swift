public import Wording

public struct District: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText
  /// Multiplies the online share of procedures whose channel mix differs by district.
  public var onlineFactor: Double

  public init(id: String, name: LocalizedText, onlineFactor: Double) {
    self.id = id
    self.name = name
    self.onlineFactor = onlineFactor
  }
}

/// Where demand arises, in every option.
public struct Commune: Hashable, Sendable {
  public var id: String
  public var name: LocalizedText
  public var district: DistrictID
  public var place: Place
  public var population: Double

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
  public var latitude: Double
  public var longitude: Double

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
