import Testing
import Wording

@testable import Tables

@Suite struct RoundTripTests {
  @Test func `rows of every type are read as they were written`() throws {
    var bare = VisitRow()
    bare.site = "x"
    bare.day = Day("2024-01-01")
    let rows = [VisitRow.full, bare]
    #expect(try VisitRow.table.rows(of: TableText(rows).written.bytes) == rows)
  }

  @Test func `what does not exist is NA for a text and nothing for all else`() {
    var row = VisitRow.full
    (row.note, row.wait, row.left, row.wasLate, row.channel, row.called) = (
      nil, .nan, nil, nil, nil, nil
    )
    #expect(
      VisitRow.lines([row]) == [
        "\"hall, \"\"east\"\"\",NA,0.1,,3,,true,,by_post,NA,2024-02-29,07:15:00,"
      ])
  }

  @Test(arguments: [0.1, 1.0 / 3, 1e-300, 1e300, -2.5, 123_456_789.125, 2e-308])
  func `a number is the shortest text that reads back to the same value`(number: Double) throws {
    var row = VisitRow.full
    row.minutes = number
    let field = VisitRow.lines([row])[0].split(separator: ",")[3]
    #expect(Double(field) == number && field == number.description)
  }

  @Test func `there is one zero, without a sign`() {
    var row = VisitRow.full
    (row.minutes, row.wait) = (-0.0, -0.0)
    #expect(VisitRow.lines([row])[0].contains(",0.0,0.0,"))
    row.wait = -1e-300 * 1e-300
    #expect(!VisitRow.lines([row])[0].contains(",-0"))
  }

  private static let rounded: [Rounded] = [
    Rounded(1.0 / 3, "0.3333333333"), Rounded(2.0 / 3, "0.6666666667"),
    Rounded(12345678.987654321, "12345678.99"),
    Rounded(0.99999999999, "1.0"), Rounded(99999.999999999, "100000.0"),
    Rounded(-1.0 / 7, "-0.1428571429"),
    Rounded(1e-9 / 3, "3.333333333e-10"), Rounded(2.0 / 3 * 1e20, "6.666666667e+19"),
    Rounded(123456789012345.0, "123456789000000.0"), Rounded(1234567890.75, "1234567891.0"),
    Rounded(9999999999.6, "10000000000.0"), Rounded(5.0, "5.0"), Rounded(0.1, "0.1"),
    Rounded(1.00000000004, "1.0"),
    Rounded(0.00012345678901234, "0.000123456789"), Rounded(9.99999999999e-5, "0.0001"),
    Rounded(9_999_999_999_999_999.0, "1e+16"), Rounded(123.0, "123.0"),
  ]

  @Test(arguments: rounded)
  func `means of samples have at most ten significant digits`(rounded: Rounded) {
    let (number, text) = (rounded.number, rounded.text)
    var row = VisitRow.full
    row.wait = number
    #expect(VisitRow.lines([row])[0].contains(",\(text),3,"), "\(VisitRow.lines([row]))")
    #expect(Double(text)?.description == text)
  }

  /// The fast way on bytes, and the one by parts.
  @Test func `a number is rounded the same in both ways, and by no more than half a digit`() throws
  {
    var chance = Chance(state: 5)
    for _ in 0..<20_000 {
      let number =
        Double.random(in: -1...1, using: &chance)
        * exponent(Int.random(in: -20...15, using: &chance))
      for digits in [1, 4, 10] {
        var text = CSVText()
        text.append(number: number, digits: digits)
        let written = String(decoding: text.bytes, as: UTF8.self)
        #expect(written == DecimalText(number.description).rounded(to: digits), "\(number)")
        let read = try #require(Double(written))
        #expect(read.description == written)
        #expect(abs(read - number) <= 0.5000001 * exponent(1 - digits) * abs(number) * 10)
      }
    }
  }

  private func exponent(_ power: Int) -> Double {
    (0..<abs(power)).reduce(1.0) { number, _ in power > 0 ? number * 10 : number / 10 }
  }

  @Test func `a table gets a column by one property and one line`() throws {
    let before = TableText([SiteRow(id: "a", people: 2)]).written
    let after = TableText([SiteRowWithFloor(id: "a", people: 2, floor: 3)]).written
    #expect(String(decoding: before.bytes, as: UTF8.self) == "id,people\r\na,2\r\n")
    #expect(String(decoding: after.bytes, as: UTF8.self) == "id,people,floor\r\na,2,3\r\n")
    #expect(try SiteRowWithFloor.table.rows(of: after.bytes)[0].floor == 3)
    #expect(after.schema.sqlite(present: []).contains("floor INTEGER NOT NULL"))
    #expect(after.schema.column("floor")?.definition.vi == "Tầng.")
  }
}

/// A number, and how it is written.
struct Rounded: Sendable {
  var number: Double
  var text: String

  init(_ number: Double, _ text: String) {
    (self.number, self.text) = (number, text)
  }
}

/// Numbers that are the same at every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
