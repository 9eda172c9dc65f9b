import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// A citizen's time for a demand: on the way, and at the site.
  static func citizensTime(_ run: StoredRun) -> Chart? {
    let bars = run.options.compactMap { option -> (StoredRun.Option, Double, Double)? in
      guard let total = run.value(option.id, "total_time_mean")?.mean,
        let travel = run.value(option.id, "travel_mean")?.mean,
        let visits = run.value(option.id, "visits_per_dossier")?.mean
      else { return nil }
      return (option, travel * visits, total - travel * visits)
    }
    guard !bars.isEmpty else { return nil }
    let seen = bars.map { option, travel, rest in
      Seen.of(option, SeenTexts.onTheWay) { format in
        [format.decimal(travel + rest, digits: 1), format.decimal(travel, digits: 1)]
      }
    }
    return Chart("citizens-time", PackageResources.citizens_time_vl_json, seen: seen) {
      language in
      let parts = [ReportTexts.travel, ReportTexts.queueAndCounter].map { $0[language] }
      let rows = bars.flatMap { option, travel, rest in
        zip(parts, [travel, rest]).enumerated().map { position, part in
          [
            "option": .string(
              TextTable.broken(option.name[language], at: 26).joined(separator: "\n")),
            "part": .string(part.0), "minutes": .number(part.1),
            "order": .number(Double(position)),
          ] as JSON
        }
      }
      return ["parts": .array(parts.map { .string($0) }), "rows": .array(rows)]
    }
  }

  /// Travel, queue and counter time by district, before and after.
  static func districtMap(_ run: StoredRun) -> Chart? {
    guard let map = run.map, let shapes = DistrictShapes(map) else { return nil }
    let values = run.options.map { option in
      Dictionary(
        run.scopes(.district, of: option.id).compactMap { scope in
          run.value(option.id, "total_time_mean", .district, scope.id)?.mean.map {
            (scope.id.split(separator: ":").last.map(String.init) ?? scope.id, $0)
          }
        }, uniquingKeysWith: { first, _ in first })
    }
    let answer = Answer(run: run)
    let sound = zip(run.options, values).filter { answer.isSound($0.0.id) }.map(\.1)
    let all = (sound.isEmpty ? values : sound).flatMap(\.values).sorted()
    guard let smallest = all.first, let largest = all.last else { return nil }
    return Chart(
      "district-map", PackageResources.district_map_vl_json,
      seen: run.options.compactMap { slowest($0, run) }
    ) { language in
      [
        "attribution": .string(shapes.attribution.map { " " + $0[language] } ?? ""),
        "smallest": .number(smallest), "largest": .number(largest),
        "panels": .array(
          zip(run.options, values).map { option, values in
            [
              "title": OptionLooks.lines(option.name[language]),
              "districts": shapes.json { values[$0] },
            ]
          }),
      ]
    }
  }

  /// In which district citizens spend most, and least.
  private static func slowest(_ option: StoredRun.Option, _ run: StoredRun) -> Told? {
    let values = run.scopes(.district, of: option.id).compactMap { scope in
      run.value(option.id, "total_time_mean", .district, scope.id).flatMap { value in
        value.mean.map { (name: scope.name, value: value, minutes: $0) }
      }
    }
    guard values.count > 1, let most = values.max(by: { $0.minutes < $1.minutes }),
      let least = values.min(by: { $0.minutes < $1.minutes })
    else { return nil }
    return Seen.of(option, SeenTexts.districts, [Source(most.value), Source(least.value)]) {
      format in
      [most, least].flatMap {
        [$0.name[format.language], format.decimal($0.minutes, digits: 1)]
      }
    }
  }
}
