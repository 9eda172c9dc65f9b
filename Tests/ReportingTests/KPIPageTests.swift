import Experiments
import Foundation
import Testing

@testable import Reporting

struct KPIPageTests {
  @Test func `the page of KPIs is that of the catalogue`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/MotCua.docc/KPIs.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == KPIPage.markdown, "motcua kpis > Sources/MotCua.docc/KPIs.md writes it again")
    #expect(KPI.all.allSatisfy { page.contains("**`\($0.id)`**") })
  }
}
