import Foundation
import Runs
import ScenarioFiles
import ServiceModel
import Testing
import Wording

/// The pilots and the forecast of 2025, against what is known of them.
@Suite struct PilotScenarioTests {
  static let folder = HanoiScenarioTests.folder.deletingLastPathComponent()

  static func read(_ file: String) throws -> Scenario {
    try ScenarioFile.read(path: folder.appending(path: file).path, settings: []).scenario
  }

  static func kinds(_ city: Scenario) -> [String: Int] {
    Dictionary(grouping: city.reception.sites, by: \.kind).mapValues(\.count)
  }

  static func staff(_ city: Scenario, at kind: String) -> [Int] {
    city.reception.counterGroups
      .filter { city.reception.sites[$0.site.position].kind == kind }.map(\.staff)
  }

  @Test func `Ho Chi Minh City has 22 branches, 18 department points and 312 commune points`()
    throws
  {
    let city = try Self.read("pilots/ho-chi-minh-city.yaml")
    #expect(Self.kinds(city) == ["branch": 22, "department": 18, "commune": 312])
    #expect(city.people.communes.count == 312)
    #expect(city.countersByLoad?.places == 352)
    let judicial = city.services.procedures.first { $0.id == "judicial_record" }
    #expect(judicial?.annualVolume == 95_979)
  }

  @Test func `Binh Duong has a head office of 28 and nine branches of 12 to 15`() throws {
    let city = try Self.read("pilots/binh-duong.yaml")
    #expect(Self.kinds(city) == ["centre": 1, "branch": 9, "commune": 91])
    #expect(Self.staff(city, at: "centre") == [28])
    #expect(Self.staff(city, at: "branch").allSatisfy { (12...15).contains($0) })
    let asked = city.services.procedures.reduce(0) { $0 + $1.annualVolume }
    #expect(abs(asked / (485_067 / 8.5 * 12) - 1) < 0.001)
  }

  @Test func `Quang Ninh has 54 centres, 8 points and 390 posts`() throws {
    let city = try Self.read("pilots/quang-ninh.yaml")
    #expect(Self.kinds(city) == ["commune": 54, "point": 8])
    #expect(city.reception.counterGroups.reduce(0) { $0 + $1.staff } == 390)
  }

  @Test func `Directive 04's sample moves ten units under one roof and dismisses nobody`() throws {
    let city = try Self.read("pilots/directive-04.yaml")
    let today = try HanoiScenarioTests.baseline.get()
    #expect(city.reception.sites.count == today.reception.sites.count - 10 + 1)
    #expect(city.reception.counterGroups.reduce(0) { $0 + $1.staff } == 2768)
    #expect(Self.kinds(city)["roof"] == 1)
  }

  @Test(arguments: [
    ("ho-chi-minh-city", "Hồ Chí Minh"), ("binh-duong", "Bình Dương"), ("quang-ninh", "Quảng Ninh"),
    ("directive-04", "Tây Hồ"),
  ])
  func `a pilot has the place's name in its name`(file: String, place: String) throws {
    let city = try Self.read("pilots/\(file).yaml")
    #expect(city.name.vi.contains(place))
    #expect(city.name.en.contains(place))
  }

  @Test(arguments: ["pilots", "hanoi-2025"])
  func `the tables beside a scenario are those that its script writes`(folder: String) throws {
    let made = FileManager.default.temporaryDirectory
      .appending(path: "\(folder)-tables-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: made) }
    try Self.python(Self.folder.appending(path: "\(folder)/build-tables.py").path, [made.path])
    let committed = Self.folder.appending(path: "\(folder)/tables")
    let names = try FileManager.default.subpathsOfDirectory(atPath: made.path).sorted()
    #expect(
      names == (try FileManager.default.subpathsOfDirectory(atPath: committed.path)).sorted())
    for name in names where name.hasSuffix(".csv") {
      let new = try Data(contentsOf: made.appending(path: name))
      #expect(new == (try Data(contentsOf: committed.appending(path: name))), "\(name)")
    }
  }

  static func python(_ script: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 127 { try Test.cancel("python3 is missing") }
    #expect(process.terminationStatus == 0)
  }

  /// Nothing may be tuned afterwards: README.md names the hash of what was said.
  @Test func `the predictions for 2025 are those that were frozen`() throws {
    let folder = Self.folder.appending(path: "hanoi-2025")
    let page = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let hash = sha256(
      Array(try Data(contentsOf: folder.appending(path: "predictions.csv"))))
    #expect(page.contains(hash))
    #expect(page.contains("the direction of events was known to the authors"))
  }
}
