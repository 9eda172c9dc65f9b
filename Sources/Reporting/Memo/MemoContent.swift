import Runs
import Wording

/// What `memo.mustache` shows, in one language. Texts are Markdown already.
struct MemoContent {
  let words: Words
  let summary: Summary
  let sections: [Section]
  let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

  /// What every memo has: places for whoever sends it.
  struct Words {
    let agency, number, nation, motto, place, title, subtitle, recipients, signer, signed: String
    /// Who gets it, a line each.
    let copies: [String]

    init(_ language: Language, _ subtitle: String) {
      func text(_ text: LocalizedText) -> String { text[language] }
      (agency, number) = (text(MemoTexts.agency), text(MemoTexts.number))
      (nation, motto, place) = (
        text(MemoTexts.nation), text(MemoTexts.motto), text(MemoTexts.place)
      )
      (title, self.subtitle) = (text(MemoTexts.title), subtitle)
      recipients = text(MemoTexts.recipients)
      copies = text(MemoTexts.copies).split(separator: "|").map(String.init)
      (signer, signed) = (text(MemoTexts.signer), text(MemoTexts.signed))
    }
  }

  /// The page in front.
  struct Summary {
    let heading: String
    let paragraphs: [String]
    let table: Table?
  }

  struct Section {
    let heading: String
    let blocks: [Block]
  }

  /// A paragraph, a command, a table or a picture: one of them.
  struct Block {
    var paragraph: String?
    /// On a line of its own, not justified.
    var code: String?
    /// Not `heading`: where there is none, a template would take that of what is around.
    var subheading: String?
    var table: Table?
    var picture: Picture?
  }

  struct Table {
    let tableTitle: String
    let table: MarkdownTable
  }

  struct Picture {
    let file: String
    /// In centimetres.
    let width: Int
    let caption: String
  }
}
