import Foundation
import Wording

/// Marks every number of a memo as a bookmark, and keeps where it was read.
struct MemoNumbers {
  /// A number that stands in the memo.
  struct Mark {
    /// `n12`, as Word finds it.
    let bookmark: String
    let shown: String
    let source: Source
    /// The one cell that it is; nil of a count, or of what several cells give.
    let cell: Source.Cell?
  }

  let language: Language
  private(set) var marks: [Mark] = []

  init(_ language: Language) { self.language = language }

  /// Markdown in which each number is marked that stands in no name and has a source.
  mutating func markdown(_ told: Told) -> String {
    markdown(told.text[language], told.sources)
  }

  /// The same of a figure and the cells behind it.
  mutating func markdown(_ text: String, _ sources: [Source]) -> String {
    guard !sources.isEmpty else { return Markdown.escaped(text) }
    var marked = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /“[^”]*”|[0-9][0-9.,]*[0-9]|[0-9]/) {
      marked += Markdown.escaped(String(rest[..<match.range.lowerBound]))
      let found = String(match.output)
      marked += found.hasPrefix("“") ? Markdown.escaped(found) : mark(found, sources)
      rest = rest[match.range.upperBound...]
    }
    return marked + Markdown.escaped(String(rest))
  }

  private mutating func mark(_ number: String, _ sources: [Source]) -> String {
    let bookmark = "n\(marks.count + 1)"
    let says = Self.reader(of: number, language)
    let hits = sources.flatMap { source in
      source.cells.compactMap { cell in
        cell.value.flatMap(says).map { (error: $0, source: source, cell: cell) }
      }
    }
    // The nearest of those that it may be; of equal ones the first.
    let hit = hits.min { $0.error < $1.error }
    marks.append(
      Mark(
        bookmark: bookmark, shown: number, source: hit?.source ?? sources[0], cell: hit?.cell))
    return "[\(Markdown.escaped(number))]{#\(bookmark)}"
  }

  /// How far a number is from a cell's, as a share of it, where it is that, rounded to the digits that it has; zeros
  /// at its end may be rounded, too. Nil of what it is not.
  private static func reader(of number: String, _ language: Language) -> (Double) -> Double? {
    let (group, point) = language == .vi ? (".", ",") : (",", ".")
    let plain = number.replacing(group, with: "").replacing(point, with: ".")
    guard let shown = Double(plain) else { return { _ in nil } }
    let decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
    let zeros = decimals == 0 && shown != 0 ? plain.reversed().prefix { $0 == "0" }.count : 0
    let error = 0.500_001 * pow(10, Double(zeros - decimals))
    return { value in
      // Shares are told in per cent, large sums in millions or billions.
      let scales = abs(value) <= 1 ? [1, 100] : abs(value) >= 1e6 ? [1, 1e-6, 1e-9] : [1.0]
      return scales.map { abs(abs(value) * $0 - shown) }.filter { $0 <= error }.min()
        .map { $0 / max(1e-9, abs(shown)) }
    }
  }
}
