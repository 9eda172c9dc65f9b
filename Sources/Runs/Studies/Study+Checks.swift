package import Experiments
import OutputAnalysis
import ScenarioFiles
import Wording

extension Study.Replications {
  /// Where a precision decides: before the first look. Fewer say too little about their own spread.
  package static let fewestOfAuto = 10
  /// Where a precision decides and nobody says otherwise: not more than so many.
  package static let mostOfAuto = 1000

  /// How many are made of each option, at least.
  package var fewest: Int {
    switch self {
    case .first(let count): count
    case .part(let from, let to): to - from + 1
    case .auto: Self.fewestOfAuto
    }
  }

  /// As `--replications` has it.
  package var text: String {
    switch self {
    case .first(let count): "\(count)"
    case .part(let from, let to): "\(from)-\(to)"
    case .auto: "auto"
    }
  }
}

extension PrecisionGoal {
  /// What `Study.Replications.auto` asks for. Throws `InvalidInput` if there is no such indicator of the
  /// city.
  package init(_ kpi: String, within share: Double, most: Int) throws {
    guard let kpi = KPI.named(kpi), kpi.scopeTypes.contains(.city) else {
      throw InvalidInput(message: StudyTexts.unknownKPI.filled(kpi))
    }
    self.init(
      kpi: kpi,
      rule: PrecisionRule(
        .relative(share), minimum: Study.Replications.fewestOfAuto, maximum: most))
  }
}

extension Study {
  /// What is kept of points.
  var cells: CellChoice {
    CellChoice(extras: extras, isOfCity: robust?.isLean == true || decompose?.isLean == true)
  }

  /// What its tables tell of the scenarios as written: a comparison everything, a study of points what it
  /// looks into.
  var told: ToldPlaces {
    switch kind {
    case .stress, .sweep, .robust, .decompose: ToldPlaces(of: cells)
    case .run, .compare, .staff, .levers, .explain, .calibrate: .all
    }
  }

  /// What is kept of points besides the usual cells.
  var extras: [CellChoice.Extra] {
    let asked = keep.compactMap { CellChoice.Extra($0) }
    guard let sought = sweep?.indicator?.extra, sought.scopeType != .city, !asked.contains(sought)
    else { return asked }
    return asked + [sought]
  }

  /// The same, as `--keep` has it.
  private var keep: [String] {
    points?.keep ?? stresses?.keep ?? sweep?.keep ?? robust?.keep ?? decompose?.keep ?? []
  }

  /// KPIs that are told of points besides the headline ones.
  package var kpis: [String] {
    stresses?.kpis ?? sweep?.kpis ?? robust?.kpis ?? decompose?.kpis ?? []
  }

  /// What makes its points, as people call it.
  private var source: String { points != nil ? "--design" : "motcua \(kind.rawValue)" }

  /// Throws `InvalidInput` if points cannot go with the rest of the study.
  func checkPoints() throws {
    if let unknown = keep.first(where: { CellChoice.Extra($0) == nil }) {
      throw InvalidInput(message: StudyTexts.unknownExtra.filled(unknown))
    }
    for kpi in kpis where KPI.named(kpi)?.scopeTypes.contains(.city) != true {
      let known = KPI.all.filter { $0.scopeTypes.contains(.city) }.map(\.id)
      throw InvalidInput(
        message: StudyTexts.noSuchKPI.filled(
          .init(vi: kpi, en: kpi), bothHints(for: kpi, among: known)))
    }
    guard around == nil else { throw InvalidInput(message: StudyTexts.pointsOfPart.filled(source)) }
    guard case .first = replications else {
      throw InvalidInput(message: StudyTexts.pointsOfFirst.filled(source))
    }
  }
}
