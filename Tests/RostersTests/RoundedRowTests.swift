import Testing

@testable import Rosters

/// What follows of a need for whole people of several speeds.
@Suite struct RoundedRowTests {
  private static let speeds: [[Double]] = [
    [0.7, 0.9], [0.5, 1], [0.6, 0.75, 0.9], [0.8, 1, 1.25],
  ]

  private func rounded(_ speeds: [Double], _ needed: Double) -> MixedProgram {
    var program = MixedProgram()
    let terms = speeds.map { MixedProgram.Term(program.addColumn(cost: 1), $0) }
    program.addRow(terms, from: needed)
    program.addRoundedRows(terms, from: needed)
    return program
  }

  @Test func `people of speeds of 0.7 and 0.9 who are to come to 4 are five at least`() {
    let answer = rounded([0.7, 0.9], 4).solve(.relaxed, milliseconds: 10_000)
    // Parts of people would be 4 / 0.9.
    #expect(answer.state == .optimal && abs(answer.objective - 5) < 1e-9)
  }

  @Test(arguments: speeds) func `no way to meet a need is lost`(speeds: [Double]) {
    for tenths in stride(from: 3, through: 60, by: 3) {
      let needed = Double(tenths) / 10
      let program = rounded(speeds, needed)
      // The fewest whole people, all numbers of each looked at.
      var fewest = Int.max
      func look(_ people: [Int]) {
        guard people.count == speeds.count else {
          for more in 0...13 { look(people + [more]) }
          return
        }
        let served = zip(people, speeds).reduce(0) { $0 + Double($1.0) * $1.1 }
        if served >= needed - 1e-9 { fewest = min(fewest, people.reduce(0, +)) }
      }
      look([])
      let answer = program.solve(milliseconds: 10_000)
      #expect(answer.state == .optimal && Int(answer.objective.rounded()) == fewest, "\(needed)")
    }
  }

  @Test func `a search that may take few nodes ends and says what it has proven`() {
    // Seven kinds of weights that have to come to a number that none of their sums is: hard for any search.
    var program = MixedProgram()
    let terms = [12_223, 12_224, 36_674, 61_119, 85_569, 89_643, 97_999].map {
      MixedProgram.Term(program.addColumn(0, 500, cost: 1), Double($0))
    }
    program.addRow(terms, from: 8_945_110, to: 8_945_110.5)
    let answer = program.solve(milliseconds: 60_000, mostNodes: 5)
    #expect([.unknown, .feasible, .optimal].contains(answer.state))
    #expect(answer.bound >= answer.relaxation - 1e-6)
  }
}
