import Foundation
public import Wording

/// A scenario with changes of its own, given on the command line under a name: one more option, on the
/// same citizens.
///
///     two more at Ba Vì: counter_groups[site=ba_vi,serves=civil].staff+=2; absence_share=0
public struct Variant: Hashable, Sendable {
  /// As it was given.
  public let text: String
  /// By which option of the command.
  package let giver: Giver
  /// Made of the name: letters, digits and `_`.
  public var id: String
  /// What stands before the colon; all of it where nobody names it.
  public let name: LocalizedText
  /// As `--set` has them, each with the column at which it begins in the text, from 1.
  let settings: [(text: String, column: Int)]
  /// Its changes, as `--set` has them.
  package var changes: [String] { settings.map(\.text) }

  /// Options of commands that take a variant.
  package enum Giver: String, Hashable, Sendable, CaseIterable {
    case variant = "--variant"
    case lever = "--lever"
  }

  /// Throws `InvalidScenario` if it changes nothing. What its changes name is looked up where it is read.
  public init(_ text: String) throws(InvalidScenario) { try self.init(text, giver: .variant) }

  /// The same of another option, which is blamed for what is wrong.
  package init(_ text: String, giver: Giver) throws(InvalidScenario) {
    self.text = text
    self.giver = giver
    let end = Self.endOfName(in: text)
    let name = Self.trimmed(end.map { text[..<$0] } ?? text[...])
    let changes = end.map { text[text.index(after: $0)...] } ?? text[...]
    settings = Self.parts(of: changes).compactMap { part in
      let setting = Self.trimmed(part)
      return setting.isEmpty
        ? nil
        : (String(setting), text[..<setting.startIndex].unicodeScalars.count + 1)
    }
    self.name = LocalizedText(vi: String(name), en: String(name))
    id = Self.id(of: name)
    let isName = (1...200).contains(name.count) && !name.contains(where: \.isNewline)
    guard isName, !settings.isEmpty else {
      throw InvalidScenario(problems: [
        ScenarioProblem(
          isName ? "changes nothing" : "has no name of at most 200 letters",
          hint: "write NAME: path=value; path+=value", at: place)
      ])
    }
  }

  /// Where it is told.
  var place: Place { Place(file: "\(giver.rawValue) \(abridged(text))", line: 1, column: 1) }

  /// The first colon, unless the text begins with a path.
  private static func endOfName(in text: String) -> String.Index? {
    text.firstIndex { ":[=".contains($0) }.flatMap { text[$0] == ":" ? $0 : nil }
  }

  /// What stands between semicolons, but for those within brackets or quotes.
  private static func parts(of text: Substring) -> [Substring] {
    var (depth, quote): (Int, Character?) = (0, nil)
    var (start, parts): (Substring.Index, [Substring]) = (text.startIndex, [])
    for index in text.indices {
      switch text[index] {
      case let mark where mark == quote: quote = nil
      case _ where quote != nil: break
      case let mark where "\"'".contains(mark): quote = mark
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      case ";" where depth <= 0:
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    return parts + [text[start...]]
  }

  /// Letters without their marks, and `_` for what is no letter: `hai_nguoi_o_ba_vi`.
  private static func id(of name: Substring) -> String {
    let folded = name.lowercased().replacing("đ", with: "d").decomposedStringWithCanonicalMapping
    let plain = folded.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    let words = plain.split { !(isID(String($0)) && $0 != "_" && $0 != "-") }
    let id = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "_").prefix(56)
    return id.isEmpty ? "variant" : String(id)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  public static func == (a: Variant, b: Variant) -> Bool { a.text == b.text && a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Variant {
  /// Its changes. Notes what is no setting, where it stands in the text.
  func settings(over scenario: String, noting problems: ProblemList) -> [Setting] {
    settings.compactMap { text, column in
      var setting = Setting(
        text, scenario: scenario, problems: problems, at: place.moved(by: column - 1))
      setting?.giver = giver.rawValue
      return setting
    }
  }
}
