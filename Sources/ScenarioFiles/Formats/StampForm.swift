import LegalClock
import ServiceModel

extension Form<[ArrivalStamp]> {
  /// The name of a CSV file with the columns `time`, `commune`, `procedure` and, if it is known,
  /// `channel`. In order of time; those of one instant in the order of the file.
  static var stamps: Form {
    .value(["type": "string"], placeholder: []) { item, reading in
      guard let name = item.scalar else {
        reading.note(
          "\(item.kind) stands where the name of a CSV file is needed",
          hint: "write the name of a file with the columns time, commune, procedure",
          at: item.place)
        return []
      }
      let path = reading.files.path(name, namedAt: item.place)
      guard let table = reading.files.stamps(at: path, namedAt: item.place) else { return [] }
      return reading.stamps(of: table, at: item.place)
    }
  }
}

extension Reading {
  fileprivate func stamps(of table: StampTable, at place: Place) -> [ArrivalStamp] {
    // Each name is looked up once, and told once, at its first row.
    var firstRows = Array(
      repeating: (commune: Int32.max, procedure: Int32.max), count: table.names.count)
    for row in table.rows {
      let (commune, procedure) = (Int(row.commune), Int(row.procedure))
      firstRows[commune].commune = min(firstRows[commune].commune, row.line)
      firstRows[procedure].procedure = min(firstRows[procedure].procedure, row.line)
    }
    func place(_ line: Int32) -> Place { Place(file: table.file, line: Int(line), column: 1) }
    var communes: [CommuneID?] = []
    var procedures: [ProcedureID?] = []
    for (name, first) in zip(table.names, firstRows) {
      communes.append(
        first.commune == .max ? nil : index(of: name, in: .communes, at: place(first.commune)))
      procedures.append(
        first.procedure == .max
          ? nil : index(of: name, in: .procedures, at: place(first.procedure)))
    }
    if table.isEmpty, checksReferences {
      note(
        "has no rows", hint: "write an arrival in each",
        at: Place(file: table.file, line: 1, column: 1))
    }
    let stamps = table.rows.compactMap { row -> ArrivalStamp? in
      guard let commune = communes[Int(row.commune)], let procedure = procedures[Int(row.procedure)]
      else { return nil }
      return ArrivalStamp(
        date: row.date, microseconds: row.microseconds, commune: commune, procedure: procedure,
        channel: row.channel)
    }
    func time(_ stamp: ArrivalStamp) -> (Int, Int64) { (stamp.date.dayNumber, stamp.microseconds) }
    // Files are in order as a rule.
    if zip(stamps, stamps.dropFirst()).allSatisfy({ time($0) <= time($1) }) { return stamps }
    return stamps.enumerated().sorted { a, b in
      let (first, second) = (time(a.element), time(b.element))
      return (first.0, first.1, a.offset) < (second.0, second.1, b.offset)
    }.map(\.element)
  }
}
