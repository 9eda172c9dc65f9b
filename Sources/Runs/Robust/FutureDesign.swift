import Choice
package import Experiments
package import ScenarioFiles
import ServiceModel
import Wording

/// The futures of a robust study: rows of the quantities, then the levels of the choices by themselves in the
/// first of these rows (or all combinations in all of them), then under the inputs as written.
package struct FutureDesign: Sendable {
  /// What is varied.
  package let factors: FutureFactors
  /// By future, the position of each quantity in its law; nil where it is as written.
  package let rows: [[Double?]]
  /// By choice: the position of the level that all options have as written; nil if they have none of them.
  package let written: [Int?]
  /// By block: the level of each choice, nil as written.
  package let blocks: [[Int?]]
  /// The same of each point under the inputs as written.
  package let central: [[Int?]]
  /// Which points are one future.
  package let layout: FutureLayout
  /// All of them, as values.
  package let points: DesignPoints
  /// Where the rows are from, if a file has them.
  package let file: InputFile?

  /// A level by itself is looked at in so many futures, if there are as many.
  package static let futuresOfLevel = 64
  /// Combinations of levels that anybody looks at.
  private static let mostCombinations = 512

  /// What a study asks for of its base. Files come from the disk, or from `files` alone. Throws
  /// `InvalidInput` and `InvalidScenario`.
  init(_ asked: Study.Robust, _ inputs: StudyInputs, _ files: [InputFile]?) throws {
    var label = RobustTexts.label
    if let file = asked.file {
      let given = files.flatMap { $0.first { $0.path == file }?.bytes }
      let points = try DesignPoints(
        path: file, contents: given, naming: inputs.scenarios[0].uncertainty)
      factors = try FutureFactors(columns: points, of: inputs)
      rows = try factors.rows(of: points)
      label = file
      self.file = InputFile(path: file, role: .points, bytes: points.contents)
    } else {
      file = nil
      factors = try FutureFactors(of: inputs)
      rows = try factors.rows(asked)
    }
    let drawn = factors
    let chosen = drawn.choices.map { drawn.all[$0].levels ?? [] }
    written = try drawn.choices.map { try Self.written($0, drawn, inputs) }
    let known = written
    let combinations = Self.combinations(chosen.map(\.count))
    guard combinations.count <= Self.mostCombinations else {
      throw InvalidInput(message: RobustTexts.tooManyLevels.filled("\(combinations.count)"))
    }
    let asWritten: [Int?] = chosen.map { _ in nil }
    var singles: [[Int?]] = []
    for (choice, levels) in chosen.enumerated() {
      for level in levels.indices where level != known[choice] {
        var alone = asWritten
        alone[choice] = level
        singles.append(alone)
      }
    }
    var all = singles
    for levels in combinations {
      let other = zip(levels, known).map { level, own -> Int? in level == own ? nil : level }
      if other != asWritten, !all.contains(other) { all.append(other) }
    }
    (blocks, central) = (asked.isCrossed ? all : singles, all)
    let isFresh = asked.file == nil ? asked.design.isSpaceFilling : asked.freshCitizens
    layout = FutureLayout(
      isFresh: isFresh, futures: rows.count, blocks: blocks.count,
      ofBlock: asked.isCrossed ? rows.count : min(Self.futuresOfLevel, rows.count))
    let none: [Double?] = drawn.quantities.map { _ in nil }
    var texts = rows.map { drawn.texts($0, asWritten) }
    for levels in blocks {
      for row in rows.prefix(layout.ofBlock) { texts.append(drawn.texts(row, levels)) }
    }
    for levels in central { texts.append(drawn.texts(none, levels)) }
    points = try DesignPoints(of: label, varying: drawn.all, rows: texts)
  }

  /// Every combination of as many levels, the last choice changing first; none without a choice.
  private static func combinations(_ counts: [Int]) -> [[Int]] {
    guard !counts.isEmpty else { return [] }
    return counts.reduce([[]]) { all, count in
      all.flatMap { levels in (0..<count).map { levels + [$0] } }
    }
  }

  /// The level of a choice at which every option is as written.
  private static func written(
    _ choice: Int, _ factors: FutureFactors, _ inputs: StudyInputs
  ) throws -> Int? {
    let points = try DesignPoints(
      of: RobustTexts.label, varying: factors.all,
      rows: (factors.all[choice].levels ?? []).map { level in
        factors.all.indices.map { $0 == choice ? level : "" }
      })
    let scenarios = try inputs.variable()
    return points.points.firstIndex { point in
      var isMet = false
      return scenarios.allSatisfy { scenario in
        do throws(InvalidScenario) {
          let varied = try scenario.varied(point)
          isMet = isMet || varied.appliedSettings[choice].unmatched == nil
          var written = scenario.asWritten.scenario
          written.account.assumptions = []
          return varied.scenario == written
        } catch {
          return false
        }
      } && isMet
    }
  }
}

extension FutureFactors {
  /// The values of a future, as its points have them: quantities at positions, choices at levels.
  fileprivate func texts(_ row: [Double?], _ levels: [Int?]) -> [String] {
    let drawn = zip(quantities, row).map { quantity, position in
      position.map { text(quantity, at: $0) } ?? ""
    }
    return drawn
      + zip(choices, levels).map { choice, level in level.flatMap { all[choice].levels?[$0] } ?? ""
      }
  }

  /// Positions of the values of a file. Throws `InvalidInput` where a value of a column is no number.
  fileprivate func rows(of points: DesignPoints) throws -> [[Double?]] {
    try points.points.map { point in
      try zip(quantities, point.values).map { quantity, value in
        guard let number = Double(value) else {
          throw InvalidInput(
            message: RobustTexts.noNumber.filled(
              points.path, "\(point.line)", all[quantity].id, value))
        }
        return laws[quantity].position(of: number)
      }
    }
  }
}
