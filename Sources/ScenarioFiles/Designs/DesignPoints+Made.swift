public import ServiceModel

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
    Self.noteTwins(factors, at: factors.map { _ in place }, problems)
    try problems.check()
    self.init(label: label, factors, points: [])
    try add(rows)
  }

  /// Points with the factors of a scenario.
  public init(
    of label: String, varying factors: [UncertainFactor], rows: [[String]]
  ) throws(InvalidScenario) {
    self.init(label: label, factors.compactMap { Factor($0) }, points: [])
    try add(rows)
  }

  /// More points after those that are there; an empty value leaves everything as it is written. Throws
  /// every problem at once.
  public mutating func add(_ rows: [[String]]) throws(InvalidScenario) {
    let problems = ProblemList()
    for row in rows {
      precondition(row.count == factors.count, "a point has a value for each factor")
      let (line, columns) = (points.count + 2, row.indices.map { $0 + 1 })
      var items: [Item?] = []
      for (column, (text, factor)) in zip(columns, zip(row, made)) {
        let yaml = YAMLText(file: path, line: line, column: column, problems: problems)
        let item = text.isEmpty ? nil : yaml.shortItem(of: text)
        if let item, !factor.takes(item, noting: problems) { continue }
        items.append(item)
      }
      guard items.count == row.count else { continue }
      append(
        Point(
          number: points.count, line: line, values: row, columns: columns, factors: made,
          items: items))
    }
    guard problems.isEmpty else {
      throw InvalidScenario(problems: problems.problems, isOfPoints: true)
    }
  }

  /// A point that no design has, at which one factor has a value and all others are as written. Nil if
  /// the text is no value of it.
  public func alone(_ factor: Int, _ text: String) -> Point? {
    let yaml = YAMLText(file: path, line: 1, column: 1, problems: ProblemList())
    guard let item = yaml.shortItem(of: text) else { return nil }
    return Point(
      number: points.count, line: 1,
      values: factors.indices.map { $0 == factor ? text : "" }, columns: factors.map { _ in 1 },
      factors: made, items: factors.indices.map { $0 == factor ? item : nil })
  }
}
