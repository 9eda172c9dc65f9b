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
    return Chart("dossier-time", PackageResources.dossier_time_vl_json) { language in
      [
        "partNames": .array(DossierTimePart.allCases.map { .string($0.name[language]) }),
        "levels": .array(levels.map { .string($0.name[language]) }),
        "rows": .array(bars.map { $0.json(language) }),
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
