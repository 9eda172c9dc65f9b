import Runs
import ServiceModel
import Wording

/// A picture of a run: a template, and what of the run it shows.
struct Chart {
  /// The name of the template's file, behind that of a study in a sub-folder.
  private(set) var id: String
  let title: LocalizedText
  /// What it shows and how to read it.
  let caption: LocalizedText
  /// What is seen, said from the data.
  private(set) var seen: [Told]
  /// Over the whole width of the page.
  let isWide: Bool

  private let template: ChartTemplate
  private let values: (Language) -> [String: JSON]

  /// `values` has every name that the template has places for.
  init(
    _ id: String, _ template: [UInt8], seen: [Told] = [],
    values: @escaping (Language) -> [String: JSON]
  ) {
    self.id = id
    self.seen = seen
    self.template = ChartTemplate(template)
    self.values = values
    title = self.template.text("title", values)
    caption = self.template.text("caption", values)
    isWide = self.template.isWide(values(.en))
  }

  /// The same picture of a study in a sub-folder.
  func within(_ folder: String) -> Chart {
    var chart = self
    if !folder.isEmpty { chart.id = "\(folder)-\(id)" }
    chart.seen = seen.map { $0.within(folder) }
    return chart
  }

  /// Who does not see the picture is told this: what it is, what is seen, and how it shows that.
  func told(_ language: Language) -> String {
    (["\(title[language])."] + seen.map { $0.text[language] } + [caption[language]])
      .joined(separator: " ")
  }

  /// In Vega-Lite, with the settings that all pictures share.
  func spec(_ language: Language) -> JSON {
    let shared = ChartTemplate(PackageResources.shared_vl_json).filled([:], language)
    return template.filled(values(language), language)
      .with(shared).with(
        .object(["description": .string(told(language))]))
  }

  /// Every picture for which the run has figures, in the order of the report.
  static func all(of run: StoredRun) -> [Chart] {
    [
      differences(run), changeByCommune(run), waitOverDay(run), queueOverDay(run),
      queueBeforeOpening(run), queueAtBusiestSite(run), staffUse(run),
      citizensTime(run), districtMap(run), dossierTime(run), onTimeByDistrict(run),
      loadBySite(run), processingAgainstLimit(run),
    ].compactMap { $0 }
  }
}

/// What keeps every option's look the same in all pictures.
struct OptionLooks {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  /// Okabe and Ito (2008), told apart by colour-blind readers; grey is the base.
  private static let palette = [
    "#6b7480", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00",
  ]
  private static let dashes: [JSON] = [
    [1, 0], [1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3],
  ]

  /// Nil if the run has no such option, which is then told by its id.
  func name(_ option: String, _ language: Language) -> JSON {
    .string(run.options.first { $0.id == option }?.name[language] ?? option)
  }

  func color(_ option: StoredRun.Option) -> JSON {
    let position = run.options.firstIndex { $0.id == option.id } ?? 0
    return .string(Self.palette[position % Self.palette.count])
  }

  /// A scale of colours by name.
  func colors(_ language: Language) -> JSON {
    scale(language, Self.palette.map { .string($0) })
  }

  /// The same for options without a run, each with its place among the colours.
  static func colors(_ names: [(name: String, place: Int)]) -> JSON {
    .object([
      "domain": .array(names.map { .string($0.name) }),
      "range": .array(names.map { .string(palette[$0.place % palette.count]) }),
    ])
  }

  /// A scale of dashed lines by name.
  func dashes(_ language: Language) -> JSON { scale(language, Self.dashes) }

  private func scale(_ language: Language, _ range: [JSON]) -> JSON {
    .object([
      "domain": .array(run.options.map { .string($0.name[language]) }),
      "range": .array(run.options.indices.map { range[$0 % range.count] }),
    ])
  }

  /// A name in lines of at most `width` characters, as titles are given.
  static func lines(_ name: String, width: Int = 26) -> JSON {
    .array(TextTable.broken(name, at: width).map { .string($0) })
  }
}
