import Foundation
import LegalClock

/// When cases of a model come: at fixed intervals one by one as they are, otherwise as demand by the hour.
struct ModelArrivals {
  /// A CSV of arrivals, where they are fixed.
  private(set) var stamps: String?
  /// Days from the first on in which so many cases come.
  let days: Int
  /// Minutes from Monday midnight in which they come.
  let sessions: [Range<Int>]
  /// Cases an hour within the sessions, and one more at each opening.
  let perHour: Double
  /// One at every opening of a day, as Prosimos moves those out of hours there.
  static let atOpening = 1.0
  private(set) var unsaid: [UnsaidRow] = []

  init(
    _ parameters: ProsimosParameters, cases: Int, from firstDay: CivilDate, file: String
  ) throws {
    let sessions = Week.minutes(of: parameters.arrivalTimeCalendar).sorted {
      $0.lowerBound < $1.lowerBound
    }
    let law = try ProsimosLaw(parameters.arrivalTimeDistribution, file: file)
    let perHour = 3600 / max(law.mean, 1)
    (self.sessions, self.perHour) = (sessions, perHour)
    let weekly = sessions.reduce(0.0) { $0 + Double($1.count) / 60 * perHour + Self.atOpening }
    guard law.values.count > 1 else {
      let fixed = Self.fixed(sessions, every: law.values[0], cases, firstDay)
      (stamps, days) = (fixed.csv, fixed.days)
      return
    }
    days = max(7, Int((Double(cases) / max(weekly, 1e-9) * 7).rounded(.up)))
    if parameters.arrivalTimeDistribution.distributionName != "expon" {
      unsaid.append(UnsaidRow(element: "arrivals", part: "distribution", .poissonArrivals))
    }
    unsaid.append(UnsaidRow(element: "arrivals", part: "calendar", .openingArrival))
  }

  /// The first comes at the first opening; whoever would come out of hours comes at the next opening.
  private static func fixed(
    _ sessions: [Range<Int>], every seconds: Double, _ cases: Int, _ firstDay: CivilDate
  ) -> (csv: String, days: Int) {
    var lines = ["time,commune,procedure,channel"]
    var moment = 0.0
    let week = 7 * 1440 * 60.0
    for _ in 0..<cases where !sessions.isEmpty {
      let begin = (moment / week).rounded(.down) * week
      let inWeek = moment - begin
      let open = sessions.first { inWeek < Double($0.upperBound * 60) }
      if let open {
        moment = begin + max(inWeek, Double(open.lowerBound * 60))
      } else {
        moment = begin + week + Double(sessions[0].lowerBound * 60)
      }
      let day = Int(moment / 86_400)
      let inDay = Int((moment - Double(day) * 86_400).rounded(.down))
      let clock = String(format: "%02d:%02d:%02d", inDay / 3600, inDay / 60 % 60, inDay % 60)
      lines.append("\(firstDay.adding(days: day))T\(clock),model,case,online")
      moment += seconds
    }
    return (lines.joined(separator: "\n") + "\n", Int(moment / 86_400) + 1)
  }

  /// Cases of a day of the week, from Monday.
  func volume(of day: Int) -> Double {
    sessions.filter { $0.lowerBound / 1440 == day }
      .reduce(0) { $0 + Double($1.count) / 60 * perHour + Self.atOpening }
  }

  /// Weights an hour from each time of day on, in YAML; nil of a day without any.
  func profile(of day: Int) -> String? {
    let parts = sessions.filter { $0.lowerBound / 1440 == day }.flatMap { session in
      let (from, to) = (session.lowerBound % 1440, session.lowerBound % 1440 + session.count)
      let first = min(from + 15, to)
      return [(from, perHour + 60 / 15 * Self.atOpening), (first, perHour), (to, 0)]
        .filter { $0.0 < 1440 }
    }
    guard !parts.isEmpty else { return nil }
    let texts = parts.map { "\"\(Week.clock($0.0))\": \(String(format: "%.6g", $0.1))" }
    return "{\(texts.joined(separator: ", "))}"
  }
}
