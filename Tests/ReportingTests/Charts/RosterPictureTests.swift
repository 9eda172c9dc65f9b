import Testing
import Wording

@testable import Reporting

struct RosterPictureTests {
  /// Two people on two days, the second beyond midnight.
  private func rows(missing: Double) -> RosterRows {
    var answer = RosterAnswerRow()
    (answer.state, answer.unit, answer.cost) = (.optimal, "VND", 1200)
    (answer.people, answer.shifts, answer.missing) = (2, 2, missing)
    let people = ["a", "b"].map { id in
      var person = RosterPersonRow()
      (person.person, person.name) = (id, "\(id.uppercased())n")
      return person
    }
    let stays = [("b", "tuesday", "22:00", "02:00"), ("a", "monday", "08:00", "12:00")].map {
      var stay = RosterRow()
      (stay.person, stay.day, stay.from, stay.to) = $0
      stay.group = "land"
      return stay
    }
    let cover = [("08:00", "09:00", 1.0), ("09:00", "10:00", 2.0)].map { from, to, needed in
      var cover = RosterCoverRow()
      (cover.day, cover.from, cover.to, cover.group) = ("monday", from, to, "land")
      (cover.people, cover.covered) = (needed, 2)
      return cover
    }
    return RosterRows(answer: answer, people: people, stays: stays, cover: cover)
  }

  @Test func `the picture of a roster says whether all needs are met, and when most are needed`() {
    let texts = rows(missing: 0).seen.map(\.text.en)
    #expect(texts.first == "Every need is met.")
    #expect(texts.last == "Most are needed on Monday at 09:00 at land: 2 people, with 2 there.")
    #expect(rows(missing: 1.5).seen.first?.text.en.contains("1.5") == true)
    #expect(rows(missing: 0).seen.last?.sources.first?.place == "roster_cover.csv:3")
    #expect(rows(missing: 0).told.text.en == "Proven optimal: 2 people, 2 shifts, at 1,200 VND.")
  }

  @Test func `days of a roster stand in the order of the week, and a night goes on past midnight`()
  {
    guard case .object(let spec) = Chart.roster(rows(missing: 0)).spec(.en),
      case .array(let panels)? = spec["concat"]
    else {
      Issue.record("no panels")
      return
    }
    let titles = panels.map { panel -> JSON? in
      guard case .object(let members) = panel, case .object(let title)? = members["title"] else {
        return nil
      }
      return title["text"]
    }
    #expect(titles == ["Monday", "Tuesday"])
    #expect("\(panels[1])".contains("26"))
  }
}
