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
    let seen = levels.flatMap { longest($0, run) }
    return Chart("dossier-time", PackageResources.dossier_time_vl_json, seen: seen) { language in
      [
        "partNames": .array(DossierTimePart.allCases.map { .string($0.name[language]) }),
        "levels": .array(levels.map { .string($0.name[language]) }),
        "rows": .array(bars.map { $0.json(language) }),
      ]
    }
  }

  /// On what most working hours go: options of which it is the same part are told together.
  private static func longest(_ level: StoredRun.Scope, _ run: StoredRun) -> [Told] {
    let parts = DossierTimePart.allCases.filter { $0 != .closed }
    let most = run.options.compactMap { option -> LongestPart? in
      parts.compactMap { part in
        run.value(option.id, part.rawValue, .level, level.id).flatMap { value in
          value.mean.map { LongestPart(option: option, part: part, value: value, hours: $0) }
        }
      }.max { $0.hours < $1.hours }
    }.filter { $0.hours > 0 }
    return parts.compactMap { part in
      let same = most.filter { $0.part == part }
      guard !same.isEmpty else { return nil }
      return Told(
        LocalizedText { language in
          let format = NumberFormat(language: language)
          let hours = same.map(\.hours).sorted()
          let ends = [hours[0], hours[hours.count - 1]].map { format.decimal($0, digits: 1) }
          return SeenTexts.longestPart.filled(
            language, level.name[language], part.name[language],
            ends[0] == ends[1] ? ends[0] : SeenTexts.range.filled(language, ends[0], ends[1]),
            same.count == run.options.count && same.count > 1
              ? SeenTexts.everyOption[language]
              : same.map { "“\($0.option.name[language])”" }.joined(separator: ", "))
        }, .plain, same.map { Source($0.value) })
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

/// The part on which most working hours of an option's dossiers go.
private struct LongestPart {
  let option: StoredRun.Option
  let part: DossierTimePart
  let value: StoredRun.Value
  let hours: Double
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
