import Experiments
import ScenarioFiles
import Wording

extension Study {
  /// The most options among which one is selected.
  static let mostSelectable = 50

  /// Throws `InvalidInput` if the best of so many options cannot be selected as asked.
  func checkSelect(options: Int) throws {
    guard let select else { return }
    func need(_ holds: Bool, _ otherwise: LocalizedText) throws {
      guard holds else { throw InvalidInput(message: otherwise) }
    }
    guard let kpi = KPI.named(select.kpi), kpi.scopeTypes.contains(.city) else {
      let known = KPI.all.filter { $0.scopeTypes.contains(.city) }.map(\.id)
      throw InvalidInput(
        message: StudyTexts.noSuchKPI.filled(
          .init(vi: select.kpi, en: select.kpi), bothHints(for: select.kpi, among: known)))
    }
    try need(kpi.isSelectable, StudyTexts.notSelectable.filled(kpi.id))
    try need(
      options <= Self.mostSelectable,
      StudyTexts.tooManySelectable.filled("\(options)", "\(Self.mostSelectable)"))
    try need(points == nil, StudyTexts.selectAndDesign)
    guard case .first(let count) = replications, count > 1 else {
      throw InvalidInput(message: StudyTexts.selectFirst)
    }
    try need(
      select.most >= count, StudyTexts.selectWithin.filled("\(select.most)", "\(count)"))
  }
}

extension KPI {
  /// Whether more or less of it is better, and each replication has a value of its own.
  fileprivate var isSelectable: Bool {
    if case .worstDecile = formula { return false }
    return better != .neutral && isReplicated(in: .city)
  }
}
