import CGLPK

/// A mixed integer program as it is put together: minimise the costs of columns within the bounds of
/// columns and rows. Solved by GLPK, always by the same steps.
struct MixedProgram: Sendable {
  private var rows: [motcua_row] = []
  private var columns: [motcua_column] = []
  private var entries: [motcua_entry] = []

  /// A column with its coefficient in a row.
  struct Term {
    var column: Int
    var value: Double

    init(_ column: Int, _ value: Double = 1) {
      self.column = column
      self.value = value
    }
  }

  /// What became of it.
  struct Answer: Sendable {
    enum State { case optimal, feasible, unknown, infeasible, failed }
    var state: State
    /// By column; empty unless there is a solution. Whole ones are whole to the last bit.
    var values: [Double]
    /// Of the values.
    var objective: Double
    /// Nothing costs less.
    var bound: Double
    /// The optimum without the condition of whole numbers.
    var relaxation: Double
  }

  /// Adds a column that is not negative; returns its position.
  mutating func addColumn(
    _ lower: Double = 0, _ upper: Double = .infinity, cost: Double = 0, isWhole: Bool = true
  ) -> Int {
    columns.append(
      motcua_column(lower: lower, upper: upper, cost: cost, is_whole: isWhole ? 1 : 0))
    return columns.count - 1
  }

  /// Adds a row; terms of the same column add up. One without terms that cannot hold makes the whole
  /// program infeasible.
  mutating func addRow(
    _ terms: [Term], from lower: Double = -.infinity, to upper: Double = .infinity
  ) {
    let row = Int32(rows.count)
    rows.append(motcua_row(lower: lower, upper: upper))
    var sorted = terms.sorted { $0.column < $1.column }
    var last = 0
    for index in sorted.indices.dropFirst() {
      if sorted[index].column == sorted[last].column {
        sorted[last].value += sorted[index].value
      } else {
        last += 1
        sorted[last] = sorted[index]
      }
    }
    for term in sorted.prefix(sorted.isEmpty ? 0 : last + 1) where term.value != 0 {
      entries.append(motcua_entry(row: row, column: Int32(term.column), value: term.value))
    }
  }

  /// Adds what follows from a row for whole numbers, and not for parts of them: the row over each of its
  /// coefficients in turn, rounded (mixed integer rounding: G. L. Nemhauser, L. A. Wolsey 1990). People of speeds
  /// of 0.7 and 0.9 who are to come to 4 are five at least. Coefficients are positive, columns whole.
  mutating func addRoundedRows(_ terms: [Term], from lower: Double) {
    var known: Set<[Double]> = []
    for divisor in Set(terms.map(\.value)).sorted(by: >) where divisor > 0 {
      let whole = (lower / divisor + 1e-9).rounded(.down)
      let rest = lower / divisor - whole
      guard rest > 1e-6 else { continue }
      let rounded = terms.map { term -> Term in
        let value = term.value / divisor
        let floor = (value + 1e-9).rounded(.down)
        return Term(term.column, floor + min(1, max(0, value - floor) / rest))
      }
      // Where all speeds are alike that is the row itself.
      if known.insert(rounded.map(\.value) + [whole]).inserted {
        addRow(rounded, from: whole + 1)
      }
    }
  }

  /// What one of a column costs from now on.
  mutating func setCost(_ cost: Double, of column: Int) { columns[column].cost = cost }

  /// Costs of no column at all.
  mutating func dropCosts() { for column in columns.indices { columns[column].cost = 0 } }

  var size: (rows: Int, columns: Int) { (rows.count, columns.count) }

  /// The sum of costs of such values.
  func cost(of values: [Double]) -> Double {
    zip(columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }
  }

  /// How it is searched.
  enum Search {
    /// By branch and cut, until it is proven.
    case proof
    /// Down to whole numbers that hold everything, wherever the bound is.
    case dive
    /// Without the condition of whole numbers.
    case relaxed
  }

  /// Within so much time by the clock, and so many nodes of the search; after it, or once the task is cancelled,
  /// what has been found by then. Nothing that costs more than `most` is looked for.
  func solve(
    _ search: Search = .proof, milliseconds: Int, mostNodes: Int? = nil, most: Double = .infinity
  ) -> Answer {
    let isRelaxed = search == .relaxed
    var values = [Double](repeating: 0, count: columns.count)
    let answer = motcua_solve(
      rows, Int32(rows.count), columns, Int32(columns.count), entries, Int32(entries.count),
      motcua_search(
        milliseconds: Int32(clamping: max(1, milliseconds)), most_nodes: Int32(mostNodes ?? 0),
        is_relaxed: isRelaxed ? 1 : 0, is_dive: search == .dive ? 1 : 0, most: most,
        is_stopped: { Task.isCancelled ? 1 : 0 }), &values)
    let state: Answer.State =
      switch answer.state {
      case MOTCUA_OPTIMAL: .optimal
      case MOTCUA_FEASIBLE: .feasible
      case MOTCUA_UNKNOWN: .unknown
      case MOTCUA_INFEASIBLE: .infeasible
      default: .failed
      }
    let hasValues = state == .optimal || state == .feasible
    if !isRelaxed {
      for column in values.indices where columns[column].is_whole == 1 {
        values[column] = values[column].rounded()
      }
    }
    return Answer(
      state: state, values: hasValues ? values : [], objective: answer.objective,
      bound: answer.bound, relaxation: answer.relaxation)
  }
}
