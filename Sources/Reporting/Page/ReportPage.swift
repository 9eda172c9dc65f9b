import LegalClock
import ServiceModel
public import Wording

/// One self-contained page about a run, in both languages: the answer first, then the figures, the
/// pictures and where they come from. Fetches nothing from anywhere.
public struct ReportPage {
  let run: StoredRun
  let charts: [DrawnChart]

  /// Without charts the page says how to get them.
  public init(_ run: StoredRun, charts: [DrawnChart]) {
    self.run = run
    self.charts = charts
  }

  /// UTF-8; `language` is the one shown first.
  public func bytes(_ language: Language) -> [UInt8] {
    Array(page(language).text.utf8)
  }

  private func page(_ language: Language) -> HTML {
    let style = HTML(trusted: String(decoding: PackageResources.page_css, as: UTF8.self))
    let script = HTML(trusted: String(decoding: PackageResources.page_js, as: UTF8.self))
    let names = LocalizedText { language in
      "MotCua: " + run.options.map { $0.name[language] }.joined(separator: " · ")
    }
    return """
      <!doctype html>
      <html lang="\(language.rawValue)" data-lang="\(language.rawValue)" \
      data-title-vi="\(names.vi)" data-title-en="\(names.en)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="motcua \(run.manifest.toolVersion)">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(names[language])</title>
      <style>
      \(style)</style>
      </head>
      <body>
      \(header)
      <main>
      \(answer)
      \(comparison)
      \(pictures)
      \(ChangesSection(run).html)
      \(AssumptionsSection(run).html)
      \(ProvenanceSection(run).html)
      </main>
      <footer>motcua \(run.manifest.toolVersion) · <span class="mono">\(run.hash)</span></footer>
      <script type="module">
      \(script)</script>
      </body>
      </html>

      """
  }

  private var header: HTML {
    let title = run.alternatives.isEmpty ? ReportTexts.runTitle : ReportTexts.comparisonTitle
    let observed = run.base.observed
    let subtitle = LocalizedText { language in
      let format = NumberFormat(language: language)
      return ReportTexts.subtitle.filled(
        language, format.date(observed.from), format.date(observed.to),
        "\(run.manifest.replications)", "\(run.manifest.seed)")
    }
    let links: [(String, LocalizedText)] = [
      ("answer", ReportTexts.answer), ("comparison", ReportTexts.comparison),
      ("pictures", ReportTexts.pictures), ("changes", ReportTexts.changes),
      ("assumptions", ReportTexts.assumptions), ("method", ReportTexts.method),
    ]
    return """
      <header class="top">
      <h1>\(title)</h1>
      <p>\(subtitle)</p>
      </header>
      <div class="bar"><div>
      <nav>\(links.map { "<a href=\"#\($0.0)\">\($0.1)</a> " as HTML })</nav>
      <div class="switch"><button type="button" value="vi">Tiếng Việt</button>\
      <button type="button" value="en">English</button></div>
      </div></div>
      """
  }

  private var answer: HTML {
    let answer = Answer(run: run)
    let points = answer.points.map { point in
      let details = point.details.map { "<p>\($0)</p>" as HTML }
      return """
        <li class="\(point.kind.rawValue)" data-sources="\(Source.list(point.sources))">\
        \(point.text)\(details)</li>

        """ as HTML
    }
    let notices = run.notices.map { "<li class=\"caution\">\($0)</li>\n" as HTML }
    return """
      <section id="answer">
      <h2>\(ReportTexts.answer)</h2>
      <p class="note">\(Texts.forTheseInputs)</p>
      <p class="lede" data-sources="\(Source.list(answer.headlineSources))">\(answer.headline)</p>
      <ul class="points">
      \(points)\(notices)</ul>
      </section>
      """
  }

  private var comparison: HTML {
    let title = run.alternatives.isEmpty ? ReportTexts.results : ReportTexts.comparison
    let others = run.indicators.filter { !$0.isHeadline }
    return """
      <section id="comparison">
      <h2>\(title)</h2>
      <p class="note">\(Texts.forTheseInputs)</p>
      <div class="scroll">\(FiguresTable(run).html(run.headlines))</div>
      <p class="note">\(LocalizedText { run.notes($0).joined(separator: " ") })</p>
      <details><summary>\(ReportTexts.everything) (\(others.count))</summary>
      <div class="scroll">\(FiguresTable(run).html(others))</div></details>
      </section>
      """
  }

  private var pictures: HTML {
    let figures = charts.map { chart in
      """
      <figure id="chart-\(chart.id)"\(chart.isWide ? HTML(" class=\"wide\"") : HTML(""))>
      <figcaption><h3>\(chart.title)</h3>\(chart.caption)</figcaption>
      <div class="drawing">\(HTML.both { HTML(trusted: chart.svg[$0]) })</div>
      </figure>

      """ as HTML
    }
    let body: HTML =
      charts.isEmpty
      ? "<p class=\"missing\">\(ReportTexts.noCharts)</p>"
      : "<div class=\"charts\">\n\(figures)</div>"
    return """
      <section id="pictures">
      <h2>\(ReportTexts.pictures)</h2>
      \(body)
      </section>
      """
  }
}
