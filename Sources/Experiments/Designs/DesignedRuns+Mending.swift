import ScenarioFiles
import ServiceModel
import Wording

extension DesignedRuns {
  /// At the factor's own place and with the `within` that would mend it, where a scenario's factor leaves its
  /// range.
  func mended(_ problems: [ScenarioProblem]) -> [ScenarioProblem] {
    guard let points else { return problems }
    var told: [Int: LocalizedText] = [:]
    return problems.map { problem in
      guard problem.file == points.path, points.contents.isEmpty,
        points.factors.indices.contains(problem.column - 1),
        points.points.indices.contains(problem.line - 2)
      else { return problem }
      let factor = problem.column - 1
      let text = told[factor] ?? remedy(factor)
      told[factor] = text
      var mended = problem
      (mended.file, mended.line, mended.column) = points.place(ofFactor: factor)
      mended.remedy = LocalizedText {
        [problem.remedy[$0], text[$0]].filter { !$0.isEmpty }
          .joined(separator: "; ")
      }
      return mended
    }
  }

  private func remedy(_ factor: Int) -> LocalizedText {
    guard let points, let range = allowed(factor) else { return LocalizedText(vi: "", en: "") }
    if points.place(ofFactor: factor).file.hasPrefix("--over") {
      return LocalizedText(
        vi: "khoảng \(range.low)..\(range.high) giữ mọi giá trị trong phạm vi",
        en: "a range of \(range.low)..\(range.high) keeps all its values in range")
    }
    let text = "within: [\(range.low), \(range.high)]"
    let name = points.factors[factor]
    // What is cut keeps its 5 and 95 % points.
    let isInside = ends(factor).allSatisfy { isAllowed(factor, $0) }
    return isInside
      ? LocalizedText(
        vi: "uncertainty.\(name): \(text) sẽ giữ mọi giá trị trong phạm vi",
        en: "uncertainty.\(name): \(text) would keep all its values in range")
      : LocalizedText(
        vi:
          "uncertainty.\(name): \(text) sẽ giữ mọi giá trị trong phạm vi; low và high cũng phải nằm trong đó",
        en:
          "uncertainty.\(name): \(text) would keep all its values in range; low and high have to lie in it, too"
      )
  }

  /// The 5 and 95 % points of a quantity with a law.
  private func ends(_ factor: Int) -> [Double] {
    points?.law(ofFactor: factor).map { [$0.low, $0.high] } ?? []
  }

  /// The values of a factor that no option refuses while all else is as written, out to those that points have
  /// and to the 5 and 95 % points; nil where that is not all that is wrong.
  private func allowed(_ factor: Int) -> (low: String, high: String)? {
    let values = points?.points.compactMap { Double($0.values[factor]) }.sorted() ?? []
    let all = values + ends(factor)
    guard let smallest = all.min(), let largest = all.max() else { return nil }
    // The median, or else what leaves all as written, or another value that is possible.
    let candidates = [values[values.count / 2], 1, 0] + values
    guard
      let middle = candidates.first(where: {
        (smallest...largest).contains($0) && isAllowed(factor, $0)
      })
    else { return nil }
    return (
      end(factor, from: middle, to: smallest, rounding: .up),
      end(factor, from: middle, to: largest, rounding: .down)
    )
  }

  /// To few digits, on the allowed side.
  private func end(
    _ factor: Int, from inside: Double, to outside: Double, rounding: FloatingPointRoundingRule
  ) -> String {
    var (inside, outside) = (inside, outside)
    let isWhole = isAllowed(factor, outside)
    if isWhole { inside = outside }
    for _ in 0..<14 where !isWhole {
      // Over orders of magnitude by ratios.
      let middle =
        min(inside, outside) > 0
        ? (inside * outside).squareRoot() : (inside + outside) / 2
      if isAllowed(factor, middle) { inside = middle } else { outside = middle }
    }
    var scale = 1.0
    while abs(inside) * scale < 100, scale < 1e9 { scale *= 10 }
    let outwards: FloatingPointRoundingRule = rounding == .up ? .down : .up
    // The end itself is often a round number, next to which the search has stopped.
    let near = (inside * scale).rounded() / scale
    let isNear = abs(near - inside) <= abs(outside - inside)
    let rounded = (inside * scale).rounded(isWhole ? outwards : rounding) / scale
    let best = isNear && isAllowed(factor, near) ? near : rounded
    return SweepAxis.text(of: isAllowed(factor, best) ? best : inside)
  }

  private func isAllowed(_ factor: Int, _ value: Double) -> Bool {
    guard let point = points?.alone(factor, SweepAxis.text(of: value)) else { return false }
    return scenarios.allSatisfy { scenario in
      do throws(InvalidScenario) {
        _ = try scenario.varied(point)
        return true
      } catch {
        return false
      }
    }
  }
}
