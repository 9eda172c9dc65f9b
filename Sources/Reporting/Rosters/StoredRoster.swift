import Runs
import Tables
import Wording

/// A roster that lies in a result folder, read back and found to be unaltered.
struct StoredRoster {
  /// Of its folder.
  let name: String
  /// As it was given, for a shell.
  let command: String
  let rows: RosterRows

  /// Throws `ResultFolder.Problem` if a file is missing or not what its hash says, or holds what we do not write. Nil
  /// of a folder without a roster, or of an answer that there is none.
  init?(path: String) throws {
    guard let manifest = try RosterManifest(in: path) else { return nil }
    let files = manifest.files(in: path)
    try files.verify()
    func read<Row: TableRow>(_: Row.Type) throws -> [Row] {
      let file = Row.table.schema.file
      guard files.has(file) else { return [] }
      do {
        return try Row.table.rows(of: Files.bytes(of: "\(path)/\(file)"))
      } catch is TableFault {
        throw ResultFolder.Problem(message: RosterTexts.otherRows.filled("\(path)/\(file)"))
      }
    }
    guard let answer = try read(RosterAnswerRow.self).first else { return nil }
    rows = RosterRows(
      answer: answer, people: try read(RosterPersonRow.self), stays: try read(RosterRow.self),
      cover: try read(RosterCoverRow.self))
    guard !rows.stays.isEmpty else { return nil }
    name = path.split(separator: "/").last.map(String.init) ?? path
    command = CommandText.text(manifest.command)
  }

  /// What the page tells of it.
  var part: StudyPart {
    var part = StudyPart(id: "roster", title: RosterTexts.roster, sentences: [rows.told])
    part.charts = [Chart.roster(rows)].map { $0.within(name) }
    return part
  }
}

/// What the tables of a roster say.
struct RosterRows {
  let answer: RosterAnswerRow
  let people: [RosterPersonRow]
  let stays: [RosterRow]
  let cover: [RosterCoverRow]

  /// How good it is, as the answer has it.
  var told: Told {
    let text = answer.state == .optimal ? RosterTexts.provenRoster : RosterTexts.foundRoster
    let source = Source(
      file: RosterAnswerRow.table.schema.file, row: 2,
      cells: [
        .init("people", Double(answer.people)), .init("shifts", Double(answer.shifts)),
        .init("cost", answer.cost),
      ], what: "roster")
    return Told(
      LocalizedText { language in
        let cost = answer.cost ?? 0
        return text.filled(
          language, "\(answer.people)", "\(answer.shifts)",
          NumberFormat(language: language).decimal(cost, digits: cost == cost.rounded() ? 0 : 2),
          answer.unit)
      }, answer.state == .optimal ? .result : .caution, [source])
  }

  /// What is seen: whether every need is met, and when most are needed.
  var seen: [Told] {
    let missing =
      answer.missing > 0
      ? Told(
        LocalizedText { language in
          RosterTexts.someMissing.filled(
            language, NumberFormat(language: language).decimal(answer.missing, digits: 1))
        }, .caution,
        [
          Source(
            file: RosterAnswerRow.table.schema.file, row: 2,
            cells: [.init("missing_hours", answer.missing)], what: "roster")
        ]) : Told(RosterTexts.nothingMissing)
    guard let most = cover.indices.max(by: { cover[$0].people < cover[$1].people }) else {
      return [missing]
    }
    let row = cover[most]
    let source = Source(
      file: RosterCoverRow.table.schema.file, row: most + 2,
      cells: [.init("people", row.people), .init("covered", row.covered)], what: "roster")
    let needed = Told(
      LocalizedText { language in
        let format = NumberFormat(language: language)
        func people(_ people: Double) -> String {
          format.decimal(people, digits: people == people.rounded() ? 0 : 1)
        }
        return RosterTexts.mostNeeded.filled(
          language, RosterDay(row.day).text[language], row.from, people(row.people),
          people(row.covered),
          row.group.map { RosterTexts.atGroup.filled(language, $0) } ?? "")
      }, .plain, [source])
    return [missing, needed]
  }
}
