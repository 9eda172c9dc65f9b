import ServiceModel
import Wording

/// `communes.geojson`: where the communes lie, beside the map of the districts.
struct CommunePoints: Encodable {
  private let type = "FeatureCollection"
  private let features: [Feature]

  private struct Feature: Encodable {
    let type = "Feature"
    let properties: Properties
    let geometry: Geometry
  }

  /// Ids are those of the scenario.
  private struct Properties: Encodable {
    let id, nameVi, nameEn, district: String
    let population: Double
  }

  private struct Geometry: Encodable {
    let type = "Point"
    /// East, then north.
    let coordinates: [Double]
  }

  init(_ people: People) {
    features = people.communes.map { commune in
      Feature(
        properties: Properties(
          id: commune.id, nameVi: commune.name.vi, nameEn: commune.name.en,
          district: people.districts[commune.district.position].id,
          population: commune.population),
        geometry: Geometry(coordinates: [commune.place.longitude, commune.place.latitude]))
    }
  }
}
