public import Experiments
import Tables
public import Wording

/// What all runs at the points of a design left, to be written beside the results of the centre.
public struct Futures: Sendable {
  let runs: DesignedRuns
  /// By option.
  let options: [String]
  /// What run k left.
  let load: @Sendable (Int) throws -> [UInt8]

  /// `options` are the ids of the options of `runs`, in their order; `load` gives the bytes of run k, as
  /// `DesignedRuns` made them, and throws what keeps them from being read.
  public init(
    _ runs: DesignedRuns, options: [String], load: @escaping @Sendable (Int) throws -> [UInt8]
  ) {
    self.runs = runs
    self.options = options
    self.load = load
  }

  /// How many points there are besides the inputs as written.
  package var pointCount: Int { runs.design.points }

  static let tables: [TableSchema] = [
    FutureRow.table.schema, FutureKPIRow.table.schema, FutureCellRow.table.schema,
  ]

  static func files(of options: [String]) -> [String] {
    options.map { "future_cells.\($0).npy" }
  }

  /// Writes everything, run by run in the order of the design, so that no more than one is in memory.
  /// Returns the names of the files besides those of `tables`.
  func write(into folder: WritingFolder) throws -> [String] {
    for table in [pointRows, keyRows] { try folder.write(table.schema.file, table.bytes) }
    let design = runs.design
    let files = try options.indices.map { option in
      try CellFile(
        in: folder, option: options[option], design: design, keys: runs.centralKeys[option])
    }
    let table = try folder.stream(FutureKPIRow.table.schema.file)
    let header = TableText<FutureKPIRow>().written.bytes
    try table.append(header)
    for k in design.centralRuns..<design.count {
      let run = design[k]
      let central = runs.centralKeys[run.option]
      var (row, keys): (CellRow?, [CellKey]?) = (nil, nil)
      switch try DesignRecord(ofPoint: load(k)) {
      case .cells(let cells, let own): (row, keys) = (cells, own)
      case .failed: break
      case .full: preconditionFailure("run \(k) is not of the centre")
      }
      let others = try files[run.option].append(row, keys: keys)
      try table.append(
        told(run, row, keys ?? central, others: others).bytes.dropFirst(header.count))
    }
    try table.flush()
    for file in files { try file.end() }
    return files.map(\.name)
  }

  /// The scopes of the table; the others are too many.
  var told: [ScopeType] = [.city, .level, .siteKind]
  /// The KPIs of the table; nil for all.
  var toldKPIs: Set<String>?

  private func isTold(_ key: CellKey) -> Bool {
    told.contains(key.scopeType) && toldKPIs?.contains(key.kpi) != false
  }

  private func told(
    _ run: Design.Run, _ row: CellRow?, _ keys: [CellKey], others: [Int]
  ) -> WrittenTable {
    var table = TableText<FutureKPIRow>()
    func write(_ index: Int) {
      let key = keys[index]
      table.write(
        FutureKPIRow(
          point: run.point ?? 0,
          figure: KPIFigure(
            option: tableID("option", options[run.option]), replication: run.replication + 1,
            kpi: key.kpi, scopeType: key.scopeType, scopeID: tableID(key.scopeType, key.scopeID),
            value: row.flatMap { Double($0.values[index].description) },
            observations: row.map { Int($0.counts[index]) } ?? 0)))
    }
    for index in keys.indices where isTold(keys[index]) { write(index) }
    for index in others where !isTold(keys[index]) { write(index) }
    return table.written
  }

  private var pointRows: WrittenTable {
    TableText(
      runs.futures.map {
        FutureRow(point: $0.point, factor: $0.factor, value: $0.value.isEmpty ? nil : $0.value)
      }
    ).written
  }

  private var keyRows: WrittenTable {
    var table = TableText<FutureCellRow>()
    for (option, keys) in zip(options, runs.centralKeys) {
      for (position, key) in keys.enumerated() {
        table.write(
          FutureCellRow(
            option: tableID("option", option), cell: position, kpi: key.kpi,
            scopeType: key.scopeType, scopeID: tableID(key.scopeType, key.scopeID)))
      }
    }
    return table.written
  }

  /// Hands on what the runs at the points left, in their order, from a run on.
  func add(to cells: inout DesignCells, from first: Int? = nil) throws {
    for k in (first ?? runs.design.centralRuns)..<runs.design.count {
      let run = runs.design[k]
      let central = runs.centralKeys[run.option]
      switch try DesignRecord(ofPoint: load(k)) {
      case .cells(let row, let keys):
        cells.add(row, keys: keys ?? central, of: run.option, at: run.point)
      case .failed: cells.add(nil, keys: central, of: run.option, at: run.point)
      case .full: preconditionFailure("run \(k) is not of the centre")
      }
    }
  }

  /// How many runs there are at the points.
  public var count: Int { runs.count - runs.design.centralRuns }

  /// Runs that came to nothing, with their reasons.
  public func failures() throws -> [(run: Design.Run, reason: LocalizedText)] {
    var failures: [(run: Design.Run, reason: LocalizedText)] = []
    for k in runs.design.centralRuns..<runs.design.count {
      if case .failed(let reason) = try DesignRecord(ofPoint: load(k)) {
        failures.append((runs.design[k], reason))
      }
    }
    return failures
  }
}
