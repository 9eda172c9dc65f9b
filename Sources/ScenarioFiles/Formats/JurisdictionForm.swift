import ServiceModel
import Wording

extension Form<Jurisdiction> {
  /// One area, or several of them: `district:001 district:006` or a list. Of a site each of them may be
  /// for some service classes or levels only: `{area: district:001, classes: [land]}`.
  static func jurisdiction(orHouse: Bool) -> Form {
    let part = Form<Responsibility>.part(orHouse: orHouse)
    return .value(
      [
        "anyOf": [
          .object([
            .init("type", "array"), .init("items", part.schema().json),
            .init("minItems", .number(1)), .init("maxItems", .number(200)),
          ]),
          ["type": "string"],
        ]
      ],
      holding: part.schema(), placeholder: .city
    ) { item, reading in
      let items: [Item]
      switch item.content {
      case .list(let list): items = list
      case .scalar(let text, let style): items = words(of: text, style, at: item.place)
      case .mapping: items = [item]
      }
      guard (1...200).contains(items.count) else {
        reading.note(
          "has \(items.count) areas", hint: "write 1 to 200 of them", at: item.place)
        return .city
      }
      let parts = items.map { part.read($0, reading) }
      if parts.count == 1, parts[0] == Responsibility(parts[0].area) { return parts[0].area }
      if parts.contains(where: { $0.area == .house }) {
        reading.note(
          "house stands beside other areas", hint: "write house alone, or no house", at: item.place)
      }
      return .several(parts)
    }
  }

  /// `city`, `district:006`, `commune:00001`; for an office also `house`.
  fileprivate static func area(orHouse: Bool) -> Form {
    let alone = orHouse ? "city|house" : "city"
    let words: Phrase =
      orHouse ? "city, district:ID, commune:ID or house" : "city, district:ID or commune:ID"
    return .value(
      [
        "type": "string",
        "pattern": .string("^(\(alone)|(district|commune):[A-Za-z0-9_-]{1,64})$"),
      ], placeholder: .city
    ) { item, reading in
      let text = item.scalar ?? ""
      if text == "city" { return .city }
      if text == "house", orHouse { return .house }
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2, parts[0] == "district" {
        let place = item.place.moved(by: 9)
        return reading.index(of: parts[1], in: .districts, at: place).map(Jurisdiction.district)
          ?? .city
      }
      if parts.count == 2, parts[0] == "commune" {
        let place = item.place.moved(by: 8)
        return reading.index(of: parts[1], in: .communes, at: place).map(Jurisdiction.commune)
          ?? .city
      }
      reading.note("\(item.kind) is not possible", hint: "write \(words)", at: item.place)
      return .city
    }
  }
}

extension Form<Responsibility> {
  /// An area, or for a site an area with the classes and levels for which it is.
  fileprivate static func part(orHouse: Bool) -> Form {
    let area = Form<Jurisdiction>.area(orHouse: orHouse)
    let whole = Form.record { keys in
      Responsibility(
        keys("area", area, en: "Whose residents", vi: "Phạm vi"),
        classes: keys(
          "classes", .classSet, default: .max,
          en: "Service classes for which it holds; all if missing",
          vi: "Áp dụng cho các nhóm thủ tục này; không ghi là mọi nhóm"),
        levels: keys(
          "levels", .values(.keyword, count: 1...3), default: Level.allCases,
          en: "Levels of procedures for which it holds; all if missing",
          vi: "Áp dụng cho thủ tục của các cấp này; không ghi là mọi cấp"))
    }
    return Form(
      schema: orHouse ? area.schema() : .either(area.schema(), whole.schema()),
      placeholder: Responsibility(.city)
    ) { item, reading in
      if case .mapping = item.content, item["value"] == nil, !orHouse {
        return whole.read(item, reading)
      }
      return Responsibility(area.read(item, reading))
    }
  }
}
