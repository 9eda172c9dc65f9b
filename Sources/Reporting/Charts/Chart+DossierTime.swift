import Experiments
import Runs
import ServiceModel
import Wording

extension Chart {
  /// Where a dossier's time goes from receipt to result, by level of procedure.
  static func dossierTime(_ run: StoredRun) -> Chart? {
    let levels = run.scopes(.level, of: run.base.id)
    let bars = levels.flatMap { level in
      run.options.flatMap { option in
        DossierTimePart.allCases.compactMap { part in
          run.value(option.id, part.rawValue, .level, level.id)?.mean.map {
            Bar(part: part, option: option.name, level: level.name, hours: $0)
          }
        }
      }
    }
    guard bars.contains(where: { $0.hours > 0 }) else { return nil }
    let seen = levels.flatMap { level in
      run.options.compactMap { longest($0, level, run) }
    }
    return Chart("dossier-time", PackageResources.dossier_time_vl_json, seen: seen) { language in
      [
        "partNames": .array(DossierTimePart.allCases.map { .string($0.name[language]) }),
        "levels": .array(levels.map { .string($0.name[language]) }),
        "rows": .array(bars.map { $0.json(language) }),
      ]
    }
  }

  /// On what most working hours go.
  private static func longest(
    _ option: StoredRun.Option, _ level: StoredRun.Scope, _ run: StoredRun
  ) -> Told? {
    let parts = DossierTimePart.allCases.filter { $0 != .closed }.compactMap { part in
      run.value(option.id, part.rawValue, .level, level.id).flatMap { value in
        value.mean.map { (part: part, value: value, hours: $0) }
      }
    }
    guard let most = parts.max(by: { $0.hours < $1.hours }), most.hours > 0 else { return nil }
    return Seen.of(option, SeenTexts.longestPart, [Source(most.value)]) { format in
      [
        level.name[format.language], most.part.name[format.language],
        format.decimal(most.hours, digits: 1),
      ]
    }
  }
}

/// A part of a dossier's time, by the KPI that tells it, in the order in which they are drawn.
private enum DossierTimePart: String, CaseIterable {
  case queued = "time_queued"
  case worked = "time_worked"
  case transferred = "time_transferred"
  case withCitizen = "time_with_citizen"
  case elsewhere = "time_elsewhere"
  case closed = "time_closed"

  var name: LocalizedText {
    switch self {
    case .queued: LocalizedText(vi: "chờ xử lý", en: "queue")
    case .worked: LocalizedText(vi: "được xử lý", en: "work")
    case .transferred: LocalizedText(vi: "luân chuyển", en: "transfer")
    case .withCitizen: LocalizedText(vi: "chờ công dân bổ sung", en: "citizen")
    case .elsewhere:
      LocalizedText(vi: "cơ quan ngoài, liên thông", en: "outside bodies, linked dossiers")
    case .closed: LocalizedText(vi: "đêm và ngày nghỉ", en: "nights and holidays")
    }
  }
}

private struct Bar {
  let part: DossierTimePart
  let option: LocalizedText
  let level: LocalizedText
  let hours: Double

  func json(_ language: Language) -> JSON {
    let order = DossierTimePart.allCases.firstIndex(of: part) ?? 0
    return [
      "option": .string(option[language]), "level": .string(level[language]),
      "part": .string(part.name[language]), "hours": .number(hours),
      "order": .number(Double(order)), "closed": .bool(part == .closed),
    ]
  }
}
