import Foundation
import OutputAnalysis
import Testing
import Wording

@testable import Experiments
@testable import Reporting
@testable import Verification

struct VerificationPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func page(_ cases: [VerifiedCase]) -> VerificationPage {
    var found = VerificationFindings()
    found.cases = cases
    found.certificates = [
      CertificateRates(kind: .atTheLimit, problems: 1000, counted: 80, years: 16_000)
    ]
    found.shares = [ShareRates(kind: .needs, studies: 1000, covered: [940, 950, 981])]
    found.selections = [
      SelectionRates(kind: .common, studies: 1000, right: 925, used: 200_000, saved: 50_000)
    ]
    return VerificationPage(found, seed: 1, cpuTime: .seconds(90))
  }

  @Test func `what stands above the mark stays, and all below is written anew`() throws {
    let known = VerifiedCase(
      experiment: "e", model: "M/M/1", id: "MM1", measure: "mean(wait)", origin: "theory", exact: 1,
      estimate: ReplicationEstimate(meanOf: [1, 3]), verdict: .agrees)
    let old = "# Mine\n" + VerificationPage.mark + "forgotten\n"
    let page = try #require(Self.page([known]).text(over: old))
    #expect(page.hasPrefix("# Mine\n" + VerificationPage.mark) && !page.contains("forgotten"))
    // Estimate 2, standard error 1.
    #expect(page.contains("| M/M/1 | MM1 | 1 | 2 ± 64 | +1.0 | agrees | 2 | theory |"))
    #expect(page.contains("1.5 minutes of CPU time"))
    #expect(page.contains("The test looks after 4, 8 and 16 years"))
    #expect(page.contains("| certified, wrongly | 8.0 % | 6.4 % – 9.9 % | at most 7 % | 16.0 |"))
    #expect(
      page.contains(
        "| means, where a lever needs another | 1000 | 3 | 94.0 % – 98.1 % | 92 % – 98 % |"))
    #expect(page.contains("| 5 | 0.5 | 1000 | 92.5 % (≥ 93 %) | 200 | 50 (20 %) |"))
    #expect(Self.page([known]).text(over: "# Mine\n") == nil)
  }

  @Test func `the page of the documentation tells of every case`() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "Sources/MotCua.docc/Verification.md"), encoding: .utf8)
    let cases = try String(
      contentsOf: Self.root.appending(path: "Scenarios/verification/cases.yaml"), encoding: .utf8)
    let ids = cases.matches(of: /- \{id: "([^"]+)"/).map { String($0.1) }
    #expect(ids.count >= 157)
    for id in ids { #expect(page.contains("| \(id) |"), "\(id): write the page again") }
    #expect(page.contains(VerificationPage.mark) && !page.contains("DISAGREES"))
    #expect(page.contains("| means, over 64 orders that are drawn | 1000 | 8 |"))
    #expect(page.contains("| certified, wrongly |") && page.contains("| refuted, rightly |"))
    for kind in ["independent points", "Latin hypercubes", "Sobol's sequence"] {
      #expect(page.contains("| \(kind) | 1"), "\(kind): write the page again")
    }
    #expect(page.contains("| 50 | 0.8 | 1000 |") && page.contains("/50 (≥ 90 %) |"))
  }

  @Test func `the table of certificates is told in both languages`() {
    let table = CertificateTable([
      CertificateRates(kind: .wellWithin, problems: 1000, counted: 978, years: 12_280),
      CertificateRates(kind: .justWithin, problems: 1000, counted: 80, years: 16_000),
    ])
    #expect(table.failures == 1)
    #expect(table.summary.en.hasPrefix("1/2") && table.summary.vi.hasPrefix("1/2"))
    let (vi, en) = (
      table.text(.vi, width: nil, styled: false), table.text(.en, width: nil, styled: false)
    )
    #expect(vi.contains("đã kiểm chứng (đúng)") && vi.contains("97,8%"))
    #expect(en.contains("certified, rightly") && en.contains("at least 90 %"))
  }
}
