import ServiceModel
import Wording

extension Form<Targets> {
  static var targets: Form {
    .record { keys in
      Targets(
        waitLimitsMinutes: keys(
          "wait_limits_minutes",
          Form<[Double]>.values(.number(above: 0, to: 1440), count: 2...2).checked { limits in
            limits[0] < limits[1] ? nil : ("the limits do not rise", "write the stricter one first")
          },
          en: "Two waits whose share of tickets is reported",
          vi: "Hai mốc thời gian chờ để báo cáo tỷ lệ"),
        reachKilometres: keys(
          "reach_kilometres", .number(above: 0, to: 1000), en: "Within reach by straight line",
          vi: "Bán kính tiếp cận"),
        reachMinutes: keys(
          "reach_minutes", .number(above: 0, to: 1440), en: "Or within this travel time",
          vi: "Hoặc thời gian đi lại"),
        acknowledgementHours: keys(
          "acknowledgement_hours", .number(above: 0, to: 1000), default: 8,
          en: "Working hours within which an online dossier is acknowledged",
          vi: "Số giờ làm việc để phản hồi hồ sơ trực tuyến"),
        kpis: keys(
          "kpis", Form<[Targets.KPITarget]>.kpis, default: [], en: "What a KPI should reach",
          vi: "Mục tiêu của từng chỉ tiêu"),
        relevantDifferences: keys(
          "relevant_differences", Form<[Targets.RelevantDifference]>.ofIndicators, default: [],
          en: "From which difference of a KPI on readers take notice, if not that of the catalogue",
          vi: "Chênh lệch nhỏ nhất đáng kể của chỉ tiêu, nếu khác danh mục"))
    }
  }
}

/// An indicator that a target can be of, as whoever computes it knows it.
public struct TargetIndicator: Hashable, Sendable {
  /// As scenario files write it under `targets.kpis`.
  public var id: String
  /// The values that it can have.
  public var range: ClosedRange<Double>

  /// An indicator with the values that a target of it may have.
  public init(id: String, range: ClosedRange<Double>) {
    self.id = id
    self.range = range
  }
}

extension Form<[Targets.KPITarget]> {
  fileprivate static var kpis: Form {
    let target = Form<Targets.KPITarget>.record { keys in
      Targets.KPITarget(
        kpi: "", value: keys("value", .amount(0...1e12), en: "Target", vi: "Mục tiêu"),
        legalBasis: keys(
          "legal_basis", .text, default: "", en: "What it is based on", vi: "Căn cứ"),
        confidence: keys.confidence)
    }
    let keyed = Form<[(id: String, value: Targets.KPITarget)]>.keyed(target)
    return Form(schema: keyed.schema(), placeholder: []) { item, reading in
      keyed.read(item, reading).map { id, target in
        if let entry = item.entry(id) { reading.check(target.value, of: entry) }
        var target = target
        target.kpi = id
        return target
      }
    }
  }
}

extension Form<[Targets.RelevantDifference]> {
  fileprivate static var ofIndicators: Form {
    let difference = Form<Targets.RelevantDifference>.record { keys in
      let absolute = keys.optional(
        "absolute", .number(above: 0, to: 1e12), en: "In the KPI's unit; of shares 0.01 is a point",
        vi: "Theo đơn vị của chỉ tiêu; với tỷ lệ, 0.01 là một điểm phần trăm")
      let ofBase = keys.optional(
        "of_base", .number(above: 0, to: 1), en: "As a share of the base's value",
        vi: "Phần của giá trị phương án gốc")
      keys.check(
        (absolute == nil) != (ofBase == nil),
        "it is either absolute or a share of the base's value",
        hint: "write absolute: NUMBER, or of_base: SHARE", at: "of_base")
      return Targets.RelevantDifference(
        kpi: "", amount: absolute ?? ofBase ?? 0, isOfBase: absolute == nil)
    }
    let keyed = Form<[(id: String, value: Targets.RelevantDifference)]>.keyed(difference)
    return Form(schema: keyed.schema(), placeholder: []) { item, reading in
      keyed.read(item, reading).map { id, difference in
        if let entry = item.entry(id), !difference.isOfBase {
          reading.check(difference.amount, of: entry, key: "absolute")
        } else if let entry = item.entry(id) {
          reading.check(0, of: entry, key: "of_base")
        }
        var difference = difference
        difference.kpi = id
        return difference
      }
    }
  }
}

extension Reading {
  /// Notes a target of something that is no indicator, or outside its range.
  fileprivate func check(_ target: Double, of entry: Item.Entry, key: String = "value") {
    guard let indicators else { return }
    guard let indicator = indicators.first(where: { $0.id == entry.key }) else {
      note(
        "'\(abridged(entry.key))' is not an indicator",
        hint: hint(for: entry.key, among: indicators.map(\.id), called: "indicators"),
        at: entry.place)
      return
    }
    let range = NumberRange(
      lower: indicator.range.lowerBound, upper: indicator.range.upperBound)
    if target >= 0, !range.contains(target) {
      note(
        "\(entry.key): '\(short(target))' is out of range", hint: "write \(range.allowed)",
        at: entry.value[key]?.place ?? entry.value.place)
    }
  }
}
