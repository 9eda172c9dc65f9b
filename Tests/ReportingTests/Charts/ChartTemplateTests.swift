import Testing
import Wording

@testable import Reporting

struct ChartTemplateTests {
  private let template = ChartTemplate(
    Array(
      """
      {
        "usermeta": {
          "title": {"vi": "Chờ ở {place}", "en": "The wait at {place}"}, "wide": "$several",
          "parts": {"axis": {"title": {"vi": "phút", "en": "minutes"}, "values": "$ticks"}}
        },
        "x": "$axis",
        "concat": {"$each": "panels", "$spec": {"title": "{name}", "data": "$rows", "x": "$axis"}},
        "columns": 2
      }
      """.utf8))

  private let values: [String: JSON] = [
    "place": "Ba Vì", "several": true, "ticks": [0, 30],
    "panels": [["name": "a", "rows": [1, .null]], ["name": "b", "rows": []]],
  ]

  @Test func `a template takes values, texts of the language, parts, and a panel for each option`()
  {
    let axis: JSON = ["title": "phút", "values": [0, 30]]
    #expect(
      template.filled(values, .vi) == [
        "x": axis, "columns": 2,
        "concat": [
          ["title": "a", "data": [1, .null], "x": axis], ["title": "b", "data": [], "x": axis],
        ],
      ])
    #expect(template.filled(values, .en) != template.filled(values, .vi))
  }

  @Test func `a template says what is told beside the picture`() {
    let values = values
    let title = template.text("title") { _ in values }
    #expect(title == LocalizedText(vi: "Chờ ở Ba Vì", en: "The wait at Ba Vì"))
    #expect(template.isWide(values) && !template.isWide(["several": false]))
  }
}
