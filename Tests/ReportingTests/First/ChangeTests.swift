import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Reporting
@testable import Runs

struct ChangeTests {
  @Test func `a value in one line is read with its commas and brackets`() {
    let value = FlowValue(
      "{fit_out: {name: {vi: Sửa chữa, trang bị, en: Fitting out, and desks}, amount: {value: 40, low: 15}}, "
        + "by_year: [0.6, 0.4]}")
    #expect(value["fit_out"]?["name"]?["vi"]?.text == "Sửa chữa, trang bị")
    #expect(value["fit_out"]?["name"]?["en"]?.text == "Fitting out, and desks")
    #expect(value["fit_out"]?["amount"]?.number == 40)
    #expect(value["by_year"]?.texts == ["0.6", "0.4"])
    #expect(FlowValue("boundary_free").text == "boundary_free" && FlowValue("").text == "")
  }

  @Test(arguments: Language.allCases)
  func `what an option changes is told in words with what was and what is`(language: Language)
    async throws
  {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "motcua-\(UUID().uuidString)/results")
    defer {
      #expect(throws: Never.self) {
        try FileManager.default.removeItem(at: path.deletingLastPathComponent())
      }
    }
    let options = await smallExperiment()
    func change(
      _ lever: String, _ path: String, _ old: String?, _ new: String, isEnabled: Bool = true
    ) -> OptionChange {
      OptionChange(
        option: "lean", lever: lever, leverName: LocalizedText(vi: "Đòn bẩy \(lever)", en: lever),
        isEnabled: isEnabled, path: path, kind: .value, old: old, new: new, meaning: nil)
    }
    var context = RunContext()
    context.changes = [
      change("staffing", "counter_groups[a].staff", "4", "2"),
      change("free", "site_choice.rule", "jurisdiction", "boundary_free"),
      change(
        "free", "costs.transition.systems", nil,
        "{name: {vi: Phần mềm, en: Software}, amount: {value: 30000000000, low: 10000000000, high: 80000000000}}"
      ),
      change(
        "post", "transfer.to_office", "{courier: {departures: [11:00, 16:00], minutes: 60}}",
        "{digital: {minutes: {value: 5}}}"),
      change("online", "channel_mixes.a.online_share", "0.1", "0.45", isEnabled: false),
      change("online", "channel_mixes.b.online_share", "0.53", "0.88", isEnabled: false),
    ]
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua"],
        study: Study(
          .compare, of: ["a.yaml"], seed: options[0].seed, replications: .first(count: 4),
          inputs: []),
        ruleSets: [], threads: 1, startedAt: "2024-06-09T08:00:00+07:00", durationSeconds: 1),
      options: options, comparison: Comparison(options), context: context, to: path.path)
    let run = try StoredRun(path: path.path)
    let changes = OptionChanges(Known(run), try #require(run.alternatives.first))
    func told(_ group: Int) -> [String] {
      changes.groups[group].lines.flatMap {
        [$0.what[language], $0.before?.text[language] ?? "", $0.after?.text[language] ?? ""]
      }
    }
    #expect(changes.groups.map(\.isOff) == [false, false, false, true])
    #expect(told(0).contains(ChangeTexts.peopleAtCounters[language]))
    #expect(
      told(1) == [
        ChangeTexts.siteChoice[language],
        language == .vi ? "nơi quản lý địa bàn mình ở" : "only where they live",
        language == .vi ? "bất kỳ nơi nào (phi địa giới)" : "any place",
      ])
    let price =
      language == .vi
      ? "Phần mềm: 30 tỷ đồng (giá từ 10 tỷ đồng đến 80 tỷ đồng)"
      : "Software: 30 bn VND (price 10 bn VND to 80 bn VND)"
    #expect(changes.groups[1].once.map { $0[language] } == [price])
    #expect(told(2)[1].contains("11:00, 16:00") && told(2)[2].contains("5"))
    #expect(
      told(3)[1...]
        == (language == .vi ? ["10% đến 53%", "45% đến 88%"] : ["10 % to 53 %", "45 % to 88 %"]))
    // Paths stay in the table.
    let page = String(decoding: ReportPage(run, charts: []).bytes(language), as: UTF8.self)
    #expect(!page.contains("channel_mixes") && page.contains("changes.csv"))
  }
}
