import Experiments
import Foundation
import Runs
import ServiceModel
import Tables
import Wording

/// Sentences that say what is seen on a picture.
enum Seen {
  /// Of an option, with what fills the places of a text after its name.
  static func of(
    _ option: StoredRun.Option, _ text: LocalizedText, _ sources: [Source] = [],
    _ rest: (NumberFormat) -> [String]
  ) -> Told {
    Told(
      LocalizedText { language in
        text.filled([option.name[language]] + rest(NumberFormat(language: language)))[language]
      }, .plain, sources)
  }

  /// With as many digits as it takes, four at most.
  static func plain(_ number: Double, _ format: NumberFormat) -> String {
    let digits = (0...3).first { digits in
      let power = pow(10, Double(digits))
      return abs(number - (number * power).rounded() / power) < 1e-9
    }
    return format.decimal(number, digits: digits ?? 4)
  }

  /// `8:15`.
  static func clock(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The largest relevant change of each alternative that is ranked.
  static func largestChanges(_ run: StoredRun) -> [Told] {
    let answer = Answer(run: run)
    return run.alternatives.filter { answer.isSound($0.id) }.map { option in
      let largest = run.headlines.map { Figures(run, $0) }
        .filter { [.better, .worse].contains($0.difference(option.id)?.verdict) }
        .max { $0.weight(option.id) < $1.weight(option.id) }
      guard let largest, let row = largest.difference(option.id) else {
        return of(option, SeenTexts.noneRelevant) { _ in [] }
      }
      let values = [run.base.id, option.id].compactMap { largest.value($0) }
      return of(option, SeenTexts.largest, [Source(row)] + values.map { Source($0) }) { format in
        [
          largest.indicator.name[format.language],
          largest.changeText(option.id, format.language),
        ]
      }
    }
  }

  /// When most wait, all sites together.
  static func mostWaiting(_ points: [DaySums.Point], _ run: StoredRun) -> [Told] {
    peaks(points, run) { option, point, value in
      of(option, SeenTexts.mostWaiting) { format in
        [clock(point.minutes), format.decimal(value, digits: value < 10 ? 1 : 0)]
      }
    }
  }

  /// When counters are busiest, all sites together.
  static func busiest(_ points: [DaySums.Point], _ run: StoredRun) -> [Told] {
    peaks(points, run) { option, point, value in
      of(option, SeenTexts.busiest) { format in
        [clock(point.minutes), format.percent(value, digits: 0)]
      }
    }
  }

  private static func peaks(
    _ points: [DaySums.Point], _ run: StoredRun,
    _ told: (StoredRun.Option, DaySums.Point, Double) -> Told
  ) -> [Told] {
    run.options.compactMap { option in
      let mine = points.filter { $0.option == option.id && $0.value != nil }
      guard let top = mine.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }), let value = top.value,
        value > 0
      else { return nil }
      return told(option, top, value)
    }
  }
}
