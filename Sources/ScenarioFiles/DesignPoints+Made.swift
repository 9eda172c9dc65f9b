/// Points that a command makes, and no file has.
extension DesignPoints {
  /// `rows` has the values of each point, factor by factor; `label` is the part of the command that asks
  /// for them, where mistakes are told. Throws every problem at once.
  public init(
    of label: String, factors texts: [String], rows: [[String]]
  ) throws(InvalidScenario) {
    let problems = ProblemList()
    let place = Place(file: label, line: 1, column: 1)
    let factors = texts.compactMap { text -> Factor? in
      if let factor = Factor(text, at: place) { return factor }
      problems.note(
        "'\(abridged(text))' is not a path",
        hint: "write keys with '.' between them, and [id], [*] or [column=value] for rows",
        at: place)
      return nil
    }
    Self.noteTwins(factors.map(\.selector), problems)
    try problems.check()
    self.init(label: label, factors, points: [])
    try add(rows)
  }

  /// More points after those that are there. Throws every problem at once.
  public mutating func add(_ rows: [[String]]) throws(InvalidScenario) {
    let problems = ProblemList()
    for row in rows {
      precondition(row.count == factors.count, "a point has a value for each factor")
      let place = Place(file: path, line: points.count + 2, column: 1)
      let yaml = YAMLText(file: path, line: place.line, column: 1, problems: problems)
      let items = zip(row, made).compactMap { text, factor -> Item? in
        guard let item = yaml.shortItem(of: text) else { return nil }
        let setting = Setting(factor.selector, factor.operation, item, scenario: "")
        return setting.isOperand(noting: problems) ? item : nil
      }
      guard items.count == row.count else { continue }
      append(
        Point(
          number: points.count, line: place.line, values: row, columns: row.map { _ in 1 },
          factors: made, items: items))
    }
    guard problems.isEmpty else {
      throw InvalidScenario(problems: problems.problems, isOfPoints: true)
    }
  }
}
