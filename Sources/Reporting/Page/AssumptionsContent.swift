import Runs
import Wording

/// What `assumptions.mustache` shows: the inputs with their sources and confidence; rows of one table
/// that share both are told once.
struct AssumptionsContent {
  let title = BothTexts(ReportTexts.assumptions)
  let codes: [Code]
  let noCode = BothTexts(ReportTexts.noCode)
  let withoutCode: Int
  let showAll = BothTexts(ReportTexts.showAll)
  let groupCount: Int
  let columns = [
    ReportTexts.inputs, ReportTexts.count, ReportTexts.code, ReportTexts.source,
    ReportTexts.example,
  ].map { BothTexts($0) }
  let groups: [Group]

  struct Code {
    let code: String
    let name: BothTexts
    let count: Int
  }

  struct Group {
    let kind: String
    let count: Int
    let confidence: String
    let source: String
    let example: String
  }

  init(_ run: StoredRun) {
    codes = ReportTexts.codes.map { code, name in
      Code(
        code: code, name: BothTexts(name),
        count: run.assumptions.count { $0.confidence == code })
    }
    withoutCode = run.assumptions.count { $0.confidence == nil }
    let groups = AssumptionGroup.groups(of: run.assumptions)
    groupCount = groups.count
    self.groups = groups.map {
      Group(
        kind: $0.kind, count: $0.count, confidence: $0.confidence ?? NumberFormat.missing,
        source: $0.source ?? NumberFormat.missing, example: $0.shortExample)
    }
  }
}
