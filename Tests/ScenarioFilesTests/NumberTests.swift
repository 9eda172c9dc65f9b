import ScenarioFiles
import ServiceModel
import Stochastics
import Testing
import Wording

/// How numbers are read that are written in one of the two ways of the world.
@Suite struct NumberTests {
  /// The town with one number of dossiers in a table.
  private func procedures(_ volume: String) throws -> Town {
    var town = try Town()
    _ = try town.replace(",civil,12000,", with: ",civil,\(volume),", in: "procedures.csv")
    return town
  }

  @Test(arguments: [
    ("12.000", "write 12000 or 12"), ("\"12,000\"", "write 12000 if thousands are meant, or 12"),
    ("1.250", "write 1250 or 1.25"), ("1.200.000", "without separators: 1200000"),
    ("\"1,200,000\"", "without separators: 1200000"), ("12 000", "without separators: 12000"),
    ("\"1.234,5\"", "with a full stop: 1234.5"), ("\"1,234.5\"", "with a full stop: 1234.5"),
    ("\"12,5\"", "with a full stop: 12.5"), ("012", "octal by some programs: write 12"),
    ("1.20.000", "a number from 0 to 100000000"), ("\"0,125\"", "with a full stop: 0.125"),
  ])
  func `an amount that may be a thousandfold is refused with every number it may be`(
    _ written: String, hint: String
  ) throws {
    let problems = try procedures(written).problems("town.yaml")
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.hint.contains(hint) == true, "\(problems)")
  }

  @Test(arguments: ["12000", "1.2e4", "12000.0", "0.125", "12.5", "1234.567", "12.0001"])
  func `an amount that can be only one number is read`(_ written: String) throws {
    let town = try procedures(written)
    let volume = try town.read("town.yaml").get().scenario.services.procedures[0].annualVolume
    #expect(volume == Double(written))
    #expect(try town.read("town.yaml").get().notices.isEmpty)
  }

  @Test func `a whole number with three decimals is no thousand in disguise`() throws {
    var town = try Town()
    _ = try town.replace("observed_days: 84", with: "observed_days: 1.000", in: "town.yaml")
    #expect(try town.problems("town.yaml").map(\.hint) == ["write 1000 or 1"])
    // 3000 candidates are not possible, so 3.000 can only be three.
    town = try Town()
    _ = try town.replace("candidates: 5", with: "candidates: 3.000", in: "town.yaml")
    #expect(try town.read("town.yaml").get().scenario.reception.siteChoice.candidates == 3)
  }

  @Test func `a measure with three decimals is read as a decimal, and that is told once`() throws {
    var town = try Town()
    _ = try town.replace(
      "post_days: {uniform: {min: 1, max: 3}}",
      with: "post_days: {uniform: {min: 1.125, max: 3.500}}",
      in: "town.yaml")
    let loaded = try town.read("town.yaml").get()
    #expect(loaded.scenario.reception.rules.postDays == .uniform(min: 1.125, max: 3.5))
    #expect(loaded.notices.count == 1)
    #expect(
      loaded.notices.first?.text.en.hasSuffix(
        "'1.125' is read as 1.125 (and 1 more numbers with three decimals); if 1125 is meant, "
          + "write 1125") == true, "\(loaded.notices)")
  }

  @Test(arguments: [
    ("{lognormal: {mean: 12,5, cv: 0,8}}", ["12.5", "0.8"]),
    ("{lognormal: {mean: 1.200,5, cv: 1}}", ["1200.5"]),
    ("{constant: 12,500}", ["write 12500 if thousands are meant, or 12.5 if decimals are"]),
    ("{empirical: [1,5, 2,5]}", ["write 1.5 if it is one number, 1, 5 if two"]),
  ])
  func `a decimal comma inside braces is told as what it is`(
    _ written: String, hints: [String]
  ) throws {
    var town = try Town()
    _ = try town.replace("{uniform: {min: 1, max: 3}}", with: written, in: "town.yaml")
    let problems = try town.problems("town.yaml")
    #expect(problems.count == hints.count, "\(problems)")
    for (problem, hint) in zip(problems, hints) { #expect(problem.hint.contains(hint)) }
  }

  @Test func `a list without spaces, or over several lines, is a list`() throws {
    var town = try Town()
    _ = try town.replace(
      "{uniform: {min: 1, max: 3}}", with: "{empirical: [1,2,\n    3,4]}", in: "town.yaml")
    #expect(
      try town.read("town.yaml").get().scenario.reception.rules.postDays
        == .empirical([1, 2, 3, 4]))
  }
}
