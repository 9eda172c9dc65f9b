import Foundation
import ServiceModel
import Wording

/// Where communes lie and how many live there, as `communes.geojson` tells.
struct CommuneDots {
  struct Dot {
    /// As in the scenario.
    let id: String
    let people: Double
    /// East and north, in degrees.
    let x, y: Double
  }

  let dots: [Dot]

  private struct File: Decodable {
    var features: [Feature]
  }

  private struct Feature: Decodable {
    var properties: Properties
    var geometry: Geometry
  }

  private struct Properties: Decodable {
    var id: String
    var population: Double
  }

  private struct Geometry: Decodable {
    var coordinates: [Double]
  }

  /// Nil if it cannot be read as points.
  init?(_ bytes: [UInt8]) {
    do {
      let file = try JSONDecoder().decode(File.self, from: Data(bytes))
      dots = file.features.filter { $0.geometry.coordinates.count >= 2 }.map { feature in
        let point = feature.geometry.coordinates
        return Dot(
          id: feature.properties.id, people: feature.properties.population, x: point[0],
          y: point[1])
      }
    } catch {
      return nil
    }
  }
}
