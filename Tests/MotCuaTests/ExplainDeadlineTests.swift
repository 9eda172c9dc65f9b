import ArgumentParser
import EventKernel
import LegalClock
import ServiceModel
import Testing
import Wording

@testable import motcua

@Suite struct `explain-deadline` {
  @Test func `a moment is a date and a time of day`() {
    let first = Moment(argument: "2024-02-06T15:20")
    #expect(first?.date == CivilDate(iso: "2024-02-06"))
    #expect(first?.time == TimeOfDay("15:20"))
    let nextDay = Moment(argument: "2024-02-07T00:00")
    #expect(first.map { $0.time(from: $0.date) } == .zero + .minutes(15 * 60 + 20))
    #expect(first.flatMap { start in nextDay?.time(from: start.date) } == .zero + .day)
    for text in ["2024-02-06", "15:20", "2024-02-06 15:20", "2024-02-30T15:20", "2024-02-06T24:00"]
    {
      #expect(Moment(argument: text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    // A limit of more than a year, of no unit, and no limit at all.
    ["--received", "2024-02-06T15:20", "--limit", "400wd"],
    ["--received", "2024-02-06T15:20", "--limit", "10"],
    ["--received", "2024-02-06T15:20"],
    // Half a supplement; an answer before the request; a request before the receipt.
    [
      "--received", "2024-02-06T15:20", "--limit", "10wd", "--supplement-requested",
      "2024-02-07T09:00",
    ],
    [
      "--received", "2024-02-06T15:20", "--limit", "10wd", "--supplement-requested",
      "2024-02-07T09:00", "--supplement-answered", "2024-02-07T08:59",
    ],
    [
      "--received", "2024-02-06T15:20", "--limit", "10wd", "--supplement-requested",
      "2024-02-06T15:19", "--supplement-answered", "2024-02-07T09:00",
    ],
    ["--received", "2024-02-06T15:20", "--limit", "10wd", "--lang", "fr"],
  ])
  func `wrong usage is refused before anything is read`(arguments: [String]) {
    #expect(throws: (any Error).self) { try ExplainDeadline.parse(arguments) }
  }

  @Test func `right usage is accepted`() throws {
    let command = try ExplainDeadline.parse([
      "--received", "2024-02-06T15:20", "--limit", "10wd", "--rules", "nd-61-2018", "--lang", "vi",
      "--supplement-requested", "2024-02-07T09:00", "--supplement-answered", "2024-02-07T09:00",
    ])
    #expect(command.limit == .workingDays(10))
    #expect(command.language.lang == .vi)
  }
}
