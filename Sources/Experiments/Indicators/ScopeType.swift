import ServiceModel
import Wording

/// The kinds of place and matter that a KPI is told for.
public enum ScopeType: String, CaseIterable, Hashable, Sendable, Codable {
  /// Everything; the level that decides; one procedure.
  case city, level, procedure
  /// By where the citizen lives, wherever the dossier was handed in.
  case district, commune
  /// All sites of one kind: `commune`, say.
  case siteKind = "site_kind"
  /// One site, whoever comes there.
  case site
  /// All offices of one function.
  case officeFunction = "office_function"
  /// One office.
  case office
}

extension MeasureFamily {
  /// Where this family is measured.
  var scopeTypes: [ScopeType] {
    switch self {
    case .dossier: [.city, .level, .procedure, .district, .commune]
    case .ticket: [.city, .level, .procedure, .district, .commune, .siteKind, .site]
    case .procedureSample: [.city, .level, .procedure]
    case .ticketSample: [.city, .level, .procedure, .siteKind, .site]
    case .site: [.city, .siteKind, .site]
    case .office: [.city, .officeFunction, .office]
    }
  }
}

extension ScopeType {
  /// What a scope is called in a closed part of a city, which has some of its members only.
  func name(_ name: LocalizedText, in part: CityPart) -> LocalizedText {
    switch self {
    case .district, .commune, .site, .office: name
    case .city:
      LocalizedText(
        vi: "Phần khép kín quanh \(part.around.vi)", en: "Closed part around \(part.around.en)")
    case .level, .procedure, .siteKind, .officeFunction:
      LocalizedText(vi: "\(name.vi), trong phần này", en: "\(name.en), in this part")
    }
  }
}
