import ServiceModel
import Testing
import Wording

@testable import Reporting

@Suite struct MarkdownTests {
  @Test func `names are written as themselves in Markdown`() {
    let name = "a | b\n# <script>&amp;`x` [y](z)\u{1B}[2J"
    let scenario = SmallCity.scenario()
    var named = scenario
    named.name = LocalizedText(vi: name, en: name)
    named.services.procedures[0].name = named.name
    let page = ModelDescription(named, .en).markdown
    #expect(page.contains(##"a \| b \# \<script\>\&amp;\`x\` \[y\](z)"##))
    #expect(!page.contains(/[^\\]<script/) && !page.contains("\u{1B}"))
    let lines = { (text: String) in text.split(separator: "\n").count }
    #expect(lines(page) == lines(ModelDescription(scenario, .en).markdown))
  }
}
