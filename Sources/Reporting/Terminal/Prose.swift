/// Running text between tables: in lines of the terminal's width, of 100 characters at most.
struct Prose {
  private let width: Int
  private let isStyled: Bool

  /// `width` is nil where the terminal's is not known; `styled` says whether text may stand out.
  init(width: Int?, styled: Bool) {
    self.width = min(width ?? 100, 100)
    isStyled = styled
  }

  /// Broken into lines.
  func callAsFunction(_ text: String) -> String {
    TextTable.broken(text, at: width).joined(separator: "\n")
  }

  /// Stands out, in the lines that it has.
  func bold(_ text: String) -> String {
    isStyled ? TextTable.Style.bold.applied(to: text) : text
  }
}
