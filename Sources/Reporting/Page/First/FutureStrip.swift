import Experiments
import Foundation
import Runs
import ServiceModel

/// A dot for each future on a line, beside zero: one scale for the options of a row. What it shows is told in words
/// beside it.
struct FutureStrip {
  /// The largest difference of options that are ranked.
  private let reach: Double

  private static let (width, height) = (92.0, 12.0)
  /// Dots that are drawn, at most.
  private static let most = 100

  init(_ findings: [Finding]) {
    reach =
      findings.filter { $0.known.answer.isSound($0.option.id) }.flatMap(\.futures).map(abs).max()
      ?? 0
  }

  /// As SVG; empty without futures, or where nothing differs.
  func drawn(_ finding: Finding) -> String {
    let dots = finding.futures.prefix(Self.most)
    guard reach > 0, !dots.isEmpty else { return "" }
    let tone = finding.verdict.judgement.tone
    let kind = tone == .good ? "better" : tone == .bad ? "worse" : "faint"
    let middle = place(0)
    var parts = [
      "<svg class=\"strip \(kind)\" viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" aria-hidden=\"true\">"
    ]
    if let base = finding.known.run.value(finding.known.run.base.id, finding.indicator.id)?.mean {
      let relevant = min(reach, finding.indicator.relevant.amount(base: base))
      let (from, to) = (place(-relevant), place(relevant))
      parts.append(
        "<rect x=\"\(text(from))\" y=\"0\" width=\"\(text(to - from))\" height=\"\(Int(Self.height))\"/>"
      )
    }
    parts.append("<path class=\"zero\" d=\"M\(text(middle)) 0V\(Int(Self.height))\"/>")
    let circles = dots.map {
      "M\(text(place($0) - 1.8)) 6a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0"
    }
    parts.append("<path class=\"dots\" d=\"\(circles.joined())\"/></svg>")
    return parts.joined()
  }

  /// From left to right.
  private func place(_ difference: Double) -> Double {
    let room = Self.width / 2 - 3
    return Self.width / 2 + room * max(-1, min(1, difference / reach))
  }

  private func text(_ value: Double) -> String { String(format: "%.1f", value) }
}
