import LegalClock
import ServiceModel
import Stochastics
import Testing
import Wording

@testable import Reporting

@Suite struct DescriptionTests {
  @Test func `a route reads in the order of its steps, in both languages`() {
    var city = SmallCity.scenario()
    city.backOffice.functions[0].name = LocalizedText(vi: "Phòng", en: "Office")
    let work = Route.Step.work(function: OfficeFunctionID(0), minutes: .gamma(mean: 12.5, cv: 0.8))
    let nine = [TimeOfDay(minutes: 540)]
    let steps: [Route.Step] = [
      work, .supplement(share: 0.2),
      .parallel([[.outside(workingDays: .uniform(min: 1, max: 3))], []]),
      .choose([.init(share: 0.7, steps: []), .init(share: 0.3, steps: [work])]),
      .when(.online, then: [.refuse(share: 0.05)], otherwise: [.withdraw(share: 0.01)]),
      .rework(share: 0.1, atMost: 2, steps: [work]),
      .sign(function: OfficeFunctionID(0), hours: nine),
    ]
    #expect(
      RouteText(city, NumberFormat(language: .en)).text(steps) == """
        Office 12.5 (gamma, CV 0.8) min → 20 % asked to supplement → \
        [outside 1–3 (uniform) working days] ∥ [nothing] → \
        [70 %: nothing] or [30 %: Office 12.5 (gamma, CV 0.8) min] → \
        [if online: 5 % refused; otherwise: 1 % withdrawn] → \
        [Office 12.5 (gamma, CV 0.8) min; 10 % again, at most 2 times] → signed by Office at 09:00
        """)
    #expect(
      RouteText(city, NumberFormat(language: .vi)).text([work, .supplement(share: 0.2)])
        == "Phòng 12,5 (gamma, CV 0,8) phút → 20% phải bổ sung")
  }

  @Test func `a distribution reads with its mean or its bounds`() {
    let text = DistributionText(NumberFormat(language: .en))
    #expect(text.text(.constant(30)) == "30")
    #expect(text.text(.exponential(mean: 1.5)) == "1.5 (exponential)")
    #expect(text.text(.pert(min: 1, mode: 2, max: 4)) == "1–2–4 (PERT)")
    #expect(text.text(.empirical([1, 2, 3])) == "2 (3 observed values)")
    let mixture = Distribution.mixture([
      .init(share: 0.98, distribution: .constant(2)),
      .init(share: 0.02, distribution: .uniform(min: 12, max: 40)),
    ])
    #expect(text.text(mixture) == "98 %: 2; 2 %: 12–40 (uniform)")
  }
}
