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
  let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  let script = String(decoding: PackageResources.page_js, as: UTF8.self)
  let heading: BothTexts
  let subtitle: BothTexts
  let skip = BothTexts(ReportTexts.skip)
  let navigation = ReportTexts.contents
  let controls = ReportTexts.controls
  let light = BothTexts(ReportTexts.light)
  let dark = BothTexts(ReportTexts.dark)
  let links: [Link]
  let sections: Sections

  struct Link {
    let id: String
    let name: BothTexts
  }

  /// Those of a comparison are nil where the folder has no tables of one, inputs also where they were not
  /// kept.
  struct Sections {
    /// What is seen first.
    var first: FirstContent?
    var details: DetailsContent?
    /// What the first study tells besides.
    let parts: [StudyContent]
    var comparison: ComparisonContent?
    /// Nil where the folder holds one study.
    let added: AddedContent?
    var pictures: PicturesContent?
    var changes: ChangesContent?
    var assumptions: AssumptionsContent?
    let method: MethodContent
  }

  /// Of a study of options.
  init(
    _ known: Known, parts: [StudyPart], added: AddedStudies, charts: [DrawnChart],
    _ language: Language
  ) {
    let run = known.run
    let names = LocalizedText { language in
      "MotCua: " + run.options.map { $0.name[language] }.joined(separator: " · ")
    }
    self.language = language.rawValue
    self.names = BothTexts(names)
    title = names[language]
    version = run.manifest.toolVersion
    hash = run.hash
    heading = BothTexts(known.question)
    subtitle = BothTexts(Self.subtitle(run))
    let own = Set(
      ["people-and-wait"] + parts.flatMap(\.charts).map(\.id) + added.charts.map(\.id))
    sections = Sections(
      first: FirstContent(known, charts: charts), details: DetailsContent(run, scope: known.scope),
      parts: parts.map { StudyContent($0, in: "", charts: charts, heading: "h2") },
      comparison: ComparisonContent(run, scope: known.scope),
      added: AddedContent(added, charts: charts),
      pictures: PicturesContent(
        charts.filter { !own.contains($0.id) }, areThere: !charts.isEmpty),
      changes: ChangesContent(known),
      assumptions: run.assumptions.isEmpty ? nil : AssumptionsContent(run),
      method: MethodContent(run.manifest, hash: run.hash, ReportTexts.methodText))
    links = sections.links
  }

  /// Of a study that looked for something.
  init(
    found first: ReportedStudy, added: AddedStudies, charts: [DrawnChart], _ language: Language
  ) {
    let manifest = first.study.manifest
    let heading = first.parts.first?.title ?? StudyWords.found
    let names = LocalizedText {
      "MotCua: \(heading[$0]) · " + manifest.options.joined(separator: " · ")
    }
    self.language = language.rawValue
    self.names = BothTexts(names)
    title = names[language]
    (version, hash) = (manifest.toolVersion, first.study.hash)
    self.heading = BothTexts(heading)
    subtitle = BothTexts(
      StudyWords.foundSubtitle.filled("\(manifest.replications)", "\(manifest.seed)"))
    let expected = first.parts.contains { !$0.charts.isEmpty }
    sections = Sections(
      parts: first.parts.enumerated().map { position, part in
        StudyContent(
          part, in: "", charts: charts, heading: "h2",
          title: position == 0 ? ReportTexts.answer : nil)
      },
      added: AddedContent(added, charts: charts),
      pictures: expected && charts.isEmpty ? PicturesContent([], areThere: false) : nil,
      method: MethodContent(manifest, hash: hash, []))
    links = sections.links
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

extension PageContent.Sections {
  /// To those that there are, in their order.
  fileprivate var links: [PageContent.Link] {
    func link(_ isThere: Bool, _ id: String, _ name: LocalizedText) -> [PageContent.Link] {
      isThere ? [PageContent.Link(id: id, name: BothTexts(name))] : []
    }
    return link(first != nil, "answer", ReportTexts.answer)
      + link(details != nil, "details", ReportTexts.details)
      + parts.map { PageContent.Link(id: $0.id, name: $0.title) }
      + link(comparison != nil, "comparison", ReportTexts.comparison)
      + link(added != nil, "added", ReportTexts.added)
      + link(pictures != nil, "pictures", ReportTexts.pictures)
      + link(changes != nil, "changes", ReportTexts.changes)
      + link(assumptions != nil, "assumptions", ReportTexts.assumptions)
      + link(true, "method", ReportTexts.method)
  }
}
