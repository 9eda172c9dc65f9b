import Choice
import Experiments
import OutputAnalysis
package import Runs
import ScenarioFiles
package import Wording

/// Claims with their labels, for people: one row for each, then how they were labelled and what must be known.
package struct ClaimTable {
  private let judged: JudgedClaims
  private let file: String

  /// Of a file, as the user named it.
  package init(_ judged: JudgedClaims, of file: String) {
    (self.judged, self.file) = (judged, file)
  }

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    var table = TextTable(
      header: ([ClaimWords.claim, ClaimWords.label, ClaimWords.found]
        + (hasFutures ? [ClaimWords.futures] : []) + [ClaimWords.decided]).map { $0[language] })
    table.rows = judged.claims.map { row($0, language) }
    let prose = Prose(width: width, styled: styled)
    let lines =
      [
        prose.bold(prose(ClaimWords.title.filled(language, file))),
        table.text(width: width, styled: styled),
      ]
      + ([counts(language)] + remarks(language) + rules.map { $0[language] } + sources(language))
      .map { prose($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ claim: JudgedClaim, _ language: Language) -> [TextTable.Cell] {
    let style: TextTable.Style =
      switch claim.label {
      case .supported: .good
      case .contradicted: .bad
      case .undecided: claim.isAtFault ? .bad : .plain
      }
    let mayBe = claim.label == .undecided && claim.claim.mayBeUndecided
    return [
      TextTable.Cell("\(claim.number). \(claim.claim.text[language])"),
      cell(
        [ClaimWords.word(claim.label)[language], ClaimWords.basis(claim.reading)[language]]
          + (mayBe ? [ClaimWords.mayBe[language]] : []),
        style),
      cell(found(claim, language)),
    ] + (hasFutures ? [cell(futures(claim, language))] : [])
      + [cell(decided(claim, language), .faint)]
  }

  private var hasFutures: Bool { judged.claims.contains { $0.futures != nil } }

  private func cell(_ lines: [String], _ style: TextTable.Style = .plain) -> TextTable.Cell {
    var cell = TextTable.Cell("", style: style)
    cell.lines = lines
    return cell
  }

  /// `8,2 ± 0,3 phút`, what was asked for, and the place that decides.
  private func found(_ claim: JudgedClaim, _ language: Language) -> [String] {
    let (condition, estimate) = (claim.claim.condition, claim.noise.estimate)
    let format = RowFormat(
      claim.unit, values: [estimate?.value, condition.limit].compactMap { $0 }, language
    ).telling(estimate?.value, from: condition.limit)
    let unit = format.suffix
    var value = format.value(estimate?.value)
    if let estimate, let interval = estimate.interval(level: ClaimTest.level),
      interval.halfWidth > 0
    {
      value += " " + format.spread(estimate.value, interval.lower, interval.upper)
    }
    let limit = "\(condition.sign) \(format.value(condition.limit))\(unit)"
    let places =
      claim.claim.scope.isOfEvery
      ? [
        ClaimWords.everyPlace.filled(
          language, "\(claim.noise.supported)", "\(claim.noise.places)")
      ] : []
    return [value + unit, ClaimWords.asked.filled(language, limit)] + places
      + [claim.noise.place?.name[language]].compactMap { $0 }
  }

  private func futures(_ claim: JudgedClaim, _ language: Language) -> [String] {
    guard let found = claim.futures?.found else { return [ClaimWords.onlyNoise[language]] }
    let format = NumberFormat(language: language)
    let asked = format.percent(claim.claim.share, digits: 0)
    let (low, high) = (found.interval.lower, found.interval.upper)
    return [
      ClaimWords.ofFutures.filled(language, "\(found.holding)", "\(found.count)", asked),
      "(\(format.percent(low, digits: 1)) – \(format.percent(high, digits: 1)))",
    ]
  }

  private func decided(_ claim: JudgedClaim, _ language: Language) -> [String] {
    let source = claim.decided
    let place =
      source.row.map { ClaimWords.row.filled(language, source.file, "\($0)") } ?? source.file
    return [place]
      + [source.point.map { ClaimWords.point.filled(language, "\($0)") }].compactMap { $0 }
  }
}

extension ClaimTable {
  private func counts(_ language: Language) -> String {
    let claims = judged.claims
    func count(_ label: ClaimLabel) -> String { "\(claims.count { $0.label == label })" }
    return ClaimWords.counts.filled(
      language, count(.supported), count(.contradicted), count(.undecided),
      "\(claims.count { $0.label == .undecided && $0.claim.mayBeUndecided })")
  }

  /// What is to be said of single claims.
  private func remarks(_ language: Language) -> [String] {
    var remarks: [String] = []
    for claim in judged.claims {
      if let (reading, label) = claim.otherwise {
        remarks.append(
          ClaimWords.otherwise.filled(
            language, "\(claim.number)", ClaimWords.word(reading)[language],
            ClaimWords.word(label)[language], ClaimWords.word(claim.reading)[language]))
      }
      if !claim.noise.contradicted.isEmpty, claim.noise.places > 1 {
        let names = claim.noise.contradicted.prefix(Soundness.namedPlaces).map {
          $0.name[language]
        }
        let more = claim.noise.contradicted.count > names.count ? ", …" : ""
        remarks.append(
          ClaimWords.contradictedIn.filled(
            language, "\(claim.number)", "\(claim.noise.contradicted.count)",
            "\(claim.noise.places)", names.joined(separator: ", ") + more))
      }
      if claim.noise.estimate == nil {
        remarks.append(ClaimWords.noValue.filled(language, "\(claim.number)"))
      }
      if let missing = claim.futures?.found.missing, missing > 0 {
        remarks.append(ClaimWords.missing.filled(language, "\(claim.number)", "\(missing)"))
      }
    }
    let bare = judged.claims.filter {
      $0.noise.estimate != nil && $0.noise.estimate?.standardError == nil
    }
    for (isUnvaried, text) in [(false, ClaimWords.oneReplication), (true, ClaimWords.unvaried)] {
      let told = bare.filter { $0.noise.isUnvaried == isUnvaried }
      if !told.isEmpty { remarks.append(text.filled(language, numbers(told))) }
    }
    let noFutures = judged.claims.filter { $0.futures == nil }
    if !noFutures.isEmpty {
      remarks.append(ClaimWords.noFutures.filled(language, numbers(noFutures)))
    }
    return remarks
  }

  private func numbers(_ claims: [JudgedClaim]) -> String {
    claims.map { "\($0.number)" }.joined(separator: ", ")
  }

  /// Those by which claims were labelled.
  private var rules: [LocalizedText] {
    let claims = judged.claims
    return (claims.contains { $0.reading == .noise } ? [ClaimWords.byNoise] : [])
      + (claims.contains { $0.claim.minus != nil } ? [ClaimWords.byItself] : [])
      + (claims.contains { $0.claim.scope.isOfEvery && $0.reading == .noise }
        ? [ClaimWords.byEvery] : [])
      + (claims.contains { $0.reading == .futures } ? [ClaimWords.byFutures] : [])
  }

  private func sources(_ language: Language) -> [String] {
    // A folder may be named twice: as a study's and by itself.
    let folders = judged.folders.reduce(into: [JudgedClaims.Folder]()) { all, folder in
      if !all.contains(where: { $0.path == folder.path }) { all.append(folder) }
    }
    return folders.flatMap { folder -> [String] in
      let model = folder.otherModel.map {
        ClaimWords.otherModel.filled(
          language, folder.path, $0, ModelSource.short(ModelSource.hash))
      }
      let inputs =
        folder.changedInputs.isEmpty
        ? nil
        : ClaimWords.otherInputs.filled(
          language, folder.path, folder.changedInputs.joined(separator: ", "))
      return [model, inputs].compactMap { $0 }
    }
  }
}

extension Condition {
  /// As people read it.
  fileprivate var sign: String {
    switch side {
    case .atMost: "≤"
    case .atLeast: "≥"
    case .below: "<"
    case .above: ">"
    }
  }
}
