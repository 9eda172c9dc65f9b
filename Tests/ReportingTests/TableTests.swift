import Experiments
import LegalClock
import ServiceModel
import Testing

@testable import Reporting

struct TableTests {
  private func column(_ name: String, _ table: TableWriter) -> [String] {
    let rows = csvRows(table.bytes)
    guard let position = rows[0].firstIndex(of: name) else { return [] }
    return rows.dropFirst().map { $0[position] }
  }

  @Test func `fields come back as they were written`() {
    var table = TableWriter(.options)
    table.write([.text("a,b"), .text("nói \"vâng\""), .text("dòng 1\r\ndòng 2")])
    table.write([.text(""), .text("Đống Đa"), .text("c")])
    #expect(
      csvRows(table.bytes) == [
        ["option", "name_vi", "name_en"], ["a,b", "nói \"vâng\"", "dòng 1 dòng 2"],
        ["NA", "Đống Đa", "c"],
      ])
  }

  @Test(arguments: [0.1, 1.0 / 3, 1e-300, 1e300, -0.0, 123_456_789.125])
  func `numbers read back to the same value`(value: Double) throws {
    var table = TableWriter(.timeSeries)
    let rest = Array(repeating: TableWriter.Field.number(nil), count: 9)
    table.write([.text("o"), .text("s"), .text("08:00"), .integer(1), .number(value)] + rest)
    let row = csvRows(table.bytes)[1]
    #expect(Double(row[4]) == value)
    #expect(row[5].isEmpty)
  }

  @Test func `kpi csv holds every replication of every scope it is for`() async throws {
    let table = TableWriter.kpi(await smallExperiment())
    let rows = csvRows(table.bytes).dropFirst().map { Array($0) }
    let wait = rows.filter {
      $0[0] == "lean" && $0[2] == "wait_mean" && $0[3] == "procedure" && $0[4] == "birth"
    }
    // 12, 22, 32 and 42 waits, each of as many seconds.
    #expect(wait.map { $0[1] } == ["1", "2", "3", "4"])
    let minutes = wait.compactMap { Double($0[6]) }
    #expect(zip(minutes, [12, 22, 32, 42]).allSatisfy { abs(60 * $0 - $1) < 1e-9 })
    #expect(wait.map { $0[8] } == ["12", "22", "32", "42"])
    #expect(wait.allSatisfy { $0[5] == "2024-06-09/2025-06-08" && $0[7] == "minutes" })
    let types = Set(rows.map { $0[3] })
    #expect(types == ["city", "level", "procedure", "district", "site_kind"])
  }

  @Test func `ids of digits alone cannot be taken for numbers`() async {
    let ids = column("scope_id", .kpiSummary(await smallExperiment()))
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

  @Test func `a text that programs read as missing is put in quotation marks`() {
    var table = TableWriter(.options)
    table.write([.option("NA"), .text("NA"), .text("None of them")])
    #expect(csvRows(table.bytes)[1] == ["option:NA", "\"NA\"", "None of them"])
  }

  @Test func `kpi summary holds all scopes, targets and whether they are met`() async {
    let rows = csvRows(
      TableWriter.kpiSummary(await smallExperiment(failing: ["base", "lean"])).bytes
    ).dropFirst()
    #expect(Set(rows.map { $0[2] }) == Set(ScopeType.allCases.map(\.rawValue)))
    let birth = rows.first { $0[1] == "wait_mean" && $0[3] == "birth" && $0[0] == "base" }
    #expect(birth?[12] == "15.0" && birth?[13] == "met")
    let staff = rows.first { $0[1] == "counter_staff" }
    #expect(staff?[12] == "" && staff?[13] == "no_target")
    let processing = rows.first { $0[1] == "processing_p90" }
    #expect(processing?[4] == "")
  }

  @Test func `compare holds the paired differences`() async {
    let options = await smallExperiment()
    let rows = csvRows(TableWriter.compare(Comparison(options)).bytes).dropFirst()
    let staff = rows.first { $0[2] == "counter_staff" && $0[3] == "city" }
    // Half of two people less, in every replication.
    #expect(staff?[0] == "base" && staff?[1] == "lean" && staff?[5] == "-1.0")
    #expect(staff?[6] == "-1.0" && staff?[7] == "-1.0" && staff?[13] == "better")
  }

  @Test func `best tells of each option whether it may be the best`() async {
    let rows = csvRows(TableWriter.best(Comparison(await smallExperiment())).bytes).dropFirst()
    let staff = rows.filter { $0[0] == "counter_staff" }
    #expect(staff.map { $0[1] } == ["base", "lean"])
    // Five people against four, without any error.
    #expect(staff.map { $0[3] } == ["1.0", "-1.0"])
    #expect(staff.map { $0[8] } == ["not_best", "best"])
    let neutral = KPI.all.filter { $0.better == .neutral }.map(\.id)
    #expect(!rows.contains { neutral.contains($0[0]) })
  }

  @Test func `time series have a row for each open quarter only`() async {
    let rows = csvRows(TableWriter.timeSeries(await smallExperiment()).bytes)
    #expect(rows.count == 1 + 2 * 2 * 2)
    // Replications 0 to 3 see the values 0 to 3 at the first site, at 8:00: mean 1.5, P90 3. Who came
    // and went is of the quarter before.
    let isEmpty = Array(repeating: "", count: 6)
    #expect(rows[1] == ["base", "s1", "07:45", "4"] + isEmpty + ["1.5", "3.0", "1.5", "3.0"])
    #expect(Array(rows[2].prefix(6)) == ["base", "s1", "08:00", "4", "1.5", "3.0"])
    #expect(Array(rows[4].prefix(6)) == ["base", "s2", "08:00", "4", "2.5", "4.0"])
  }

  @Test func `waits by time of day are of all tickets together, with those who left beside`() async
  {
    let rows = csvRows(TableWriter.waits(await smallExperiment()).bytes)
    // The city and the first kind of site, of two options; nobody comes at other times or places.
    #expect(rows.count == 1 + 2 * 2)
    #expect(Array(rows[1].prefix(6)) == ["base", "city", "city", "08:00", "40", "12"])
    #expect(Array(rows[2].prefix(6)) == ["base", "site_kind", "commune", "08:00", "40", "12"])
    // In 4 replications the 10 tickets wait 0, 1, 2 and 3 times 1 to 10 minutes.
    #expect(rows[1][6] == "8.25")
    let quantiles = rows[1].suffix(3).compactMap { Double($0) }
    #expect(quantiles.count == 3 && quantiles[0] == 0)
    #expect(abs(quantiles[1] - 6) < 0.1 && abs(quantiles[2] - 20) < 1.2)
  }

  @Test func `assumptions name the options that use them and no folder of this computer`() async {
    let options = await Experiment(seed: 1, replications: 1, threads: 1).run(
      ["base", "base2"].map { id in
        var scenario = SmallCity.scenario(id)
        scenario.assumptions.append(
          Assumption(
            key: "costs", value: "1", place: "/a/\(id)/costs.csv:2", confidence: "", source: ""))
        return SimulatedOption(scenario: scenario) { SmallCity.result($0) }
      })
    let rows = csvRows(TableWriter.assumptions(options).bytes).dropFirst()
    #expect(rows.map { $0[4] } == ["base", "base base2", "base2"])
    #expect(rows.map { $0[5] } == ["base.yaml:12", "costs.csv:2", "base2.yaml:12"])
    #expect(rows.first?[3] == "Giả định, \"đường phố\"")
    #expect(rows.dropFirst().first?[2] == "NA")
  }

  @Test func `the dictionary has every column of every table, and every KPI`() {
    let rows = csvRows(TableWriter.dictionary(of: TableSchema.all.dropLast()).bytes).dropFirst()
    let entries = Set(rows.map { "\($0[0]).\($0[1])" })
    #expect(entries.count == rows.count)
    for schema in TableSchema.all {
      for column in schema.columns { #expect(entries.contains("\(schema.file).\(column.name)")) }
    }
    for kpi in KPI.all { #expect(entries.contains("kpis.csv.\(kpi.id)")) }
    #expect(rows.allSatisfy { $0.count == 6 && !$0[4].isEmpty && !$0[5].isEmpty })
  }

  @Test func `keys of tables are columns, of tables that exist`() {
    for schema in TableSchema.all {
      let columns = Set(schema.columns.map(\.name))
      #expect(columns.count == schema.columns.count)
      #expect(columns.isSuperset(of: schema.primaryKey))
      for key in schema.foreignKeys {
        let table = TableSchema.all.first { $0.name == key.table }
        let known = table?.columns.map(\.name) ?? []
        #expect(columns.isSuperset(of: key.columns))
        #expect(Set(known).isSuperset(of: key.references))
      }
    }
  }

  @Test func `every field is of its column's type, and only an optional one is empty`() async {
    let options = await smallExperiment()
    let tables: [TableWriter] = [
      .options(options), .kpis(base: options[0].scenario), .scopes(options), .kpi(options),
      .kpiSummary(options), .compare(Comparison(options)), .best(Comparison(options)),
      .timeSeries(options), .waits(options),
      .assumptions(options), .dictionary(of: TableSchema.all.dropLast()),
    ]
    for table in tables {
      for row in csvRows(table.bytes).dropFirst() {
        for (column, field) in zip(table.schema.columns, row) {
          let isText = [.string, .boolean].contains(column.kind)
          let isNone = field == (isText ? TableSchema.none : "")
          let hasType =
            switch column.kind {
            case .string: column.allowed.isEmpty || column.allowed.contains(field)
            case .integer: Int(field) != nil
            case .number: Double(field) != nil && field.contains { ".eE".contains($0) }
            case .boolean: ["true", "false"].contains(field)
            case .time: TimeOfDay(field[...]) != nil
            case .datetime: field.count == 32 && field.hasSuffix("+07:00")
            }
          #expect(
            isNone ? column.optional : hasType, "\(table.schema.name).\(column.name): \(field)")
        }
      }
    }
  }

  @Test func `every primary key is unique`() async {
    let options = await smallExperiment()
    let tables: [TableWriter] = [
      .options(options), .kpis(base: options[0].scenario), .scopes(options), .kpi(options),
      .kpiSummary(options), .compare(Comparison(options)), .best(Comparison(options)),
      .timeSeries(options), .waits(options),
    ]
    for table in tables {
      let rows = csvRows(table.bytes)
      let key = rows[0].indices.filter { table.schema.primaryKey.contains(rows[0][$0]) }
      let keys = rows.map { row in key.map { row[$0] } }
      #expect(Set(keys).count == rows.count)
    }
  }
}
