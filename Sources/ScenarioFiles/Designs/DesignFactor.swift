public import ServiceModel

extension DesignPoints {
  /// What is varied: what its values do, and where.
  struct Factor: Sendable {
    /// As tables and people call it.
    var name: String
    /// At least one.
    var selectors: [Selector]
    var operation: Setting.Operation
    /// Of a scenario's quantity; nil of all else.
    var law: UncertainFactor.Law?

    /// `staff`, or `staff*=` and `staff+=`. Nil if the text is no path.
    init?(_ text: String, at place: Place) {
      let (path, operation) = Setting.parts(of: text[...])
      guard let selector = Selector(path, at: place) else { return nil }
      (selectors, self.operation) = ([selector], operation)
      name = selector.text + (operation == .put ? "" : operation.rawValue)
    }

    /// Nil if a selector is no path: the form of the scenario has refused that.
    init?(_ factor: UncertainFactor) {
      name = factor.id
      law = factor.law
      operation =
        switch factor.effect {
        case .scales: .multiply
        case .shifts: .add
        case .sets: .put
        }
      selectors = factor.targets.compactMap { target in
        Selector(
          target.selector[...],
          at: Place(file: target.file, line: target.line, column: target.column))
      }
      if selectors.count != factor.targets.count { return nil }
    }

    /// False after noting that the value is none to calculate with.
    func takes(_ item: Item, noting problems: ProblemList) -> Bool {
      selectors.allSatisfy {
        Setting($0, operation, item, scenario: "").isOperand(noting: problems)
      }
    }

    /// Whether a selector of it stands on this line.
    func stands(at file: String, line: Int) -> Bool {
      selectors.contains { selector in
        selector.steps.contains { $0.place.file == file && $0.place.line == line }
      }
    }
  }

  /// The law of a scenario's quantity; nil of all else.
  public func law(ofFactor factor: Int) -> UncertainFactor.Law? { made[factor].law }

  /// Where the selector of a scenario's factor is written.
  public func place(ofFactor factor: Int) -> (file: String, line: Int, column: Int) {
    let place = made[factor].selectors[0].steps[0].place
    return (place.file, place.line, place.column)
  }

  /// The factor whose selector stands there: what is wrong with it is so at every point.
  public func factor(writtenAt file: String, line: Int) -> Int? {
    made.firstIndex { $0.stands(at: file, line: line) }
  }
}
