import ServiceModel
import Wording

/// A piece of a page. What is put into one as text is escaped; only pages are put in as they are.
struct HTML: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
  }

  /// A piece that is a page already, such as a drawing.
  init(trusted text: String) {
    self.text = text
  }

  static func escaped(_ text: String) -> HTML {
    var html = ""
    for character in text {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
    return HTML(trusted: html)
  }

  /// In each language, of which the page shows one.
  static func both(_ piece: (Language) -> HTML) -> HTML {
    let pieces = [Language.vi, .en].map { language in
      "<span lang=\"\(language.rawValue)\">\(piece(language).text)</span>"
    }
    return HTML(trusted: pieces.joined())
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ html: HTML) { text += html.text }
    mutating func appendInterpolation(_ pieces: [HTML]) { text += pieces.map(\.text).joined() }
    mutating func appendInterpolation(_ plain: String) { text += HTML.escaped(plain).text }
    mutating func appendInterpolation(_ number: Int) { text += "\(number)" }

    mutating func appendInterpolation(_ localized: LocalizedText) {
      text +=
        localized.vi == localized.en
        ? HTML.escaped(localized.vi).text : HTML.both { .escaped(localized[$0]) }.text
    }
  }
}
