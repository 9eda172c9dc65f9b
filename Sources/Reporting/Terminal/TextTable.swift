/// Rows of cells in aligned columns: the first column on the left, all others on the right. A cell
/// may have several lines. Width is counted in characters, so that diacritics do no harm.
struct TextTable {
  struct Cell {
    var lines: [String]
    /// For a terminal: an ANSI style of the whole cell.
    var style: Style = .plain

    init(_ lines: String..., style: Style = .plain) {
      self.lines = lines
      self.style = style
    }
  }

  enum Style: String {
    case plain = ""
    case bold = "1"
    case good = "32"
    case bad = "31"
    case faint = "2"

    func applied(to text: String) -> String {
      self == .plain ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }
  }

  /// Names of columns are broken into lines at spaces.
  var header: [String]
  var rows: [[Cell]] = []

  private static let gap = "  "
  private static let widestHeader = 24
  /// Of the first column and of the others, where a table is too wide otherwise: what is tried. The last is for
  /// tables that fit then and not before; what never fits is told by the one before it, in parts.
  private static let narrow = [(28, 30), (28, 24), (28, 17), (24, 12)].map {
    (first: $0, other: $1)
  }

  /// In a table that is too wide, cells are broken into lines, at a comma first. Columns after the
  /// second that still do not fit into `width` characters go into further tables below, each with
  /// the first two again. Nil: as wide as it needs.
  func text(width: Int?, styled: Bool) -> String {
    let headerCells = header.map { Self.broken($0, at: Self.widestHeader) }
    let widths = widths(headerCells)
    guard let width, Self.total(widths) > width else {
      return text(headerCells, widths, width, styled: styled)
    }
    let tables = Self.narrow.map { limits in
      let limits = header.indices.map { $0 == 0 ? limits.first : limits.other }
      let header = header.indices.map { Self.broken(self.header[$0], at: limits[$0]) }
      let table = narrowed(to: limits)
      return (table: table, header: header, widths: table.widths(header))
    }
    let fitting = tables.first { Self.total($0.widths) <= width } ?? tables[tables.count - 2]
    return fitting.table.text(fitting.header, fitting.widths, width, styled: styled)
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap.count * (widths.count - 1)
  }

  private func narrowed(to limits: [Int]) -> TextTable {
    var narrow = self
    for row in rows.indices {
      for column in header.indices {
        narrow.rows[row][column].lines = rows[row][column].lines.flatMap { line in
          guard column > 0, line.count > limits[column] else {
            return Self.broken(line, at: limits[column])
          }
          let parts = line.replacing(", ", with: ",\n").split(separator: "\n")
          return parts.flatMap { Self.broken(String($0), at: limits[column]) }
        }
      }
    }
    return narrow
  }

  private func widths(_ headerCells: [[String]]) -> [Int] {
    header.indices.map { column in
      let cells = rows.map { $0[column].lines } + [headerCells[column]]
      return cells.flatMap { $0 }.map(\.count).max() ?? 0
    }
  }

  private func text(
    _ headerCells: [[String]], _ widths: [Int], _ width: Int?, styled: Bool
  ) -> String {
    return blocks(of: widths, width: width).map { columns in
      var lines = Self.lines(
        columns.map { (headerCells[$0], .bold) }, columns.map { widths[$0] }, styled: styled)
      lines.append(String(repeating: "─", count: Self.total(columns.map { widths[$0] })))
      for row in rows {
        lines += Self.lines(
          columns.map { (row[$0].lines, row[$0].style) }, columns.map { widths[$0] }, styled: styled
        )
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func blocks(of widths: [Int], width: Int?) -> [[Int]] {
    guard let width, header.count > 3 else { return [Array(header.indices)] }
    let fixed = widths[0] + Self.gap.count + widths[1]
    var blocks: [[Int]] = []
    var used = 0
    for column in 2..<header.count {
      let needed = Self.gap.count + widths[column]
      if blocks.isEmpty || used + needed > width {
        blocks.append([0, 1])
        used = fixed
      }
      blocks[blocks.count - 1].append(column)
      used += needed
    }
    return blocks
  }

  private static func lines(
    _ cells: [(lines: [String], style: Style)], _ widths: [Int], styled: Bool
  ) -> [String] {
    let height = cells.map(\.lines.count).max() ?? 0
    return (0..<height).map { line in
      let texts = cells.indices.map { column in
        let (lines, style) = cells[column]
        let text = line < lines.count ? lines[line] : ""
        let padding = String(repeating: " ", count: widths[column] - text.count)
        let shown = styled && !text.isEmpty ? style.applied(to: text) : text
        return column == 0 ? shown + padding : padding + shown
      }
      return trimmed(texts.joined(separator: gap))
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Lines of at most `width` characters, longer only where a single word is.
  static func broken(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }
}
