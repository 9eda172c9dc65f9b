package import ServiceModel
package import Wording

/// Names of the places and matters of a scenario, by id.
package struct PlaceNames {
  /// Whose places they are.
  package let scenario: Scenario

  package init(_ scenario: Scenario) { self.scenario = scenario }

  /// Of a part of a division; the id itself where it has no name.
  package func name(_ id: String, _ kind: String) -> LocalizedText {
    let same = LocalizedText(vi: id, en: id)
    switch kind {
    case "site": return scenario.reception.sites.first { $0.id == id }?.name ?? same
    case "service_class": return scenario.services.classes.first { $0.id == id }?.name ?? same
    case "procedure": return scenario.services.procedures.first { $0.id == id }?.name ?? same
    case "district": return scenario.people.districts.first { $0.id == id }?.name ?? same
    case "commune": return scenario.people.communes.first { $0.id == id }?.name ?? same
    case "office":
      return scenario.backOffice.offices.first { $0.id == id }?.name
        ?? LocalizedText(vi: "không ở phòng nào, hoặc chưa xong", en: "in no office, or still open")
    case "hour": return Self.hour(id)
    case "peak": return peak(id)
    default: return same
    }
  }

  private static func hour(_ id: String) -> LocalizedText {
    let hour = Int(id) ?? 0
    return LocalizedText(vi: "\(hour)–\(hour + 1) giờ", en: "\(hour):00–\(hour + 1):00")
  }

  /// `SITE:CLASS:HOUR`.
  private func peak(_ id: String) -> LocalizedText {
    let words = id.split(separator: ":").map(String.init)
    guard words.count >= 3 else { return LocalizedText(vi: id, en: id) }
    let site = name(words.dropLast(2).joined(separator: ":"), "site")
    let serviceClass = name(words[words.count - 2], "service_class")
    let hour = Self.hour(words[words.count - 1])
    return LocalizedText { "\(site[$0]), \(serviceClass[$0]), \(hour[$0])" }
  }

  /// A counter group by its site, and what it serves where the site has others.
  package func group(_ group: CounterGroupID) -> LocalizedText {
    let group = scenario.reception.counterGroups[group.position]
    let site = scenario.reception.sites[group.site.position].name
    guard
      scenario.reception.counterGroups.contains(where: {
        $0.site == group.site && $0.id != group.id
      })
    else { return site }
    let classes = scenario.services.classes.indices.filter {
      group.serves & (1 << UInt64($0)) != 0
    }
    guard classes.count < scenario.services.classes.count, let first = classes.first,
      classes.count <= 2
    else { return LocalizedText { "\(site[$0]) (\(group.id))" } }
    return LocalizedText { language in
      let names = classes.map { scenario.services.classes[$0].name[language] }
      return
        "\(site[language]) (\(first == classes.last ? names[0] : names.joined(separator: ", ")))"
    }
  }
}
