import ServiceModel

@testable import ScenarioFiles

extension DrawnSettings {
  /// Between one and three factors that move what the scenario has written, as `--set` takes them: half of the
  /// time what moves without harm, else laws with odd ends, levels of any kind, correlations in circles.
  mutating func factors() -> String {
    let count = 1 + next(below: 3)
    let isTame = next(below: 2) == 0
    let factors = (0..<count).map { "f\($0): \(isTame ? tame($0) : factor(among: count))" }
    return "uncertainty={\(factors.joined(separator: ", "))}"
  }

  private mutating func tame(_ number: Int) -> String {
    let selectors = [
      "demand.volume_factor", "procedures[*].reception_mean_minutes",
      "counter_groups[*].other_duties_share",
    ]
    let shape = one(of: ["uniform", "triangular", "normal", "lognormal"]) ?? ""
    return "{scales: \"\(selectors[number])\", low: \(one(of: ["0.8", "0.9"]) ?? ""), "
      + "high: \(one(of: ["1.1", "1.25"]) ?? ""), shape: \(shape)}"
  }

  private mutating func factor(among count: Int) -> String {
    let part = leaves[next(below: leaves.count)]
    let leaf = part[next(below: part.count)]
    let effect = one(of: ["scales", "shifts", "sets"]) ?? "sets"
    var keys = ["name: {vi: F, en: F}", "\(effect): \"\(leaf.path)\""]
    if next(below: 3) == 0 {
      let levels = (0..<1 + next(below: 3)).map { _ in text(leaf.schema, depth: 3) }
      keys.append("levels: [\(levels.joined(separator: ", "))]")
    } else {
      let ends = ["0", "0.5", "0.9", "1", "1.1", "2", "-1", "1e-9", "1e9", "60"]
      let points = [one(of: ends) ?? "0", one(of: ends) ?? "1"].sorted {
        (Double($0) ?? 0) < (Double($1) ?? 0)
      }
      keys += ["low: \(points[0])", "high: \(points[1])"]
      keys.append("shape: \(one(of: ["uniform", "triangular", "normal", "lognormal"]) ?? "")")
      if next(below: 3) == 0 { keys.append("within: [\(points[0]), \(points[1])]") }
      if next(below: 4) == 0 {
        keys.append(
          "correlated: {with: f\(next(below: count)), rank: \(one(of: ["0.5", "-0.99", "0.9"]) ?? "")}"
        )
      }
    }
    return "{\(keys.joined(separator: ", "))}"
  }

  /// Settings of an option's levers: on or off, and which cannot be without which.
  mutating func levers(_ ids: [String]) -> [String] {
    ids.flatMap { id -> [String] in
      let needs = one(of: ids + ["none"]) ?? ""
      return (next(below: 3) == 0 ? ["levers.\(id).enabled=\(next(below: 2) == 0)"] : [])
        + (next(below: 3) == 0 ? ["levers.\(id).needs=[\(needs)]"] : [])
    }
  }
}
