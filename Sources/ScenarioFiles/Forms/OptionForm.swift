import ServiceModel
import Wording

/// An option file: changes over a base, grouped by lever.
struct OptionFile: Sendable {
  var id: String
  var base: String
  var name: LocalizedText?
  var levers: [(id: String, value: LeverPart)]
}

/// A lever as it stands in an option file.
struct LeverPart: Sendable {
  var isEnabled: Bool
  var name: LocalizedText?
  /// Ids of levers without which it cannot be on.
  var needs: [String]
  /// Where that is written, or the lever.
  var place: Place
  /// A partial scenario.
  var changes: Item
  /// What is put, multiplied or added after these, as `--set` has it.
  var settings: [Item] = []

  /// Its keys that are none of a scenario.
  static let ownKeys = ["enabled", "name", "needs", "set"]
}

extension Form<OptionFile> {
  static var option: Form {
    .record { keys in
      OptionFile(
        id: keys("option", .id, en: "Short name", vi: "Tên ngắn"),
        base: keys("over", .text, en: "The file it changes", vi: "Tệp được thay đổi"),
        name: keys.optional("name", .texts, en: "Name", vi: "Tên"),
        levers: keys(
          "levers", .keyed(.lever), en: "Named groups of changes, in the order they are made",
          vi: "Các giải pháp, theo thứ tự áp dụng"))
    }
  }
}

extension Form<LeverPart> {
  /// Its keys, besides the two here, are those of a scenario; they are checked when it is merged.
  fileprivate static var lever: Form {
    let own = Form<LeverPart>.record { keys in
      let isEnabled = keys(
        "enabled", .flag, default: true, en: "false switches the lever off",
        vi: "false: không áp dụng")
      let name = keys.optional(
        "name", .texts, en: "What the lever is called", vi: "Tên giải pháp")
      let needs = keys.optional(
        "needs", .list(.id, count: 1...20), en: "Levers without which it cannot be on",
        vi: "Các giải pháp phải có trước nó")
      _ = keys(
        "set", Form<[String]>.values(.text, count: 1...100), default: [],
        en: "Settings after its changes, as --set has them: path=value, path*=number",
        vi: "Những gì được đặt sau các thay đổi, ghi như --set: đường_dẫn=giá_trị, đường_dẫn*=số")
      return LeverPart(
        isEnabled: isEnabled, name: name, needs: needs ?? [],
        place: keys.entry("needs")?.value.place ?? .nowhere,
        changes: Item(content: .mapping([]), place: .nowhere))
    }
    let ownKeys = LeverPart.ownKeys
    return Form(
      schema: leverSchema(own.schema(), without: ownKeys + ["scenario"]),
      placeholder: own.placeholder()
    ) { item, reading in
      guard case .mapping(let entries) = item.content else {
        reading.note(
          "\(item.kind) stands where changes are needed", hint: "write keys of a scenario",
          at: item.place)
        return own.placeholder()
      }
      var mine = item
      mine.content = .mapping(entries.filter { ownKeys.contains($0.key) })
      var part = own.read(mine, reading)
      if part.place == .nowhere { part.place = item.place }
      part.changes = item
      part.changes.content = .mapping(entries.filter { !ownKeys.contains($0.key) })
      part.settings = item["set"]?.words ?? []
      if let id = item.entry("scenario") {
        reading.note("a lever cannot rename the scenario", hint: "remove the key", at: id.place)
      }
      return part
    }
  }
}

/// The keys of a lever: its own, and those of a scenario without some, none of them required.
private func leverSchema(_ own: Schema, without names: [String]) -> Schema {
  guard case .record(let properties) = own,
    case .record(let all) = Form<Scenario>.scenario.schema()
      .partial(at: "#/definitions/scenario")
  else { preconditionFailure("a lever and a scenario are records") }
  return .record(properties + all.filter { !names.contains($0.name) })
}

extension Place {
  /// Of what stands in no file.
  static let nowhere = Place(file: "", line: 1, column: 1)
}
