import Experiments
import LegalClock
import Runs
import Tables
import Wording

extension StudyPart {
  /// How many people, where, at which hours; nil of studies of another kind.
  static func staffing(_ study: StoredStudy) throws -> StudyPart? {
    guard let stored = try StoredStaffing(study) else { return nil }
    let places = StaffedPlaces(stored)
    return StudyPart(
      id: "staffing", title: StudyWords.staffing,
      sentences: try study.told().map { [Told($0, places.isCertified ? .result : .caution)] } ?? [],
      tables: [places.people, places.tightest].compactMap { $0 },
      charts: [Chart.staffing(stored)].compactMap { $0 },
      notes: notes(study.manifest.study.settings))
  }

  private static func notes(_ settings: [String]) -> [LocalizedText] {
    let words = CommandText.text(settings.flatMap { ["--set", $0] })
    return [StudyWords.staffingNote]
      + (settings.isEmpty ? [] : [StudyWords.staffingSettings.filled(words)])
  }

  /// Of what a row is: as people read it, or else its id.
  static func name(of row: StoredTable.Row, id: String = "option") -> LocalizedText {
    let id = row.text(id) ?? NumberFormat.missing
    return LocalizedText(vi: row.text("name_vi") ?? id, en: row.text("name_en") ?? id)
  }
}

/// The places of a staffing.
private struct StaffedPlaces {
  let stored: StoredStaffing
  private let places: [Place]

  private struct Place {
    let id: String
    let name: LocalizedText
    let people: [StoredTable.Row]
    let certificate: [StoredTable.Row]
    /// In a week.
    let hours: Double
    /// The same as the scenario has it.
    let before: Double

    init(_ id: String, _ people: [StoredTable.Row], _ certificate: [StoredTable.Row]) {
      (self.id, self.people) = (id, people)
      self.certificate = certificate.filter { $0.text("site") == id }
      name =
        people.first.map { StudyPart.name(of: $0, id: "site") } ?? LocalizedText(vi: id, en: id)
      func sum(_ column: String) -> Double {
        people.reduce(0) { $0 + Self.hours(of: $1) * ($1.number(column) ?? 0) }
      }
      (hours, before) = (sum("people"), sum("people_before"))
    }

    private static func hours(of row: StoredTable.Row) -> Double {
      let times = ["from_time", "to_time"].compactMap { row.text($0).flatMap { TimeOfDay($0) } }
      return times.count == 2 ? Double(times[1].minutes - times[0].minutes) / 60 : 0
    }

    /// Of all its counter groups, at any time.
    var mostAtOnce: Double {
      let sums = Dictionary(grouping: people) {
        "\($0.text("weekday") ?? "") \($0.text("from_time") ?? "")"
      }
      return sums.values.map { $0.reduce(0) { $0 + ($1.number("people") ?? 0) } }.max() ?? 0
    }

    /// The worst of what is said of its parts of the time; of those to which too few come nothing is, unless it
    /// is all that there is.
    var state: String {
      let states = certificate.compactMap { $0.text("state") }
      return StaffedPlaces.worst.first { states.contains($0) } ?? "too_few"
    }
  }

  private static let worst = ["refuted", "not_decided", "certified", "too_few"]
  /// Rows of a table.
  private static let most = 40

  init(_ stored: StoredStaffing) {
    self.stored = stored
    var order: [String] = []
    let rows = Dictionary(grouping: stored.people.rows) { $0.text("site") ?? "" }
    for row in stored.people.rows {
      let id = row.text("site") ?? ""
      if !order.contains(id) { order.append(id) }
    }
    let places = order.map { Place($0, rows[$0] ?? [], stored.certificate.rows) }
    self.places = places.enumerated().sorted { a, b in
      a.element.hours == b.element.hours ? a.offset < b.offset : a.element.hours > b.element.hours
    }.map(\.element)
  }

  var isCertified: Bool {
    places.contains { $0.state == "certified" }
      && places.allSatisfy { ["certified", "too_few"].contains($0.state) }
  }

  /// Hours of each place, and what its certificate says.
  var people: ToldTable? {
    guard !places.isEmpty else { return nil }
    func cell(
      _ place: Place, _ value: Double, _ column: String, _ kind: ToldTable.Sum.Kind
    ) -> ToldTable.Cell {
      // Sums of tenths are not whole to the last bit.
      let isWhole = abs(value - value.rounded()) < 1e-9 * max(1, abs(value))
      var cell = ToldTable.Cell(
        LocalizedText { NumberFormat(language: $0).decimal(value, digits: isWhole ? 0 : 1) })
      cell.sum = ToldTable.Sum(
        file: "staffing.csv", site: place.id, column: column, kind: kind)
      return cell
    }
    return ToldTable(
      title: StudyWords.byPlace(places.count, most: Self.most),
      header: [
        StudyWords.place, StaffWords.hours, StaffWords.before, StaffWords.mostAtOnce,
        StaffWords.certificate,
      ],
      rows: places.prefix(Self.most).map { place in
        ToldTable.Row(
          name: place.name,
          cells: [
            cell(place, place.hours, "people", .hours),
            cell(place, place.before, "people_before", .hours),
            cell(place, place.mostAtOnce, "people", .most), StudyWords.state(place.state),
          ])
      })
  }

  /// Of each place and target the part of the time that is nearest to what is allowed, or beyond it; what is
  /// not certified first.
  var tightest: ToldTable? {
    func use(_ row: StoredTable.Row) -> Double {
      let limit = row.number("at_most") ?? 0
      let seen = row.number("bound") ?? row.number("estimate") ?? 0
      return limit > 0 ? seen / limit : seen
    }
    func rank(_ row: StoredTable.Row) -> Int {
      Self.worst.firstIndex(of: row.text("state") ?? "") ?? 0
    }
    let rows = places.flatMap { place -> [(Place, StoredTable.Row)] in
      var targets: [String] = []
      for target in place.certificate.compactMap({ $0.text("target") })
      where !targets.contains(target) { targets.append(target) }
      return targets.compactMap { target in
        place.certificate.filter { $0.text("target") == target }
          .min { (rank($0), -use($0)) < (rank($1), -use($1)) }.map { (place, $0) }
      }
    }.sorted { (rank($0.1), -use($0.1), $0.1.number) < (rank($1.1), -use($1.1), $1.1.number) }
    guard !rows.isEmpty else { return nil }
    return ToldTable(
      title: StudyWords.tightest, header: StudyWords.tightestHeader,
      rows: rows.prefix(Self.most / 2).map { place, row in
        ToldTable.Row(
          name: LocalizedText {
            "\(place.name[$0]): \(TargetWords.spelled(row.text("target") ?? "", $0))"
          },
          cells: [
            ToldTable.Cell(StudyWords.part(row.text("cell") ?? "")), Self.cell(row, "tickets"),
            Self.cell(row, "estimate"), Self.cell(row, "bound"), Self.cell(row, "at_most"),
            StudyWords.state(row.text("state") ?? "", Source(row, "state")),
          ])
      })
  }

  /// A share, minutes or hours, or how many.
  private static func cell(_ row: StoredTable.Row, _ column: String) -> ToldTable.Cell {
    ToldTable.Cell(
      LocalizedText { language in
        let format = NumberFormat(language: language)
        guard let value = row.number(column) else { return NumberFormat.missing }
        if column == "tickets" { return format.decimal(value, digits: 0) }
        let isTime = ["mean_minutes", "mean_hours"].contains(row.text("measure"))
        return isTime ? format.decimal(value, digits: 1) : format.percent(value)
      }, Source(row, column))
  }
}
