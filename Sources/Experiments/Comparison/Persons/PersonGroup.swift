import ServiceModel
public import Wording

/// People who are told of together when it is told who gains and who loses.
public struct PersonGroup: Hashable, Sendable {
  /// What tells groups apart. The raw values are the codes in tables.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Everybody; those who ask for something of one level.
    case city, level
    /// Those who ask for something of one class of services.
    case serviceClass = "service_class"
    /// Those who ask for the same; those who live there.
    case procedure, district, commune
    /// By what the scenario tells people apart by: see `PersonTrait`.
    case person
  }

  /// What tells it apart from others of its kind.
  public var kind: Kind
  /// As in the scenario files; of the city, `city`.
  public var id: String
  /// What people call it.
  public var name: LocalizedText
}

/// By which traits citizens are told apart: each is a partition of everybody.
public enum PersonTrait: CaseIterable, Sendable {
  /// For oneself or for others; with priority or without; with an account or without.
  case proxy, priority, account
  /// How the citizen comes, in the base and in the option.
  case way

  private static let ways: [(id: String, name: LocalizedText)] = [
    ("counter", LocalizedText(vi: "tại quầy", en: "at a counter")),
    ("online", LocalizedText(vi: "trực tuyến", en: "online")),
    ("post", LocalizedText(vi: "bưu chính", en: "by post")),
  ]

  /// The parts, in the order of `part`.
  public var parts: [(id: String, name: LocalizedText)] {
    switch self {
    case .proxy:
      [
        ("for_oneself", LocalizedText(vi: "Tự đi làm", en: "For oneself")),
        ("for_others", LocalizedText(vi: "Làm thay người khác", en: "For others too")),
      ]
    case .priority:
      [
        ("without_priority", LocalizedText(vi: "Không được ưu tiên", en: "Without priority")),
        ("with_priority", LocalizedText(vi: "Được ưu tiên", en: "With legal priority")),
      ]
    case .account:
      [
        (
          "without_account",
          LocalizedText(
            vi: "Chưa có tài khoản định danh mức 2", en: "Without an account of level 2")
        ),
        (
          "with_account",
          LocalizedText(vi: "Có tài khoản định danh mức 2", en: "With an account of level 2")
        ),
      ]
    case .way:
      Self.ways.flatMap { before in
        Self.ways.map { after in
          before.id == after.id
            ? (
              before.id,
              LocalizedText(
                vi: "Nộp \(before.name.vi) ở cả hai", en: "Hands in \(before.name.en) in both")
            )
            : (
              "\(before.id)_to_\(after.id)",
              LocalizedText(
                vi: "Trước nộp \(before.name.vi), nay \(after.name.vi)",
                en: "Handed in \(before.name.en), now \(after.name.en)")
            )
        }
      }
    }
  }

  /// In which part a citizen is, from the traits in the base and in the option. Whoever comes only in one
  /// goes by that.
  func part(_ base: Person.Traits, _ option: Person.Traits) -> Int {
    switch self {
    // Nobody hands in online for others, so the base tells.
    case .proxy: base.contains(.proxy) ? 1 : 0
    case .priority: base.contains(.priority) ? 1 : 0
    case .account: base.contains(.account) || option.contains(.account) ? 1 : 0
    case .way: 3 * way(base) + way(option)
    }
  }

  private func way(_ traits: Person.Traits) -> Int {
    traits.contains(.online) ? 1 : traits.contains(.post) ? 2 : 0
  }
}
