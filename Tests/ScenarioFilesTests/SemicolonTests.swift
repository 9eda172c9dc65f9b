import ScenarioFiles
import ServiceModel
import Stochastics
import Testing
import Wording

/// Tables as a spreadsheet with Vietnamese settings saves them.
@Suite struct SemicolonTests {
  private let header = "id;name_vi;name_en;district;latitude;longitude;population"

  private func town(_ text: String) throws -> Town {
    var town = try Town()
    town.files["communes.csv"] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    return town
  }

  private func rows(population: String = "18000", latitude: String = "21,03") -> String {
    "market;\"Chợ; Mới\";Market, new;town;\(latitude);105,85;\(population)\r\n"
      + "river;Sông;River;town;21,055;105,880;9000\r\n;;;;;;\r\n"
  }

  @Test(arguments: ["", "sep=;\r\n", "\"sep=;\"\r\n"])
  func `columns by semicolons and decimals by commas are read`(_ first: String) throws {
    let communes = try town(first + header + "\r\n" + rows()).read("town.yaml").get()
      .scenario.people.communes
    #expect(communes.map(\.name.vi) == ["Chợ; Mới", "Sông"])
    #expect(communes.map(\.name.en) == ["Market, new", "River"])
    #expect(communes.map(\.place.latitude) == [21.03, 21.055])
    #expect(communes.map(\.population) == [18000, 9000])
  }

  @Test func `columns by tabs are read`() throws {
    let text = (header + "\n" + rows()).replacing(";", with: "\t").replacing("Chợ\t", with: "Chợ;")
    #expect(
      try town(text).read("town.yaml").get().scenario.people.communes[1].place.longitude == 105.88)
  }

  @Test(arguments: [
    ("18.000.000", 18_000_000), ("18,5", 18.5), ("18.250,5", 18250.5), ("18000", 18000),
    ("18.5", 18.5),
  ])
  func `a number that can be only one is read`(_ written: String, number: Double) throws {
    let loaded = try town(header + "\r\n" + rows(population: written)).read("town.yaml").get()
    #expect(loaded.scenario.people.communes[0].population == number)
  }

  @Test(arguments: ["18.000", "18,000"])
  func `an amount that may be a thousandfold is refused with both numbers`(
    _ written: String
  ) throws {
    let problems = try town(header + "\r\n" + rows(population: written)).problems("town.yaml")
    #expect(problems.map(\.hint) == ["write 18000 or 18"])
    #expect(problems.map(\.line) == [2])
  }

  @Test func `a place is counted with the line that names the separator`() throws {
    let problems = try town("sep=;\n" + header + "\n" + rows(latitude: "99,5"))
      .problems("town.yaml")
    #expect(problems.map(\.line) == [3])
    #expect(problems.first?.message.contains("'99,5' is out of range") == true)
  }

  @Test func `a measure whose point may stand between thousands is refused among semicolons`()
    throws
  {
    var town = try Town()
    let table = String(decoding: town.files["procedures.csv"] ?? [], as: UTF8.self)
    let lines = table.replacing("\"{gamma: {mean: 20, cv: 0.7}}\"", with: "20")
      .replacing(",", with: ";")
    for (written, mean) in [("8.500", nil), ("8,500", 8.5), ("8,5", 8.5)] {
      town.files["procedures.csv"] = Array(
        lines.replacing(";usual;8;0.6;", with: ";usual;\(written);0,6;").utf8)
      switch (try town.read("town.yaml"), mean) {
      case (.success(let loaded), let mean?):
        #expect(
          loaded.scenario.services.procedures[0].receptionMinutes == .lognormal(mean: mean, cv: 0.6)
        )
      case (.failure(let error), nil):
        #expect(error.problems.map(\.hint) == ["write 8500 or 8.5"])
      case (let result, _): Issue.record("\(written): \(result)")
      }
    }
  }
}
