import Experiments
import ScenarioFiles

/// What a finished study of futures left of its points, for the same study with more of them: sobol, morris
/// and the rows of a file keep theirs, so that only new points have to be run.
///
/// A run is taken over only where the program's model, the inputs, the values of its point and its citizens
/// are the same: then its cells are what it would leave again.
struct FormerDesign {
  private let reader: FolderReader
  private let runs: DesignedRuns
  private let options: [String]
  /// Points of the former study, and where the same ones are now; none of a design that keeps no future.
  private let places: [(former: Int, now: Int)]

  /// Nil if the folder holds no finished study that differs from this one in the number of its futures
  /// alone, or its files were changed. Throws what the file system refuses.
  init?(
    in folder: String, of study: Study, _ design: FutureDesign, _ runs: DesignedRuns,
    options: [String]
  ) throws {
    guard try Files.kind("\(folder)/\(ResultFolder.manifest)") == .file else { return nil }
    do {
      reader = try FolderReader(path: folder)
      guard try reader.files.alteredOutputs().isEmpty else { return nil }
    } catch is ResultFolder.Problem {
      return nil
    }
    let manifest = reader.manifest
    guard manifest.modelSource == ModelSource.hash,
      manifest.toolVersion == Program.this.version, manifest.extractOf == nil,
      manifest.study.kind == .robust,
      manifest.study.withoutNumberOfFutures == study.withoutNumberOfFutures
    else { return nil }
    (self.runs, self.options) = (runs, options)
    let rows = try reader.rows(FutureRow.self)
    let values = Dictionary(grouping: rows, by: \.point)
    let layout = design.layout
    let formerLayout = (1...max(1, values.count)).lazy.map { futures in
      FutureLayout(
        isFresh: layout.isFresh, futures: futures, blocks: layout.blocks,
        ofBlock: min(
          futures, study.robust?.isCrossed == true ? futures : FutureDesign.futuresOfLevel))
    }.first { $0.firstCentral + design.central.count == values.count }
    guard let former = formerLayout, former.futures != layout.futures else { return nil }
    let alike = (0..<values.count).compactMap { point -> (former: Int, now: Int)? in
      guard let now = former.place(of: point, in: layout, central: design.central.count),
        (values[point] ?? []).map({ [$0.factor, $0.value ?? ""] })
          == zip(design.points.factors, design.points.points[now].values).map({ [$0, $1] })
      else { return nil }
      return (point, now)
    }
    places = alike.contains { $0.former < former.futures } ? alike : []
  }

  /// Keeps what its runs left as runs of the larger design. Returns how many. Throws
  /// `ResultFolder.Problem`.
  func add(to kept: ReplicationFolder) throws -> Int {
    let cells = Dictionary(grouping: try reader.rows(FutureCellRow.self), by: \.option)
    let others = try strangers(cells)
    var count = 0
    for (option, id) in options.enumerated() {
      let name = tableID("option", id)
      let keys = (cells[name] ?? []).map { [$0.kpi, $0.scopeType.rawValue, $0.scopeID] }
      let mine = runs.centralKeys[option].map {
        [$0.kpi, $0.scopeType.rawValue, tableID($0.scopeType, $0.scopeID)]
      }
      guard keys == mine else { continue }
      let file = try CellReader(id, in: reader)
      let replications = runs.design.replicationsAtPoint.count
      guard file.replications == replications else { continue }
      for place in places where !others.contains([name, "\(place.former)"]) {
        for replication in 0..<replications {
          let row = file.row(at: place.former, replication)
          // A run that came to nothing is made again, so that its reason is told.
          guard row.counts.contains(where: { $0 > 0 }) else { continue }
          let k =
            runs.design.centralRuns
            + (place.now * options.count + option) * replications + replication
          try kept.save(DesignRecord.cells(row, keys: nil).bytes, runs.design[k], of: id)
          count += 1
        }
      }
    }
    return count
  }

  /// Options at points that have cells of which the array has no place, by their names.
  private func strangers(_ cells: [String: [FutureCellRow]]) throws -> Set<[String]> {
    let known = Set(
      cells.values.joined().map { [$0.option, $0.kpi, $0.scopeType.rawValue, $0.scopeID] })
    return Set(
      try reader.rows(FutureKPIRow.self).filter { row in
        let figure = row.figure
        return !known.contains([
          figure.option, figure.kpi, figure.scopeType.rawValue, figure.scopeID,
        ])
      }.map { [$0.figure.option, "\($0.point)"] })
  }
}

extension FutureLayout {
  /// Where a point of this layout is in one of more futures; nil if it has no place there.
  fileprivate func place(of point: Int, in other: FutureLayout, central: Int) -> Int? {
    if point < futures { return point < other.futures ? point : nil }
    if point < firstCentral {
      let (block, position) = (point - futures).quotientAndRemainder(dividingBy: ofBlock)
      return position < other.ofBlock ? other.points(ofBlock: block).lowerBound + position : nil
    }
    return point < firstCentral + central ? point - firstCentral + other.firstCentral : nil
  }
}

extension Study {
  /// What runs in futures depend on but for how many futures there are, wherever its files lie.
  fileprivate var withoutNumberOfFutures: Study {
    var study = self
    study.files = []
    study.inputs = inputs.filter { $0.role != .points }
    for index in study.inputs.indices { study.inputs[index].path = "" }
    study.trace = nil
    study.replications = .first(count: 1)
    if var robust {
      robust.points = 0
      if robust.file != nil { robust.file = "" }
      (robust.breakEven, robust.isUnchecked, robust.kpis) = (nil, nil, [])
      study.robust = robust
    }
    return study
  }
}
