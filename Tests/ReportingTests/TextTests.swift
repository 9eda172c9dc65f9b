import Experiments
import LegalClock
import OutputAnalysis
import Runs
import ServiceModel
import Tables
import Testing
import Wording

@testable import Reporting

struct TextTests {
  @Test func `numbers are written as readers of the language write them`() {
    let vi = NumberFormat(language: .vi)
    let en = NumberFormat(language: .en)
    #expect(vi.decimal(1_234_567.891, digits: 1) == "1.234.567,9")
    #expect(en.decimal(1_234_567.891, digits: 1) == "1,234,567.9")
    #expect(vi.decimal(-123, digits: 0) == "-123")
    #expect(vi.decimal(-0.04, digits: 1) == "0,0")
    #expect(vi.signed(10.94, digits: 1) == "+10,9")
    #expect(vi.signed(0.04, digits: 1) == "0,0")
    #expect(vi.percent(0.934) == "93,4%")
    #expect(en.percent(0.934) == "93.4 %")
    #expect(vi.decimal(.nan, digits: 1) == "–")
  }

  @Test func `dates begin with the day`() {
    let date = CivilDate(dayNumber: 19_876)
    #expect(NumberFormat(language: .vi).date(date) == "02/06/2024")
  }

  @Test func `money is told in dong or in billions`() {
    let dong = RowFormat(.vnd, values: [65_000], .vi)
    #expect(dong.value(65_432.1) == "65.432" && dong.label("Chi phí") == "Chi phí (đồng)")
    let billions = RowFormat(.vnd, values: [231e9, 160e9], .vi)
    #expect(billions.value(231.4e9) == "231" && billions.label("Chi phí") == "Chi phí (tỷ đồng)")
  }

  @Test func `a small difference gets as many digits as its error needs`() {
    let row = RowFormat(.minutes, values: [18.2, 18.21], .en)
    func interval(_ lower: Double, _ upper: Double) -> ConfidenceInterval {
      ConfidenceInterval(lower: lower, upper: upper, level: 0.95)
    }
    #expect(row.difference(0.012, interval(0.008, 0.016)) == "+0.012 ± 0.004")
    #expect(row.difference(-5.12, interval(-5.52, -4.72)) == "-5.1 ± 0.4")
    #expect(row.difference(-5.12, nil) == "-5.1")
  }

  @Test func `an interval that is cut off is told by its ends`() {
    let share = RowFormat(.share, values: [0.97], .vi)
    #expect(share.spread(0.97, 0.91, 1) == "(91,0 – 100,0)")
    #expect(share.spread(0.97, 0.95, 0.99) == "± 2,0")
  }

  @Test func `columns line up whatever the diacritics`() {
    var table = TextTable(header: ["Chỉ tiêu", "Hiện trạng", "Trung tâm"])
    table.rows = [
      [.init("Thời gian chờ"), .init("18,2"), .init("7,3", "-10,9 ± 0,4")],
      [.init("Tỷ lệ"), .init("1.234,5"), .init("–")],
    ]
    #expect(
      table.text(width: nil, styled: false) == """
        Chỉ tiêu       Hiện trạng    Trung tâm
        ──────────────────────────────────────
        Thời gian chờ        18,2          7,3
                                   -10,9 ± 0,4
        Tỷ lệ             1.234,5            –

        """)
  }

  @Test func `a narrow terminal gets the options one below the other`() {
    var table = TextTable(header: ["KPI", "base", "first option", "second"])
    table.rows = [[.init("a"), .init("1"), .init("2"), .init("3")]]
    let text = table.text(width: 24, styled: false)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 24 })
    #expect(text.split(separator: "\n").count { $0.hasPrefix("KPI  base") } == 2)
  }

  @Test(arguments: Language.allCases)
  func `every table of results fits into eighty columns`(language: Language) async {
    let options = await Experiment(seed: 7, replications: 4, threads: 2).run(
      (0..<4).map { number in
        SimulatedOption(scenario: SmallCity.scenario("option \(number) of four options")) {
          SmallCity.servingEverybody(SmallCity.result($0, shift: number))
        }
      })
    let texts = [
      RunTable(options[0]).text(language, width: 80),
      ComparisonTable(options, Comparison(options)).text(language, width: 80),
      ComparisonTable(Array(options.prefix(2)), Comparison(Array(options.prefix(2))))
        .text(language, width: 80),
    ]
    for line in texts.joined().split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `a verdict stands whole before a cell is broken anywhere else`() {
    var table = TextTable(header: ["KPI", "base", "option"])
    table.rows = [[.init("wait"), .init("1"), .init("2", "+1.0 ± 0.1, no relevant difference")]]
    let lines = table.text(width: 36, styled: false).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("  +1.0 ± 0.1,") })
    #expect(lines.contains { $0.hasSuffix("  no relevant difference") })
  }

  @Test func `an interval is cut off where its halves differ by more than the digits of a table`() {
    let money = RowFormat(.vnd, values: [1.596747e12], .en)
    #expect(money.spread(1.596_747_263e12, 1.595_798_112e12, 1.597_696_416e12) == "± 0.9")
    let share = RowFormat(.share, values: [0.02], .en)
    #expect(share.spread(0.02, 0, 0.07) == "(0.0 – 7.0)")
  }

  @Test func `only a terminal gets colours`() {
    var table = TextTable(header: ["KPI", "base"])
    table.rows = [[.init("a"), .init("1", style: .good)]]
    #expect(!table.text(width: nil, styled: false).contains("\u{1B}"))
    #expect(table.text(width: nil, styled: true).contains("\u{1B}[32m1\u{1B}[0m"))
  }

  @Test(arguments: Language.allCases)
  func `the comparison tells values, differences and verdicts`(language: Language) async throws {
    let options = await smallExperiment()
    let text = ComparisonTable(options, Comparison(options)).text(language)
    #expect(text.hasPrefix(Texts.forTheseInputs[language] + "\n"))
    let staff = try #require(KPI.named("counter_staff")).name[language]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let position = try #require(lines.firstIndex { $0.hasPrefix(staff) })
    let digits =
      language == .vi ? ["5,00", "4,00", "-1,00"] : ["5.00", "4.00", "-1.00"]
    #expect(lines[position].contains(digits[0]) && lines[position].hasSuffix(digits[1]))
    #expect(
      lines[position + 1].hasSuffix(
        "\(digits[2]), \(Comparison.Verdict.better.judgement.name[language])"))
    #expect(
      text.contains(language == .vi ? "kỳ 09/06/2024 – 08/06/2025" : "09/06/2024 – 08/06/2025"))
  }

  @Test(arguments: Language.allCases)
  func `an option that fails is named before the table, and nothing calls it better`(
    language: Language
  ) async throws {
    let options = await smallExperiment(failing: ["lean"])
    let text = ComparisonTable(options, Comparison(options)).text(language)
    let lean = options[1].scenario.name[language]
    let lines = text.split(separator: "\n")
    #expect(lines[2].hasPrefix(language == .vi ? "“\(lean)” không đạt" : "“\(lean)” fails"))
    #expect(text.contains(Comparison.Verdict.notRanked.judgement.name[language]))
    #expect(!text.contains(", " + Comparison.Verdict.better.judgement.name[language]))
    #expect(!text.contains("★"))
    #expect(
      text.replacing("\n", with: " ").contains(
        language == .vi ? "khối lượng công việc vượt quá năng lực" : "“\(lean)” is overloaded"))
    let run = RunTable(options[1]).text(language)
    #expect(run.contains(language == .vi ? "“\(lean)” không đạt" : "“\(lean)” fails"))
  }

  @Test func `with few replications the table says that they are too few`() async {
    for (replications, isSaid) in [(2, true), (4, true), (5, false)] {
      let options = await smallExperiment(replications: replications)
      let texts = [
        ComparisonTable(options, Comparison(options)).text(.en), RunTable(options[0]).text(.en),
      ]
      #expect(texts.allSatisfy { $0.contains("Too few replications") == isSaid })
    }
  }

  @Test func `options that do not serve the same citizens are said not to`() async {
    let different = await smallExperiment()
    #expect(
      ComparisonTable(different, Comparison(different)).text(.en).replacing("\n", with: " ")
        .contains("does not serve the same citizens as “Option base”"))
    let same = [different[0], different[0]]
    #expect(
      ComparisonTable(same, Comparison(same)).text(.en).replacing("\n", with: " ")
        .contains("All options serve the same citizens."))
  }

  @Test func `no text says that a result is sure`() {
    let texts =
      [
        Texts.forTheseInputs, Texts.noise, Texts.together, Texts.beyond, Texts.within, Texts.alone,
        Texts.star, Texts.failing,
        ReportTexts.best, ReportTexts.ahead, ReportTexts.tie, ReportTexts.onlyBest,
        ReportTexts.severalBest, ReportTexts.baseBest,
      ] + ReportTexts.methodText
      + ResultTables.schemas.flatMap { $0.columns.map(\.definition) + [$0.description] }
    for text in texts {
      #expect(!text.vi.contains("chắc chắn") && !text.en.contains(/\b[Ss]ure(ly)?\b/), "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `an option that is the same is said to be the same`(language: Language) async {
    let options = await Experiment(seed: 1, replications: 3, threads: 1).run(
      ["base", "twin"].map { id in
        SimulatedOption(scenario: SmallCity.scenario(id)) {
          SmallCity.servingEverybody(SmallCity.result($0))
        }
      })
    let text = ComparisonTable(options, Comparison(options)).text(language)
    #expect(text.contains(Comparison.Verdict.same.judgement.name[language]))
    #expect(!text.contains(", " + Comparison.Verdict.better.judgement.name[language]))
  }

  @Test func `of three options those that may be the best are marked`() async throws {
    let options = await Experiment(seed: 1, replications: 3, threads: 1).run(
      [("base", 4), ("lean", 2), ("leaner", 2)].map { id, staff in
        SimulatedOption(scenario: SmallCity.scenario(id, counterStaff: staff)) {
          SmallCity.servingEverybody(SmallCity.result($0))
        }
      })
    let text = ComparisonTable(options, Comparison(options)).text(.en)
    let staff = try #require(text.split(separator: "\n").first { $0.hasPrefix("Counter staff") })
    #expect(staff.split(separator: " ").suffix(5) == ["5.00", "★", "4.00", "★", "4.00"])
    #expect(text.replacing("\n", with: " ").contains("★: may be the best"))
    let two = ComparisonTable(Array(options.prefix(2)), Comparison(Array(options.prefix(2))))
    #expect(!two.text(.en).contains("★"))
  }

  @Test func `a run is told with its targets`() async throws {
    let text = RunTable(await smallExperiment()[0]).text(.en)
    let lines = text.split(separator: "\n")
    let wait = try #require(lines.first { $0.hasPrefix("Mean wait (min)") })
    #expect(wait.hasSuffix("≤ 15.0 missed") || wait.hasSuffix("≤ 15.0 met"))
    #expect(wait.contains(" ± "))
    #expect(text.contains("Called within 15 minutes"))
  }

  @Test func `one replication makes no claim about differences`() async {
    let options = await smallExperiment(replications: 1)
    let text = ComparisonTable(options, Comparison(options)).text(.en)
    #expect(!text.contains("better") && !text.contains("±") && !text.contains(", open"))
    #expect(text.contains("with --replications 10"))
  }

  @Test func `a flow balance that is off is our mistake, and is said aloud`() async {
    let broken = SimulatedOption(scenario: SmallCity.scenario()) { replication in
      var result = SmallCity.result(replication)
      result.balances.append(FlowBalance(arisen: 10, ended: 7, inProcess: 2))
      return result
    }
    let option = await Experiment(seed: 1, replications: 3, threads: 1).run([broken])[0]
    #expect(notices(option, .en).contains { $0.contains("off 3 times") })
  }

  @Test func `what is to be said of inputs is said once for all options`() async {
    let options = await smallExperiment()
    let text = ComparisonTable(options, Comparison(options)).text(.en)
    #expect(text.ranges(of: "Public holidays of 2024 and 2025 are not known").count == 1)
  }
}
