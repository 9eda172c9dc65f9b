public import ServiceModel

/// The points of a design, as a file or a command has them: a column for each factor (a selector, with
/// `*=` or `+=` after it where it is to be multiplied or added to), a row for each point, in it the values
/// that are put there.
public struct DesignPoints: Sendable {
  /// As the user named it, and what was in it.
  public let path: String
  /// The bytes of the file, for its hash and for a plan that carries its inputs; none of points that a
  /// command makes.
  public let contents: [UInt8]
  /// Selectors as written, with `*=` or `+=` where values are not put there: the header of the file. Ids
  /// of factors that a scenario has.
  public let factors: [String]
  /// In their order.
  public private(set) var points: [Point]
  /// The same, read; of points that a command makes.
  let made: [Factor]

  /// One row.
  public struct Point: Sendable {
    /// From 0.
    public let number: Int
    /// The row's line in the file, from 1.
    public let line: Int
    /// As written, by factor; empty where a factor leaves everything as it is written.
    public let values: [String]
    /// Where each begins in its line, from 1.
    public let columns: [Int]
    let factors: [Factor]
    /// Nil where nothing is set.
    let items: [Item?]

    /// What sets the values in the scenario at `path`, factor by factor.
    func settings(of path: String) -> [[Setting]] {
      zip(factors, items).map { factor, item in
        guard let item else { return [] }
        return factor.selectors.map { Setting($0, factor.operation, item, scenario: path) }
      }
    }
  }

  /// A factor with one of its values, for people: `staff = 3`, `staff += 1`.
  public static func words(_ factor: String, _ value: String) -> String {
    let (path, operation) = Setting.parts(of: factor[...])
    return "\(path) \(operation.rawValue) \(value)"
  }

  /// More points than anybody simulates.
  static let most = 50_000

  /// Reads a CSV file, or these contents of it; a column may be one of these factors of a scenario by its
  /// id, if it is no choice. Throws every problem at once.
  public init(
    path: String, contents: [UInt8]? = nil, naming known: [UncertainFactor] = []
  ) throws(InvalidScenario) {
    let problems = ProblemList()
    let shelf = InputFiles.Shelf(
      given: contents.map { [InputFile(path: path, role: .points, bytes: $0)] })
    let files = InputFiles(problems: problems, shelf: shelf)
    let place = Place(file: path, line: 1, column: 1)
    let table = files.table(at: path, namedAt: place)
    let factors = (table?.header ?? []).compactMap { Self.factor($0, known, problems) }
    var points: [Point] = []
    if factors.count == table?.header.count {
      for row in table?.rows ?? [] {
        guard let point = Self.point(row, factors, number: points.count, problems) else {
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
    if factors.count == table?.header.count {
      Self.noteTwins(factors, at: (table?.header ?? []).map(\.place), problems)
    }
    guard problems.isEmpty else {
      throw InvalidScenario(problems: problems.problems, isOfPoints: true)
    }
    self.factors = factors.map(\.name)
    made = factors
    self.points = points
    self.path = path
    self.contents = files.read[0].bytes
  }

  /// Points that no file has, told of at a part of the command.
  init(label: String, _ factors: [Factor], points: [Point]) {
    (path, contents) = (label, [])
    self.factors = factors.map(\.name)
    made = factors
    self.points = points
  }

  mutating func append(_ point: Point) { points.append(point) }

  private static func factor(
    _ column: Item.Entry, _ known: [UncertainFactor], _ problems: ProblemList
  ) -> Factor? {
    if let factor = known.first(where: { $0.id == column.key }) {
      if !factor.isChoice { return Factor(factor) }
      problems.note(
        "'\(column.key)' is a choice with levels, and no quantity to be drawn",
        hint:
          "take the column away: its levels are crossed with the first points, with all by --cross",
        at: column.place)
      return nil
    }
    if let factor = Factor(column.key, at: column.place) { return factor }
    problems.note(
      "'\(abridged(column.key))' is not a path",
      hint: """
        write keys with '.' between them, and [id], [*] or [column=value] for rows; a path with a comma \
        stands in double quotes
        """, at: column.place)
    return nil
  }

  /// With the place of each column.
  static func noteTwins(_ factors: [Factor], at places: [Place], _ problems: ProblemList) {
    var seen: Set<String> = []
    for (factor, place) in zip(factors, places) {
      let isNew = factor.selectors.map { seen.insert($0.text).inserted }
      guard isNew.contains(false) else { continue }
      problems.note(
        "column '\(abridged(factor.name))' is there twice", hint: "keep one of them", at: place)
    }
  }

  private static func point(
    _ row: Item, _ factors: [Factor], number: Int, _ problems: ProblemList
  ) -> Point? {
    guard case .mapping(let cells) = row.content else { return nil }
    var items: [Item] = []
    for (factor, cell) in zip(factors, cells.map(\.value)) {
      let text = cell.scalar ?? ""
      guard !text.isEmpty else {
        problems.note(
          "point \(number): \(abridged(factor.name)) has no value",
          hint: "write one in each cell", at: cell.place)
        continue
      }
      guard let item = item(cell, text, problems),
        factor.takes(item, noting: problems)
      else { continue }
      items.append(item)
    }
    guard items.count == factors.count else { return nil }
    return Point(
      number: number, line: row.place.line, values: cells.map { $0.value.scalar ?? "" },
      columns: cells.map(\.value.place.column), factors: factors, items: items)
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
