import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// From no lever to all of them: a step for each lever, as long as its share. Nil where nothing matters.
  static func waterfall(_ kpis: [AttributedKPI]) -> Chart? {
    guard !kpis.isEmpty else { return nil }
    return Chart("waterfall", PackageResources.waterfall_vl_json) { language in
      [
        "seen": .string(kpis.map { $0.answer[language] }.joined(separator: " ")),
        "panels": .array(kpis.map { $0.steps(language) }),
      ]
    }
  }
}

extension AttributedKPI {
  fileprivate func steps(_ language: Language) -> JSON {
    let (format, rounded) = (format(language), told.rounded(language))
    let (none, all) = (AttributionWords.none[language], AttributionWords.all[language])
    var at = base
    let steps: [JSON] = levers.map { row in
      let (share, start) = (row.number("share") ?? 0, at)
      at += share
      func end(_ column: String) -> JSON {
        .number(format.scale * (start + (row.number(column) ?? share)))
      }
      return [
        "name": .string(Self.name(row)[language]), "from": .number(format.scale * start),
        "to": .number(format.scale * at), "low": end("ci_low"), "high": end("ci_high"),
        "text": .string(rounded.signed(share)), "kind": .string(kind(of: share)),
        "side": .number(share < 0 ? -1 : 1),
      ]
    }
    let ends: [JSON] = [(none, base), (all, base + total)].map { name, value in
      [
        "name": .string(name), "x": .number(format.scale * value),
        "text": .string(rounded.value(value)),
      ]
    }
    let names = [none] + levers.map { Self.name($0)[language] } + [all]
    return [
      "title": .string(label(language)), "names": .array(names.map { .string($0) }),
      "height": .number(Double(24 * names.count)), "steps": .array(steps), "ends": .array(ends),
    ]
  }

  /// What a step does to people.
  private func kind(of share: Double) -> String {
    switch indicator.better {
    case .neutral: "neutral"
    case .lower: share <= 0 ? "better" : "worse"
    case .higher: share >= 0 ? "better" : "worse"
    }
  }
}
