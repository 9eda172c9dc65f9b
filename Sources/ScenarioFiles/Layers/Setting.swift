/// One change given on the command line: `site_choice.candidates=3`, `counter_groups[*].staff+=1`,
/// `procedures[level=commune].annual_volume*=1.1`.
struct Setting: Sendable {
  var text: String
  /// By whom it is given, for lists of changes: `--set`, or a stress.
  var giver = "--set"
  var selector: Selector
  var operation: Operation
  var value: Item

  enum Operation: String, Sendable {
    case put = "="
    /// With a number. A share's odds are multiplied, so that it stays one.
    case multiply = "*="
    case add = "+="
  }

  /// Nil after noting what is wrong, at `place` if it stands in a file. File names in it are relative
  /// to `scenario`.
  init?(_ text: String, scenario: String, problems: ProblemList, at place: Place? = nil) {
    self.text = text
    var start = place ?? Place(file: "--set \(abridged(text))", line: 1, column: 1)
    start.base = scenario
    guard let sign = Self.sign(in: text), text.utf8.count < 10_000 else {
      problems.note(
        "'\(abridged(text))' is not a setting",
        hint: "write path=value, such as site_choice.candidates=3; *= multiplies, += adds",
        at: start)
      return nil
    }
    let path: Substring
    (path, operation) = Self.parts(of: text[...sign])
    guard let selector = Selector(path, at: start) else {
      problems.note(
        "'\(abridged(String(path)))' is not a path",
        hint: "write keys with '.' between them, and [id], [*] or [column=value] for rows",
        at: start)
      return nil
    }
    self.selector = selector
    let rest = String(text[text.index(after: sign)...])
    let column = start.column + text[...sign].unicodeScalars.count
    let yaml = YAMLText(file: start.file, line: start.line, column: column, problems: problems)
    guard var value = rest.isEmpty ? nil : yaml.shortItem(of: rest) else {
      if rest.isEmpty {
        problems.note("has no value", hint: "write path=value", at: start)
      }
      return nil
    }
    value.place.base = scenario
    self.value = value
    guard isOperand(noting: problems) else { return nil }
  }

  /// A value that is put, or goes into a sum or product, where a selector leads. File names in it are
  /// relative to `scenario`.
  init(_ selector: Selector, _ operation: Operation, _ value: Item, scenario: String) {
    text = "\(selector.text)\(operation.rawValue)\(value.text)"
    self.selector = selector
    self.operation = operation
    self.value = value
    self.value.place.base = scenario
  }

  /// False after noting that the value is none to calculate with.
  func isOperand(noting problems: ProblemList) -> Bool {
    if operation == .put || NumberText(value.scalar ?? "").decimal != nil { return true }
    problems.note(
      "\(value.kind) is not a number", hint: "write a number after *= and +=", at: value.place)
    return false
  }

  /// A path with what is done there: `staff`, `staff=`, `staff*=` or `staff+=`.
  static func parts(of text: Substring) -> (path: Substring, operation: Operation) {
    let found = [Operation.multiply, .add, .put].first { text.hasSuffix($0.rawValue) }
    return (text.dropLast(found?.rawValue.count ?? 0), found ?? .put)
  }

  /// The sign between path and value: the first outside brackets.
  static func sign(in text: String) -> String.Index? {
    var isInside = false
    for index in text.indices {
      switch text[index] {
      case "[": isInside = true
      case "]": isInside = false
      case "=" where !isInside: return index == text.startIndex ? nil : index
      default: break
      }
    }
    return isInside ? text.lastIndex(of: "=") : nil
  }

  /// Whether it acts on the option file itself.
  var isForOption: Bool { selector.steps.first?.text == "levers" }

  /// Whether it sets what a lever changes, and the lever is off.
  func isIdle(in levers: [Lever]) -> Bool {
    guard isForOption, selector.steps.count > 2, selector.steps[2].text != "enabled" else {
      return false
    }
    return levers.contains { $0.id == selector.steps[1].text && !$0.isEnabled }
  }
}

/// What became of a setting in one scenario.
public struct AppliedSetting: Hashable, Sendable {
  /// As it was given: `path=value`.
  public var text: String
  /// By whom: `--set`, `--variant`, or a stress.
  public var giver = "--set"
  /// The values that it names, each by its path of keys.
  public var paths: [String]
  /// Of those it names: the ones that had another value before.
  public var changed: Int
  /// Rows in which nothing is written that could be multiplied or added to.
  public var empty: Int
  /// What became of the shares whose odds it multiplies, in the order of `paths`.
  public var shares: [ShareChange] = []
  /// Of the numbers whose place it takes, smallest and largest; nil if there are none, or it calculates.
  public var replaced: ClosedRange<Double>?
  /// Whether all values that it names are whole numbers by their form, and what is put there has to be one:
  /// a factor need not.
  public var isWhole = false
  /// What became of whole numbers that it multiplies, where one of the products was none; nil otherwise.
  public var rounded: RoundedNumbers?
  /// Why it names nothing; nil if it does.
  public var unmatched: ScenarioProblem?

  /// How many values it names.
  public var selected: Int { paths.count }
}

extension AppliedSetting {
  /// What settings of one factor come to together: it names something where one of them does.
  init(together settings: [AppliedSetting]) {
    self.init(
      text: settings.map(\.text).joined(separator: "; "), paths: settings.flatMap(\.paths),
      changed: settings.reduce(0) { $0 + $1.changed }, empty: settings.reduce(0) { $0 + $1.empty },
      shares: settings.flatMap(\.shares),
      replaced: settings.compactMap(\.replaced).reduce(nil) { range, more in
        range.map {
          min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
        } ?? more
      },
      isWhole: !settings.isEmpty && settings.allSatisfy { $0.isWhole || $0.paths.isEmpty },
      rounded: settings.compactMap(\.rounded).first,
      unmatched: settings.allSatisfy { $0.unmatched != nil } ? settings.first?.unmatched : nil)
  }
}

/// Whole numbers that were multiplied together by a factor and rounded, so that their sum is right.
public struct RoundedNumbers: Hashable, Sendable {
  /// How many numbers.
  public var count: Int
  /// Their sum before.
  public var before: Double
  /// Their sum times the factor.
  public var exact: Double
  /// Their sum after, as rounded.
  public var after: Int
}

/// A share before and after its odds were multiplied.
public struct ShareChange: Hashable, Sendable {
  /// `channel_mixes.commune.online_share`.
  public var path: String
  /// From 0 to 1.
  public var before: Double
  /// From 0 to 1.
  public var after: Double
}
