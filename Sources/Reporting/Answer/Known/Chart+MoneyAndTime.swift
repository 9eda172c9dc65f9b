import Experiments
import Foundation
import Runs
import ServiceModel
import Wording

extension Chart {
  /// What options cost, used and paid, against citizens' time; an ellipse where the futures lie. Nil without two that
  /// have all three.
  static func moneyAndTime(_ known: Known) -> Chart? {
    let picture = MoneyAndTime(known)
    guard picture.points.count > 1 else { return nil }
    return Chart(
      "money-and-time", PackageResources.money_and_time_vl_json, seen: picture.seen
    ) { language in picture.values(language) }
  }
}

private struct MoneyAndTime {
  private let known: Known
  let points: [Point]

  private static let (used, paid, time) = (
    "cost_per_dossier_used", "cost_per_dossier_paid", Answer.ranking
  )

  struct Point {
    let option: StoredRun.Option
    let used, paid, time: StoredRun.Value
    let isSound: Bool

    var x: Double { used.mean ?? 0 }
    var y: Double { time.mean ?? 0 }

    /// Whether another is as good in both, and better in one.
    func isBeaten(by other: Point) -> Bool {
      other.isSound && other.x <= x && other.y <= y && (other.x < x || other.y < y)
    }
  }

  init(_ known: Known) {
    self.known = known
    points = known.run.options.compactMap { option in
      func value(_ kpi: String) -> StoredRun.Value? {
        known.run.value(option.id, kpi).flatMap { $0.mean == nil ? nil : $0 }
      }
      guard let used = value(Self.used), let paid = value(Self.paid), let time = value(Self.time)
      else { return nil }
      return Point(
        option: option, used: used, paid: paid, time: time,
        isSound: known.answer.isSound(option.id))
    }
  }

  /// Where each stands, and which no other beats in both.
  var seen: [Told] {
    let told = points.map { point in
      Seen.of(
        point.option, SeenTexts.moneyAndTime,
        [Source(point.used), Source(point.paid), Source(point.time)]
      ) { format in
        func full(_ kpi: String) -> String {
          known.run.indicator(kpi).map {
            Figures(known.run, $0).fullText(point.option.id, format.language)
          } ?? NumberFormat.missing
        }
        return [full(Self.used), full(Self.paid), format.decimal(point.y, digits: 1)]
      }
    }
    let unbeaten = points.filter { point in
      point.isSound && !points.contains { point.isBeaten(by: $0) }
    }
    guard !unbeaten.isEmpty else { return told }
    return told + [
      Told(
        LocalizedText { language in
          SeenTexts.unbeaten.filled(
            language,
            unbeaten.map { "“\($0.option.name[language])”" }.joined(separator: ", "))
        })
    ]
  }

  /// The upper end: above those that are ranked, or above all that are not far beyond them.
  private var top: Double {
    let sound = points.filter(\.isSound).map(\.y).max()
    let all = points.map(\.y).max() ?? 1
    return 1.3 * (sound.map { all > 2 * $0 ? $0 : all } ?? all)
  }

  func values(_ language: Language) -> [String: JSON] {
    let outside = points.filter { $0.y > top }
    let looks = OptionLooks(known.run)
    let costs = points.flatMap { [$0.used.mean, $0.paid.mean] }.compactMap { $0 }
    let format = RowFormat(.vnd, values: costs, language)
    let right = 1.25 * (costs.max() ?? 1)
    return [
      "money": .string(format.label("")),
      "time": .string(
        RowFormat(.minutes, values: [], language)
          .label(known.run.indicator(Self.time)?.name[language] ?? Self.time)),
      "right": .number(format.scale * right), "top": .number(top),
      "colors": looks.colors(language),
      "outside": .string(
        outside.isEmpty
          ? ""
          : MoneyAndTimeTexts.outside.filled(
            language,
            outside.map { "“\($0.option.name[language])”" }.joined(separator: ", "))),
      "futures": .string(
        known.robust == nil ? "" : " " + MoneyAndTimeTexts.ellipse[language]),
      "rows": .array(
        points.filter { $0.y <= top }.map { point in
          let nearest = points.filter { $0.option.id != point.option.id }.min {
            abs($0.y - point.y) < abs($1.y - point.y)
          }
          return [
            "option": looks.name(point.option.id, language),
            "x": .number(format.scale * point.x), "y": .number(point.y),
            "paid": .of(point.paid.mean.map { format.scale * $0 }), "sound": .bool(point.isSound),
            "above": .bool(nearest.map { point.y >= $0.y } ?? true),
          ]
        }),
      "cloud": .array(
        points.filter { $0.y <= top }.flatMap { point in
          ellipse(point).enumerated().map { number, at in
            [
              "option": looks.name(point.option.id, language), "n": .number(Double(number)),
              "x": .number(format.scale * at.x), "y": .number(at.y),
            ] as JSON
          }
        }),
    ]
  }

  /// Around eight futures in ten, were they normal; empty where there are fewer than ten, or none.
  private func ellipse(_ point: Point) -> [(x: Double, y: Double)] {
    guard let robust = known.robust else { return [] }
    func values(_ kpi: String) -> [Double?] {
      robust.futures[StoredStudy.FutureKey(option: point.option.id, kpi: kpi)] ?? []
    }
    let pairs = zip(values(Self.used), values(Self.time)).compactMap { x, y in
      x.flatMap { x in y.map { (x: x, y: $0) } }
    }
    guard pairs.count >= 10 else { return [] }
    let n = Double(pairs.count)
    let (meanX, meanY) = (pairs.map(\.x).reduce(0, +) / n, pairs.map(\.y).reduce(0, +) / n)
    func product(_ a: (x: Double, y: Double), _ f: (Double, Double) -> Double) -> Double {
      f(a.x - meanX, a.y - meanY)
    }
    let xx = pairs.map { product($0) { x, _ in x * x } }.reduce(0, +) / (n - 1)
    let xy = pairs.map { product($0) { x, y in x * y } }.reduce(0, +) / (n - 1)
    let yy = pairs.map { product($0) { _, y in y * y } }.reduce(0, +) / (n - 1)
    guard xx > 0 else { return [] }
    // Cholesky factor of the covariance; chi-square with 2 degrees: -2 ln(1 - 0.8).
    let (a, b) = (xx.squareRoot(), xy / xx.squareRoot())
    let c = max(0, yy - b * b).squareRoot()
    let radius = (-2 * log(0.2)).squareRoot()
    return (0...48).map { step in
      let angle = 2 * Double.pi * Double(step) / 48
      let (u, v) = (radius * cos(angle), radius * sin(angle))
      return (meanX + a * u, meanY + b * u + c * v)
    }
  }
}

private enum MoneyAndTimeTexts {
  /// {0} options.
  static let outside = LocalizedText(
    vi: " {0} nằm cao hơn phần được vẽ.", en: " {0} lies above what is drawn.")
  static let ellipse = LocalizedText(
    vi: "Vòng: khoảng tám trong mười kịch bản tương lai nằm trong đó (chi phí được dùng).",
    en: "Ring: about eight futures in ten lie within it (money used).")
}
