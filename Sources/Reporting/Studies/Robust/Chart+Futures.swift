import Experiments
import Runs
import ServiceModel
import Tables
import Wording

extension Chart {
  /// A dot for each future: how each alternative stands to the base, in the indicators told first. Nil without
  /// the cells of futures. Throws `ResultFolder.Problem` if they are damaged.
  static func futures(_ tables: RobustTables, of study: StoredStudy) throws -> Chart? {
    let values = try study.futures(RobustTables.told, count: tables.futures)
    let panels = RobustTables.told.compactMap { FutureStrips(tables, values, $0) }
    guard !panels.isEmpty else { return nil }
    let looks = OptionLooks(tables.run)
    return Chart("futures-strip", PackageResources.futures_strip_vl_json) { language in
      [
        "base": .string(tables.run.base.name[language]), "futures": .string("\(tables.futures)"),
        "seen": .string(panels.flatMap { $0.seen(language) }.joined(separator: "; ") + "."),
        "colors": looks.colors(language),
        "panels": .array(panels.map { $0.json(looks, language) }),
      ]
    }
  }
}

/// The strips of one indicator: an alternative each.
private struct FutureStrips {
  private let tables: RobustTables
  private let indicator: StoredRun.Indicator
  private let strips: [Strip]

  private struct Strip {
    let option: StoredRun.Option
    /// Of `robust.csv`.
    let row: StoredTable.Row
    /// By future; nil where a run came to nothing.
    let differences: [Double?]

    /// Of the futures that have a value.
    func share(where isMeant: (Double) -> Bool) -> Double {
      let told = differences.compactMap { $0 }
      return Double(told.count(where: isMeant)) / Double(max(1, told.count))
    }
  }

  /// Nil where no alternative has differences.
  init?(_ tables: RobustTables, _ values: [StoredStudy.FutureKey: [Double?]], _ kpi: String) {
    guard let indicator = tables.run.indicator(kpi) else { return nil }
    (self.tables, self.indicator) = (tables, indicator)
    let base = values[StoredStudy.FutureKey(option: tables.run.base.id, kpi: kpi)] ?? []
    strips = tables.run.alternatives.compactMap { option in
      guard let row = tables.standing(option, kpi),
        let own = values[StoredStudy.FutureKey(option: option.id, kpi: kpi)]
      else { return nil }
      let differences = zip(own, base).map { here, there in
        here.flatMap { here in there.map { here - $0 } }
      }
      guard differences.contains(where: { $0 != nil }) else { return nil }
      return Strip(option: option, row: row, differences: differences)
    }
    guard !strips.isEmpty else { return nil }
  }

  /// A sentence for each strip.
  func seen(_ language: Language) -> [String] {
    let format = NumberFormat(language: language)
    return strips.map { strip in
      func share(_ column: String) -> String {
        strip.row.number(column).map { format.percent($0, digits: 0) } ?? NumberFormat.missing
      }
      return RobustShownWords.strip.filled(
        language, strip.option.name[language], indicator.name[language],
        share("relevant_gain_share"), share("relevant_loss_share"),
        RobustTables.verdict(strip.row).judgement.name[language])
    }
  }

  func json(_ looks: OptionLooks, _ language: Language) -> JSON {
    let format = RowFormat(
      indicator.unit, values: strips.flatMap { $0.differences.compactMap { $0 } }, language)
    let relevant = strips.compactMap { tables.relevant($0.row) }.max() ?? 0
    return [
      "title": .string(format.label(indicator.name[language])),
      "height": .number(Double(46 * strips.count)), "most": .number(Double(strips.count)),
      "relevantLow": .number(-relevant * format.scale),
      "relevantHigh": .number(relevant * format.scale),
      "rows": .array(
        strips.enumerated().flatMap { place, strip in
          dots(strip, at: place, looks.name(strip.option.id, language), scale: format.scale)
        }),
      "named": .array(
        strips.enumerated().map { place, strip in
          [
            "y": .number(Double(place) + 0.16), "written": .number(Double(place) + 0.65),
            // Below its name, which nothing crosses.
            "top": .number(Double(place) + 0.32), "bottom": .number(Double(place) + 0.98),
            "x": .of(strip.row.number("difference").map { $0 * format.scale }),
            "name": .string(sides(strip, language)),
            "option": looks.name(strip.option.id, language),
          ]
        }),
    ]
  }

  private func sides(_ strip: Strip, _ language: Language) -> String {
    let format = NumberFormat(language: language)
    return RobustShownWords.sides.filled(
      language, strip.option.name[language],
      format.percent(strip.share { $0 < 0 }, digits: 0),
      format.percent(strip.share { $0 > 0 }, digits: 0))
  }

  /// One line for all dots, which begins anew behind each: a picture of hundreds of dots stays small. Heights
  /// are those of a van der Corput sequence, the same each time.
  private func dots(_ strip: Strip, at place: Int, _ option: JSON, scale: Double) -> [JSON] {
    strip.differences.enumerated().flatMap { future, difference -> [JSON] in
      guard let difference else { return [] }
      let y = Double(place) + 0.4 + 0.5 * Self.spread(future)
      return [difference * scale, nil].enumerated().map { number, x in
        ["n": .number(Double(2 * future + number)), "x": .of(x), "y": .number(y), "option": option]
      }
    }
  }

  /// The digits of a number in base 2, in the opposite order behind the point.
  private static func spread(_ number: Int) -> Double {
    var (rest, digit, sum) = (number, 0.5, 0.0)
    while rest > 0 {
      sum += Double(rest % 2) * digit
      (rest, digit) = (rest / 2, digit / 2)
    }
    return sum
  }
}
