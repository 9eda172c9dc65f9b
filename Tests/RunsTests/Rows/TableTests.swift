import Experiments
import LegalClock
import ServiceModel
import Tables
import Testing
import Wording

@testable import Runs

struct TableTests {
  @Test func `kpi csv holds every replication of every scope it is for`() async {
    let rows = read(ReplicationRow.text(await smallExperiment())).map(\.figure)
    let wait = rows.filter {
      $0.option == "lean" && $0.kpi == "wait_mean" && $0.scopeType == .procedure
        && $0.scopeID == "birth"
    }
    // 12, 22, 32 and 42 waits, each of as many seconds.
    #expect(wait.map(\.replication) == [1, 2, 3, 4])
    let minutes = wait.compactMap(\.value)
    #expect(zip(minutes, [12, 22, 32, 42]).allSatisfy { abs(60 * $0 - $1) < 1e-8 })
    #expect(wait.map(\.observations) == [12, 22, 32, 42])
    let types = Set(rows.map(\.scopeType))
    #expect(types == [.city, .level, .procedure, .district, .siteKind])
    let headlines = Set(KPI.headlines.map(\.id))
    let other = rows.filter { !headlines.contains($0.kpi) }
    #expect(Set(other.map(\.scopeType)) == [.city, .level, .siteKind])
  }

  @Test func `options csv holds what all results of an option have in common`() async {
    let rows = read(OptionRow.text(await smallExperiment()))
    #expect(rows.map(\.option) == ["base", "lean"] && rows.map(\.isBase) == [true, false])
    #expect(rows.allSatisfy { $0.replications == 4 && $0.intervalLevel == 0.95 })
    #expect(rows[0].observedFrom.text == "2024-06-09" && rows[0].observedTo.text == "2025-06-08")
  }

  @Test func `ids of digits alone cannot be taken for numbers`() async {
    let options = await smallExperiment()
    let ids =
      read(SummaryRow.text(options)).map(\.scopeID) + read(CommuneRow.text(options)).map(\.scopeID)
    #expect(ids.contains("commune:00001") && ids.contains("district:001"))
    #expect(ids.allSatisfy { Double($0) == nil })
  }

  @Test(arguments: [
    "01", "1e3", "1E-5", "1_000", "0x1F", "0b11", "2024-01-01", "1-2", "-5", "-inf", "-a", "NA",
    "na",
    "NaN", "null", "NULL", "None", "true", "FALSE", "T", "f", "yes", "No", "inf", "Infinity",
    "epoch", "MAR1", "sept-2", "Dec2024", "march-3",
  ])
  func `an id that a program takes for something else has its kind before it`(id: String) {
    #expect(tableID(.site, id) == "site:\(id)")
    #expect(tableID("counter_group", id) == "counter_group:\(id)")
  }

  @Test(arguments: [
    "town_hall", "a1", "e3", "x1F", "n", "march", "mars1", "nano", "true_", "thu_duc",
  ])
  func `an id that can only be a text stays as it is`(id: String) {
    #expect(tableID(.site, id) == id)
  }

  @Test func `kpi summary holds all scopes, targets and whether they are met`() async {
    let rows = read(SummaryRow.text(await smallExperiment(failing: ["base", "lean"])))
    #expect(Set(rows.map(\.scopeType)) == Set(ScopeType.allCases).subtracting([.commune]))
    let birth = rows.first {
      $0.kpi == "wait_mean" && $0.scopeID == "birth" && $0.option == "base"
    }
    #expect(birth?.target == 15 && birth?.meets == .met)
    let staff = rows.first { $0.kpi == "counter_staff" }
    #expect(staff?.target == nil && staff?.meets == nil)
    #expect(rows.first { $0.kpi == "processing_p90" }?.mean == nil)
  }

  @Test func `of an alternative that fails single offices have but how busy they are`() async {
    let headlines = Set(KPI.headlines.map(\.id))
    for failing in [[], ["base", "lean"]] {
      let rows = read(SummaryRow.text(await smallExperiment(failing: failing)))
      func kpis(_ option: String, _ type: ScopeType) -> Set<String> {
        Set(rows.filter { $0.option == option && $0.scopeType == type }.map(\.kpi))
      }
      let (offices, districts) = (kpis("base", .office), kpis("base", .district))
      #expect(offices.contains("cost_place_paid") && !districts.isSubset(of: headlines))
      #expect(kpis("lean", .office) == (failing.isEmpty ? offices : ["office_utilisation"]))
      #expect(
        kpis("lean", .district)
          == (failing.isEmpty ? districts : districts.intersection(headlines)))
      #expect(kpis("lean", .site) == kpis("base", .site))
    }
  }

  @Test func `communes have all their KPIs side by side, and intervals of the headline KPIs`()
    async throws
  {
    let options = await smallExperiment()
    let wide = read(CommuneRow.text(options))
    #expect(wide.count == options.count * options[0].scenario.people.communes.count)
    let long = wide.flatMap(\.summary)
    #expect(Set(long.map(\.kpi)).isSubset(of: KPI.headlines.map(\.id)))
    // Waits and trips of the first commune, whose demands take four hours in every replication.
    let total = try #require(
      long.first { $0.kpi == "total_time_mean" && $0.scopeID == "commune:00001" })
    #expect(total.option == "base" && total.mean == 120)
    #expect(total.low == 120 && total.high == 120)
  }

  @Test func `communes of a study of points are told among the other places`() async {
    let options = await smallExperiment()
    func communes(_ told: ToldPlaces) -> Int {
      read(SummaryRow.text(options, told)).count { $0.scopeType == .commune }
    }
    #expect(communes(ToldPlaces(of: CellChoice())) > 0)
    #expect(communes(.all) == 0)
  }

  @Test func `compare holds the paired differences`() async {
    let rows = read(ComparisonRow.text(Comparison(await smallExperiment()), .none))
    let staff = rows.first { $0.kpi == "counter_staff" && $0.scopeType == .city }
    // Half of two people less, in every replication.
    #expect(staff?.alternative == "lean" && staff?.difference == -1)
    #expect(staff?.low == -1 && staff?.high == -1 && staff?.practical == .better)
  }

  @Test func `best tells of each option whether it may be the best`() async {
    let rows = read(ContestRow.text(Comparison(await smallExperiment())))
    let staff = rows.filter { $0.kpi == "counter_staff" }
    #expect(staff.map(\.option) == ["base", "lean"])
    // Five people against four, without any error.
    #expect(staff.map(\.margin) == [1, -1])
    #expect(staff.map(\.standing.rawValue) == ["not_best", "best"])
    let neutral = KPI.all.filter { $0.better == .neutral }.map(\.id)
    #expect(!rows.contains { neutral.contains($0.kpi) })
  }

  @Test func `time series have a row for each open quarter only`() async {
    let rows = read(TimeSeriesRow.text(await smallExperiment()))
    #expect(rows.count == 2 * 2 * 2)
    // Replications 0 to 3 see the values 0 to 3 at the first site, at 8:00: mean 1.5, P90 3. Who came
    // and went is of the quarter before.
    #expect(rows[0].option == "base" && rows[0].site == "s1" && rows[0].days == 4)
    #expect(rows[0].time.minutes == 465 && rows[0].queue.mean == nil && rows[0].staffed.p90 == nil)
    #expect(rows[0].arrivals.mean == 1.5 && rows[0].walkaways.p90 == 3)
    #expect(rows[1].time.minutes == 480 && rows[1].queue.mean == 1.5 && rows[1].queue.p90 == 3)
    #expect(rows[3].site == "s2" && rows[3].queue.mean == 2.5 && rows[3].queue.p90 == 4)
  }

  @Test func `waits by time of day are of all tickets together, with those who left beside`() async
  {
    let rows = read(WaitRow.text(await smallExperiment()))
    // The city and the first kind of site, of two options; nobody comes at other times or places.
    #expect(rows.count == 2 * 2)
    for row in rows.prefix(2) {
      #expect(row.option == "base" && row.time.minutes == 480)
      #expect(row.tickets == 40 && row.leftUncalled == 12)
    }
    #expect(rows[0].scopeType == .city && rows[1].scopeID == "commune")
    // In 4 replications the 10 tickets wait 0, 1, 2 and 3 times 1 to 10 minutes.
    let wait = rows[0].waitByClock
    #expect(rows[0].wait.mean == 8.25 && wait.p10 == 0)
    #expect(abs((wait.p50 ?? 0) - 6) < 0.1 && abs((wait.p90 ?? 0) - 20) < 1.2)
  }

  @Test func `assumptions name the options that use them and no folder of this computer`() async {
    let options = await Experiment(seed: 1, replications: 1, threads: 1).run(
      ["base", "base2"].map { id in
        var scenario = SmallCity.scenario(id)
        scenario.account.assumptions.append(
          Assumption(
            key: "costs", value: "1", place: "/a/\(id)/costs.csv:2", confidence: "", source: ""))
        return SimulatedOption(scenario: scenario) { SmallCity.result($0) }
      })
    let rows = read(AssumptionRow.text(options))
    #expect(rows.map(\.usedBy) == ["base", "base base2", "base2"])
    #expect(rows.map(\.place) == ["base.yaml:12", "costs.csv:2", "base2.yaml:12"])
    #expect(rows.first?.source == "Giả định, \"đường phố\"")
    #expect(rows.dropFirst().first?.confidence == nil)
  }

  @Test func `the dictionary has every column of every table, and every KPI`() {
    let schemas = ResultTables.schemas
    let rows = read(DictionaryRow.text(of: schemas.dropLast()))
    for schema in schemas {
      let columns = rows.filter { $0.file == schema.file && $0.type != .kpi }.map(\.column)
      #expect(columns == schema.columns.map(\.name))
    }
    #expect(rows.filter { $0.type == .kpi }.map(\.column) == KPI.all.map(\.id))
    #expect(rows.allSatisfy { !$0.definitionVI.isEmpty && !$0.definitionEN.isEmpty })
  }

  @Test func `every primary key is unique`() async {
    let options = await smallExperiment()
    let comparison = Comparison(options)
    for table in [
      OptionRow.text(options).written, IndicatorRow.text(base: options[0].scenario).written,
      ScopeRow.text(options).written, ReplicationRow.text(options).written,
      SummaryRow.text(options).written, CommuneRow.text(options).written,
      ComparisonRow.text(comparison, .none).written, ContestRow.text(comparison).written,
      TimeSeriesRow.text(options).written, WaitRow.text(options).written,
    ] {
      let rows = csvRows(table.bytes)
      let key = rows[0].indices.filter { table.schema.key.contains(rows[0][$0]) }
      let keys = rows.map { row in key.map { row[$0] } }
      #expect(Set(keys).count == rows.count && !key.isEmpty)
    }
  }

  /// Whatever is written is read back, and so every field is of its column's type.
  private func read<Row: TableRow>(_ text: TableText<Row>) -> [Row] {
    var rows: [Row] = []
    #expect(throws: Never.self) { rows = try Row.table.rows(of: text.written.bytes) }
    return rows
  }
}
