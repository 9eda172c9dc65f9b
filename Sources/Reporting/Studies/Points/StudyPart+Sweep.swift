import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension StudyPart {
  /// Where goals begin or end to be met, and the values of a sweep; nil of studies of another kind.
  static func sweep(_ study: StoredStudy) throws -> StudyPart? {
    guard let run = study.run, let table = try study.table("sweep") else { return nil }
    let found = try study.table("break_even")?.rows ?? []
    let goals = found.compactMap { $0.text("kpi") }
    let asked = study.manifest.study.kpis + goals
    let kpis = asked.isEmpty ? PointWords.told : asked
    let told = kpis.enumerated().filter { !kpis[..<$0.offset].contains($0.element) }
      .compactMap { ToldPoint($0.element, table.rows, run) }
    return StudyPart(
      id: "sweep", title: PointWords.sweep,
      sentences: [Told(Texts.sweepScope)]
        + found.map { row in
          Told(
            crossing(row, run), row.text("outcome") == "crosses" ? .result : .plain,
            [Source(row, "break_even", "below", "above")])
        },
      tables: told.map { sweepTable($0, run) }, charts: [Chart.sweep(run)].compactMap { $0 },
      notes: [PointWords.sweepNote])
  }

  private static func crossing(_ row: StoredTable.Row, _ run: StoredRun) -> LocalizedText {
    func side(_ name: String) -> BreakEvenWords.Side? {
      guard let value = row.number(name), let excess = row.number("\(name)_excess"),
        let isMet = row.flag("\(name)_meets")
      else { return nil }
      return BreakEvenWords.Side(value: value, isMet: isMet, excess: excess)
    }
    let option = run.options.first { $0.id == row.text("option") }
    let second = row.text("selector_2").map {
      SelectorWords.told($0, row.text("selector_2_value") ?? "")
    }
    let goal = row.text("goal") ?? ""
    let words = BreakEvenWords(
      subject: LocalizedText { language in
        (option?.name[language] ?? row.text("option") ?? "") + ", "
          + (second.map { $0[language] + ", " } ?? "") + TargetWords.spelled(goal, language)
      },
      path: SelectorWords.name(row.text("selector") ?? ""),
      unit: row.text("kpi").flatMap { KPI.named($0) }?.unit ?? .perUnit,
      state: row.text("outcome").flatMap { BreakEvenSearch.State(rawValue: $0) } ?? .noData,
      crossing: Int(row.number("crossing") ?? 0), root: row.number("break_even"),
      sides: side("below").flatMap { below in side("above").map { (below, $0) } },
      certain: (row.number("certain_below"), row.number("certain_above")))
    guard let place = row.text("worst_place"),
      let scope = run.scopes.first(where: {
        $0.option == row.text("option") && $0.id == place
          && goal.contains("[\($0.type.rawValue)=")
      })
    else { return words.sentence }
    return LocalizedText {
      words.sentence[$0] + " " + Texts.worstAt.filled(scope.name)[$0]
    }
  }

  /// A row for each point, in the order of its values.
  private static func sweepTable(_ told: ToldPoint, _ run: StoredRun) -> ToldTable {
    var points: [(number: Double, rows: [StoredTable.Row])] = []
    for row in told.rows {
      let number = row.number("point") ?? 0
      if points.last?.number == number {
        points[points.count - 1].rows.append(row)
      } else {
        points.append((number, [row]))
      }
    }
    let sorted = points.sorted { a, b in
      let (x, y) = (values(a.rows), values(b.rows))
      return x == y ? a.number < b.number : x.lexicographicallyPrecedes(y)
    }
    return ToldTable(
      title: LocalizedText { PointWords.ofCity.filled($0, told.label[$0]) },
      header: [Texts.pointValue] + run.options.map(\.name),
      rows: sorted.map { point in
        ToldTable.Row(
          name: LocalizedText { name(point.rows, $0) },
          cells: run.options.map { option in
            point.rows.first { $0.text("option") == option.id }.map(told.cell)
              ?? ToldTable.Cell(.missing)
          })
      })
  }

  /// The values of a point: numbers to five digits, as the language writes them.
  private static func name(_ rows: [StoredTable.Row], _ language: Language) -> String {
    ["selector_value", "selector_2_value"].compactMap { column in
      rows.first?.text(column).map { BreakEvenWords.number($0)[language] }
    }.joined(separator: " · ")
  }

  private static func values(_ rows: [StoredTable.Row]) -> [Double] {
    rows.first.map { row in
      ["selector_value", "selector_2_value"].compactMap { row.number($0) }
    } ?? []
  }
}
