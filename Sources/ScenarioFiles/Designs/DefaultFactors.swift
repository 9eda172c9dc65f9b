public import ServiceModel
import Wording

extension VariableScenario {
  /// What is varied where nobody says what is not known: a factor for each family of inputs, which
  /// multiplies them (of shares the odds) by a lognormal number of median 1, as wide as the weakest code of
  /// confidence in the family asks for. A family that is not written here, or cannot be otherwise, or all of
  /// which is verified, has none.
  public func defaultFactors() -> [UncertainFactor] {
    families() + rangedPrices()
  }

  /// A price that says its own range is a factor by itself.
  private func rangedPrices() -> [UncertainFactor] {
    asWritten.scenario.account.assumptions.compactMap { input in
      guard input.key.hasPrefix("costs."), let range = input.range, range.lowerBound > 0,
        range.lowerBound < range.upperBound
      else { return nil }
      let id = input.key.dropFirst("costs.".count).replacing(".", with: "_")
      guard isID(String(id)) else { return nil }
      var factor = UncertainFactor(
        id: String(id), name: LocalizedText(vi: input.key, en: input.key), effect: .sets,
        targets: [.init(selector: input.key, file: path, line: 1, column: 1)],
        values: .law(
          .init(shape: .lognormal, low: range.lowerBound, high: range.upperBound)))
      (factor.confidence, factor.source) = (input.confidence, input.source)
      return isPossible(factor) ? factor : nil
    }
  }

  private func families() -> [UncertainFactor] {
    let ranged = asWritten.scenario.account.assumptions.filter { $0.range != nil }.map(\.key)
    return DefaultFamily.all(of: asWritten.scenario).compactMap { family in
      let found = family.selectors.filter { !ranged.contains($0) }.map { ($0, paths(at: $0)) }
        .filter { !$0.1.isEmpty }
      guard !found.isEmpty else { return nil }
      var cover = InputCover()
      cover.add(found.flatMap(\.1), of: family.id)
      let codes = asWritten.scenario.account.assumptions.filter { input in
        family.also.contains { input.key.hasPrefix($0) } || !cover.factors(of: input.key).isEmpty
      }.map(\.confidence)
      guard let width = Self.width(of: codes) else { return nil }
      var factor = UncertainFactor(
        id: family.id, name: family.name, effect: .scales,
        targets: found.map {
          .init(selector: $0.0, file: path, line: 1, column: 1)
        },
        values: .law(.init(shape: .lognormal, low: 1 / width.factor, high: width.factor)))
      factor.confidence = width.code
      return isPossible(factor) ? factor : nil
    }
  }

  /// Whether anything can be other than written: arrivals that are given cannot be multiplied.
  private func isPossible(_ factor: UncertainFactor) -> Bool {
    do throws(InvalidScenario) {
      let points = try DesignPoints(of: path, varying: [factor], rows: [["1.01"]])
      _ = try varied(points.points[0])
      return true
    } catch {
      return false
    }
  }

  /// By the weakest code there is; none where all is verified or nothing is written. What has no code is
  /// assumed.
  private static func width(of codes: [String]) -> (code: String, factor: Double)? {
    let widths = [("A", 1.5), ("K", 1.25), ("D", 1.1)]
    if codes.contains("") { return widths[0] }
    return widths.first { codes.contains($0.0) }
  }
}

/// Inputs that are varied together where nobody says otherwise.
private struct DefaultFamily {
  var id: String
  var name: LocalizedText
  var selectors: [String]
  /// Inputs whose codes count besides those that are moved: by how their keys begin.
  var also: [String] = []

  init(_ id: String, vi: String, en: String, _ selectors: [String], also: [String] = []) {
    (self.id, self.selectors, self.also) = (id, selectors, also)
    name = LocalizedText(vi: vi, en: en)
  }

  static func all(of scenario: Scenario) -> [DefaultFamily] {
    let works = ["", ".choose[*].steps[*]", ".parallel[*][*]", ".rework.steps[*]"]
    return [
      DefaultFamily(
        "demand", vi: "Nhu cầu", en: "Demand", ["demand.volume_factor"], also: ["procedures["])
    ]
      + scenario.services.classes.map { kind in
        DefaultFamily(
          "service_\(kind.id)", vi: "Thời gian tiếp nhận: \(kind.name.vi)",
          en: "Service times: \(kind.name.en)",
          ["reception_mean_minutes", "reception_minutes"].map {
            "procedures[service_class=\(kind.id)].\($0)"
          })
      } + [
        DefaultFamily(
          "channels", vi: "Tỷ lệ trực tuyến", en: "Online shares", ["channel_mixes[*].online_share"]
        ),
        DefaultFamily(
          "behaviour", vi: "Hành vi khi chờ", en: "Behaviour of those who wait",
          ["waiting", "waiting.by_class[*]"].flatMap { place in
            ["patience_minutes", "balks_beyond"].map { "\(place).\($0)" }
          }),
        DefaultFamily(
          "other_duties", vi: "Thời gian làm việc khác", en: "Other duties",
          ["counter_groups[*].other_duties_share"]),
        DefaultFamily("absence", vi: "Vắng mặt", en: "Absence", ["absence_share"]),
        DefaultFamily(
          "transfer", vi: "Luân chuyển hồ sơ", en: "Transfer of dossiers",
          ["to_office", "to_site"].flatMap { way in
            ["courier", "digital"].map { "transfer.\(way).\($0).minutes" }
          }),
        DefaultFamily(
          "office_work", vi: "Thời gian giải quyết tại phòng", en: "Work in the offices",
          works.map { "routes[*][*]\($0).work.minutes" }),
        DefaultFamily("prices", vi: "Đơn giá", en: "Prices", ["costs.staff_year"]),
      ]
  }
}
