import Runs
import ServiceModel
import Tables
import Wording

extension MemoWriter {
  /// What other inputs would change.
  mutating func howSure() -> [MemoContent.Block] {
    guard let robust = known.robust else {
      return [paragraph(MemoTexts.noiseOnly)]
    }
    let told = RobustSentences(tables: robust.tables)
    var blocks = [paragraph(MemoTexts.futures.filled("\(robust.tables.futures)"))]
    blocks += list(told.verdicts.map { $0.within(robust.name) })
    return blocks + picture("futures-strip", width: 12) + picture("tornado", width: 8)
  }

  /// What would change the answer, and which lever brings what.
  mutating func turns() -> [MemoContent.Block] {
    var blocks = list(known.memoConditions(known.conditions.count))
    if let levers = part("decompose") {
      blocks += list(Array(levers.sentences.prefix(2)))
      blocks += picture("waterfall", width: 11)
    }
    return blocks
  }

  /// The ten most weighty inputs that are not known well.
  mutating func assumed() -> [MemoContent.Block] {
    let format = NumberFormat(language: language)
    let counted = ReportTexts.codes.map { code, name in
      let count = run.assumptions.count { $0.confidence == code }
      return "\(format.decimal(Double(count), digits: 0)) \(name[language]) (\(code))"
    }
    let codes = MemoTexts.codes.filled(language, counted.joined(separator: "; "))
    let rows = known.robust.map { factors($0) } ?? []
    guard !rows.isEmpty else { return [MemoContent.Block(paragraph: Markdown.escaped(codes))] }
    return [
      MemoContent.Block(paragraph: Markdown.escaped(codes)),
      table(
        MemoTexts.tenInputs,
        [MemoTexts.input, MemoTexts.from, MemoTexts.to, ReportTexts.code, ReportTexts.source].map {
          $0[language]
        }, rows, widths: [32, 10, 10, 8, 40]),
    ]
  }

  /// By what the option with the least time hangs on, then in the order of the file.
  private mutating func factors(_ robust: Known.Robust) -> [[String]] {
    let tables = robust.tables
    var causes: [RobustTables.Cause] = []
    for option in known.contenders.prefix(1) {
      for kpi in FirstScreen.told.prefix(3) { causes += tables.largest(option, kpi) }
    }
    causes.sort { a, b in a.share == b.share ? a.row.number < b.row.number : a.share > b.share }
    let all: [String] = tables.factors.compactMap { $0.text("factor") }
    var order: [String] = []
    for factor in causes.map(\.factor) + all where !order.contains(factor) { order.append(factor) }
    let rows = order.compactMap { factor in
      tables.factors.first { $0.text("factor") == factor && $0.number("low") != nil }
    }
    return rows.prefix(10).map { row in
      func number(_ column: String) -> String {
        guard let value = row.number(column) else { return NumberFormat.missing }
        return numbers.markdown(
          NumberFormat(language: language).decimal(value, digits: 2),
          [Source(row, column).within(robust.name)])
      }
      let name = tables.factorName(row.text("factor") ?? "")
      return [
        Markdown.escaped(name[language]), number("low"), number("high"),
        Markdown.escaped(row.text("confidence") ?? NumberFormat.missing),
        Markdown.escaped(Self.short(row.text("source") ?? NumberFormat.missing)),
      ]
    }
  }

  /// A source in a cell: its beginning.
  private static func short(_ text: String) -> String {
    text.count > 90 ? text.prefix(88) + "…" : text
  }

  /// How to repeat it, and where its numbers are traced.
  mutating func again() -> [MemoContent.Block] {
    let own = CommandText.text(run.manifest.command)
    let commands = known.commands
    let others =
      run.alternatives.isEmpty
      ? []
      : [
        known.robust == nil ? commands.robust : nil,
        known.frontier == nil ? commands.frontier : nil,
      ].compactMap { $0 }
    return [
      paragraph(MemoTexts.command), MemoContent.Block(code: code(own)),
      paragraph(MemoTexts.traceNote), MemoContent.Block(code: code(run.hash)),
    ] + (others.isEmpty ? [] : [paragraph(MemoTexts.toKnow)])
      + others.map { MemoContent.Block(code: code($0)) }
      + [paragraph(MemoTexts.close)]
  }

  private func code(_ text: String) -> String {
    "`\(text.replacing("`", with: "'"))`"
  }
}

extension Known {
  /// What may be done for those who lose; nothing of it was simulated.
  var mitigations: [LocalizedText] {
    guard let option = contenders.first, !losingDistricts(option).isEmpty else { return [] }
    let names = losingDistricts(option).prefix(3)
    return [
      MemoTexts.mitigation.filled(
        LocalizedText { language in names.map { $0.name[language] }.joined(separator: ", ") })
    ]
  }
}
