import Experiments
import Runs
import ServiceModel
import Tables
import Wording

/// Writes the parts of a memo, and counts its tables and pictures.
struct MemoWriter {
  let memo: Memo
  let language: Language
  var numbers: MemoNumbers
  private var tables = 0
  private var pictures = 0

  init(_ memo: Memo) {
    (self.memo, language) = (memo, memo.language)
    numbers = MemoNumbers(memo.language)
  }

  var known: Known { memo.known }
  var run: StoredRun { memo.known.run }

  mutating func content() -> MemoContent {
    let summary = summary()
    var parts: [(LocalizedText, [MemoContent.Block])] = [(MemoTexts.why, why())]
    parts.append((MemoTexts.serves, serves()))
    if !run.alternatives.isEmpty { parts.append((MemoTexts.losers, losers())) }
    parts.append((MemoTexts.money, money()))
    if !run.alternatives.isEmpty {
      parts.append((MemoTexts.howSure, howSure()))
      parts.append((MemoTexts.turns, turns()))
    }
    parts.append((MemoTexts.assumed, assumed()))
    parts.append((MemoTexts.again, again()))
    let subtitle = (run.alternatives.isEmpty ? MemoTexts.aboutOne : MemoTexts.about)[language]
    return MemoContent(
      words: MemoContent.Words(language, Markdown.escaped(subtitle)), summary: summary,
      sections: parts.enumerated().map { position, part in
        MemoContent.Section(
          heading: Roman(position + 1).heading(part.0[language]), blocks: part.1)
      })
  }

  // MARK: Blocks

  mutating func paragraph(_ told: Told) -> MemoContent.Block {
    MemoContent.Block(paragraph: numbers.markdown(told))
  }

  mutating func paragraph(_ text: LocalizedText) -> MemoContent.Block {
    MemoContent.Block(paragraph: Markdown.escaped(text[language]))
  }

  /// Each on a line of its own, as `- …`.
  mutating func list(_ told: [Told]) -> [MemoContent.Block] {
    told.map { MemoContent.Block(paragraph: "\\- " + numbers.markdown($0)) }
  }

  func heading(_ number: Int, _ text: LocalizedText) -> MemoContent.Block {
    MemoContent.Block(subheading: "\(number). " + Markdown.escaped(text[language]))
  }

  mutating func table(
    _ title: LocalizedText, _ header: [String], _ rows: [[String]], widths: [Int]
  ) -> MemoContent.Block {
    MemoContent.Block(table: counted(title, header, rows, widths: widths))
  }

  mutating func counted(
    _ title: LocalizedText, _ header: [String], _ rows: [[String]], widths: [Int]
  ) -> MemoContent.Table {
    tables += 1
    return MemoContent.Table(
      tableTitle: Markdown.escaped(MemoTexts.table.filled(language, "\(tables)", title[language])),
      table: MarkdownTable(header.map { "**\(Markdown.escaped($0))**" }, rows, widths: widths))
  }

  /// A picture of the studies; none if there is none of that name.
  mutating func picture(_ id: String, width: Int = 15) -> [MemoContent.Block] {
    guard let chart = memo.charts.first(where: { $0.id == id || $0.id.hasSuffix("-\(id)") }) else {
      return []
    }
    pictures += 1
    let picture = MemoContent.Picture(
      file: "\(chart.file(language)).png", width: width,
      caption: Markdown.escaped(
        MemoTexts.figure.filled(
          language, "\(pictures)", chart.title[language], Self.short(chart.caption[language]))))
    return [MemoContent.Block(picture: picture)]
  }

  /// The first sentences of a caption: what is said further on the page alone.
  private static func short(_ caption: String) -> String {
    var told = ""
    for sentence in caption.replacing("; ", with: ";\n").replacing(". ", with: ".\n")
      .split(separator: "\n")
    {
      guard told.isEmpty || told.count + sentence.count < 260 else { break }
      told += (told.isEmpty ? "" : " ") + sentence
    }
    return told.hasSuffix(";") ? told.dropLast() + "." : told
  }

  /// What `part` tells, of those of the studies.
  func part(_ id: String) -> StudyPart? { memo.parts.first { $0.id == id } }
}

/// A number of a heading, up to 39.
struct Roman {
  private let number: Int

  init(_ number: Int) { self.number = number }

  /// `IV. What each option changes`.
  func heading(_ text: String) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + ones[number % 10] + ". " + text
  }
}
