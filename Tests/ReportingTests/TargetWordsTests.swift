import Testing
import Wording

@testable import Reporting

struct TargetWordsTests {
  @Test func `a target is told in words wherever a text has it as commands take it`() {
    #expect(
      TargetWords.spelled("Để đạt wait_p90<=15, on_time_share>=0.975 cần 9 người.", .vi)
        == "Để đạt 90% lượt chờ không quá 15 phút, 97,5% hồ sơ đúng hạn cần 9 người.")
    #expect(
      TargetWords.spelled("wait_mean[site=*]<=0.5", .en)
        == "a mean wait of at most 0.5 minutes at every site")
    // The other way round than words have it: by name and sign.
    #expect(TargetWords.spelled("wait_p90>=15", .en).hasSuffix(" ≥ 15 min"))
    #expect(TargetWords.spelled("gave_up_share<=0.015", .vi).hasSuffix(" ≤ 1,5%"))
    // An indicator without a target, by its name.
    #expect(
      TargetWords.spelled("chứa giới hạn: wait_mean 1,74", .vi).hasSuffix("chờ trung bình 1,74"))
    #expect(TargetWords.spelled("levers<=3, x_y>=0.5", .en) == "levers<=3, x_y>=0.5")
  }
}
