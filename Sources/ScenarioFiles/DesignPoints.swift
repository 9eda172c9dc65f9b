/// The points of a design as a file has them: a column for each selector, a row for each point, in it
/// the values that are set there.
public struct DesignPoints: Sendable {
  /// As the user named it, and what was in it.
  public let path: String
  /// The bytes of the file, for its hash and for a plan that carries its inputs.
  public let contents: [UInt8]
  /// Selectors as written: the header of the file.
  public let factors: [String]
  /// In their order.
  public let points: [Point]

  /// One row.
  public struct Point: Sendable {
    /// From 0.
    public let number: Int
    /// The row's line in the file, from 1.
    public let line: Int
    /// As written, by factor.
    public let values: [String]
    /// Where each begins in its line, from 1.
    public let columns: [Int]
    fileprivate let selectors: [Selector]
    fileprivate let items: [Item]

    /// What sets the values in the scenario at `path`.
    func settings(of path: String) -> [Setting] {
      zip(selectors, items).map { Setting($0, puts: $1, scenario: path) }
    }
  }

  /// More points than anybody simulates.
  static let most = 50_000

  /// Reads a CSV file, or these contents of it. Throws every problem at once.
  public init(path: String, contents: [UInt8]? = nil) throws(InvalidScenario) {
    let problems = ProblemList()
    let shelf = InputFiles.Shelf(
      given: contents.map { [InputFile(path: path, role: .points, bytes: $0)] })
    let files = InputFiles(problems: problems, shelf: shelf)
    let place = Place(file: path, line: 1, column: 1)
    let table = files.table(at: path, namedAt: place)
    let selectors = (table?.header ?? []).compactMap { Self.selector($0, problems) }
    var points: [Point] = []
    if selectors.count == table?.header.count {
      for row in table?.rows ?? [] {
        guard let point = Self.point(row, selectors, number: points.count, problems) else {
          continue
        }
        points.append(point)
      }
    }
    if problems.isEmpty, points.isEmpty {
      problems.note("has no point", hint: "write a row of values below the header", at: place)
    } else if points.count > Self.most {
      problems.note(
        "has \(points.count) points", hint: "at most \(Self.most) in one design", at: place)
    }
    Self.noteTwins(selectors, problems)
    guard problems.isEmpty else {
      throw InvalidScenario(problems: problems.problems, isOfPoints: true)
    }
    factors = selectors.map(\.text)
    self.points = points
    self.path = path
    self.contents = files.read[0].bytes
  }

  private static func selector(_ column: Item.Entry, _ problems: ProblemList) -> Selector? {
    if let selector = Selector(column.key[...], at: column.place) { return selector }
    problems.note(
      "'\(abridged(column.key))' is not a path",
      hint:
        "write keys with '.' between them, and [id], [*] or [column=value] for rows; a path with "
        + "a comma stands in double quotes", at: column.place)
    return nil
  }

  private static func noteTwins(_ selectors: [Selector], _ problems: ProblemList) {
    var seen: Set<String> = []
    for selector in selectors where !seen.insert(selector.text).inserted {
      problems.note(
        "column '\(abridged(selector.text))' is there twice", hint: "keep one of them",
        at: selector.steps[0].place)
    }
  }

  private static func point(
    _ row: Item, _ selectors: [Selector], number: Int, _ problems: ProblemList
  ) -> Point? {
    guard case .mapping(let cells) = row.content else { return nil }
    var items: [Item] = []
    for (selector, cell) in zip(selectors, cells.map(\.value)) {
      let text = cell.scalar ?? ""
      guard !text.isEmpty else {
        problems.note(
          "point \(number): \(abridged(selector.text)) has no value",
          hint: "write one in each cell", at: cell.place)
        continue
      }
      if let item = item(cell, text, problems) { items.append(item) }
    }
    guard items.count == selectors.count else { return nil }
    return Point(
      number: number, line: row.place.line, values: cells.map { $0.value.scalar ?? "" },
      columns: cells.map(\.value.place.column), selectors: selectors, items: items)
  }

  /// What `--set` would make of the text; a number with a decimal comma stays a cell, which may have
  /// one.
  private static func item(_ cell: Item, _ text: String, _ problems: ProblemList) -> Item? {
    if case .scalar(_, .cell(decimalComma: true)) = cell.content, !"[{".contains(text.prefix(1)) {
      return cell
    }
    return YAMLText(
      file: cell.place.file, line: cell.place.line, column: cell.place.column, problems: problems
    ).shortItem(of: text)
  }
}
