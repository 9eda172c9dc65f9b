import Foundation
import ServiceModel
import Wording

/// The features of a GeoJSON file with the ids of districts.
struct DistrictShapes {
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
