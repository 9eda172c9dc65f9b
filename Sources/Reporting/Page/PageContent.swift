import LegalClock
import Runs
import Wording

/// What `page.mustache` shows.
struct PageContent {
  /// The one shown first.
  let language: String
  let names: BothTexts
  let title: String
  let version: String
  let hash: String
  let style: String
  let script: String
  let heading: BothTexts
  let subtitle: BothTexts
  let links: [Link]
  let sections: Sections

  struct Link {
    let id: String
    let name: BothTexts
  }

  struct Sections {
    let answer: AnswerContent
    let comparison: ComparisonContent
    /// Nil where the folder holds one study.
    let added: AddedContent?
    let pictures: PicturesContent
    let changes: ChangesContent
    let assumptions: AssumptionsContent
    let method: MethodContent
  }

  init(
    _ run: StoredRun, _ added: [AddedStudy], charts: [DrawnChart], _ language: Language
  ) {
    let names = LocalizedText { language in
      "MotCua: " + run.options.map { $0.name[language] }.joined(separator: " · ")
    }
    self.language = language.rawValue
    self.names = BothTexts(names)
    title = names[language]
    version = run.manifest.toolVersion
    hash = run.hash
    style = String(decoding: PackageResources.page_css, as: UTF8.self)
    script = String(decoding: PackageResources.page_js, as: UTF8.self)
    heading = BothTexts(
      run.alternatives.isEmpty ? ReportTexts.runTitle : ReportTexts.comparisonTitle)
    subtitle = BothTexts(Self.subtitle(run))
    links = [
      ("answer", ReportTexts.answer), ("comparison", ReportTexts.comparison),
      ("pictures", ReportTexts.pictures), ("changes", ReportTexts.changes),
      ("assumptions", ReportTexts.assumptions), ("method", ReportTexts.method),
    ].map { Link(id: $0.0, name: BothTexts($0.1)) }
    sections = Sections(
      answer: AnswerContent(run), comparison: ComparisonContent(run),
      added: AddedContent(added),
      pictures: PicturesContent(charts), changes: ChangesContent(run),
      assumptions: AssumptionsContent(run), method: MethodContent(run))
  }

  /// When was observed, how often, and by which random numbers.
  private static func subtitle(_ run: StoredRun) -> LocalizedText {
    let observed = run.base.observed
    return LocalizedText { language in
      let format = NumberFormat(language: language)
      return ReportTexts.subtitle.filled(
        language, format.date(observed.from), format.date(observed.to),
        "\(run.manifest.replications)", "\(run.manifest.seed)")
    }
  }
}
