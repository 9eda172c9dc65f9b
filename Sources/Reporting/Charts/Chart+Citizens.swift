import Experiments
import Foundation
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
    return Chart(
      id: "citizens-time",
      title: LocalizedText(vi: "Thời gian của người dân", en: "Where citizens' time goes"),
      caption: LocalizedText(
        vi:
          "Phút mỗi nhu cầu: đi đường (travel_mean × visits_per_dossier) và phần còn lại, chờ và làm "
          + "việc tại quầy.",
        en:
          "Minutes a demand: travel (travel_mean × visits_per_dossier), and the rest, queue and counter."
      )
    ) { language in
      let parts =
        language == .vi ? ["Đi đường", "Chờ và tại quầy"] : ["Travel", "Queue and counter"]
      let rows = bars.flatMap { option, travel, rest in
        zip(parts, [travel, rest]).enumerated().map { position, part in
          [
            "option": .string(
              TextTable.broken(option.name[language], at: 26).joined(separator: "\n")),
            "part": .string(part.0),
            "minutes": .number(part.1), "order": .number(Double(position)),
          ] as JSON
        }
      }
      return [
        "width": 270, "height": ["step": 40],
        "data": ["values": .array(rows)],
        "mark": ["type": "bar", "height": 22],
        "encoding": [
          "y": [
            "field": "option", "type": "nominal", "sort": .null,
            "axis": [
              "title": .null, "ticks": false, "domain": false,
              "labelExpr": "split(datum.label, '\\n')",
            ],
          ],
          "x": [
            "field": "minutes", "type": "quantitative",
            "axis": ["title": .string(language == .vi ? "phút" : "minutes"), "tickCount": 5],
          ],
          "color": [
            "field": "part", "type": "nominal",
            "scale": [
              "domain": .array(parts.map { .string($0) }), "range": ["#56b4e9", "#e69f00"],
            ],
          ],
          "order": ["field": "order"],
        ],
      ]
    }
  }

  /// Travel, queue and counter time by district, before and after.
  static func districtMap(_ run: StoredRun) -> Chart? {
    guard let map = run.map, let features = DistrictShapes(map) else { return nil }
    let kpi = "total_time_mean"
    let values = run.options.map { option in
      Dictionary(
        run.scopes(.district, of: option.id).compactMap { scope in
          run.value(option.id, kpi, .district, scope.id)?.mean.map {
            (scope.id.split(separator: ":").last.map(String.init) ?? scope.id, $0)
          }
        }, uniquingKeysWith: { first, _ in first })
    }
    let answer = Answer(run: run)
    let sound = zip(run.options, values).filter { answer.isSound($0.0.id) }.map(\.1)
    let all = (sound.isEmpty ? values : sound).flatMap(\.values).sorted()
    guard let smallest = all.first, let largest = all.last else { return nil }
    return Chart(
      id: "district-map",
      title: LocalizedText(
        vi: "Thời gian của người dân theo quận, huyện, thị xã", en: "Citizens' time by district"),
      caption: LocalizedText(
        vi: "Phút mỗi nhu cầu: đi đường, chờ và làm việc tại quầy, theo nơi người dân ở. "
          + "Thang màu theo các phương án được xếp hạng; màu đậm nhất: từ mức đó trở lên."
          + (features.attribution.map { " " + $0.vi } ?? ""),
        en: "Minutes a demand: travel, queue and counter, by where citizens live. The "
          + "colours span the options that are ranked; the darkest is that much or more."
          + (features.attribution.map { " " + $0.en } ?? ""))
    ) { language in
      [
        "concat": .array(
          zip(run.options, values).map { option, values in
            [
              "title": ["text": lines(option.name[language])],
              "width": 200, "height": 215,
              "projection": ["type": "identity", "reflectY": true],
              "data": ["values": features.json { values[$0] }],
              "mark": ["type": "geoshape", "stroke": "white", "strokeWidth": 0.7],
              "encoding": [
                "color": [
                  "field": "value", "type": "quantitative",
                  "scale": [
                    "scheme": "cividis", "reverse": true,
                    "domain": [.number(smallest), .number(largest)], "clamp": true,
                  ],
                  "legend": [
                    "orient": "bottom", "gradientLength": 180, "format": ",.0f",
                    "title": .string(language == .vi ? "phút mỗi nhu cầu" : "minutes a demand"),
                  ],
                ]
              ],
            ]
          }),
        "columns": 2, "spacing": 16, "resolve": ["scale": ["color": "shared"]],
      ]
    }
  }
}

/// The features of a GeoJSON file with the ids of districts.
private struct DistrictShapes {
  private struct File: Decodable {
    var features: [Feature]
    var attribution: Attribution?
  }

  private struct Attribution: Decodable {
    var vi: String
    var en: String
  }

  private struct Feature: Decodable {
    var properties: Properties
    var geometry: Geometry
  }

  private struct Properties: Decodable {
    var id: String
  }

  /// Rings of points; several polygons of a district are told as one list of rings each.
  private struct Geometry: Decodable {
    var polygons: [[[[Double]]]]

    private enum Keys: String, CodingKey {
      case type, coordinates
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      if try container.decode(String.self, forKey: .type) == "MultiPolygon" {
        polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates)
      } else {
        polygons = [try container.decode([[[Double]]].self, forKey: .coordinates)]
      }
    }
  }

  private let features: [Feature]
  /// Whose boundaries these are; nil if the file does not say.
  let attribution: LocalizedText?

  /// Nil if it cannot be read as districts.
  init?(_ bytes: [UInt8]) {
    do {
      let file = try JSONDecoder().decode(File.self, from: Data(bytes))
      features = file.features
      attribution = file.attribution.map { LocalizedText(vi: $0.vi, en: $0.en) }
    } catch {
      return nil
    }
  }

  func json(_ value: (String) -> Double?) -> JSON {
    .array(
      features.map { feature in
        [
          "type": "Feature", "value": .of(value(feature.properties.id)),
          "geometry": [
            "type": "MultiPolygon",
            "coordinates": .array(
              feature.geometry.polygons.map { polygon in
                .array(
                  polygon.map { ring in
                    .array(ring.map { point in .array(point.map { .number($0) }) })
                  })
              }),
          ],
        ]
      })
  }
}
