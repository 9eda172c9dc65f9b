import Wording

/// What is said of questions about levers that have no answer.
enum LeverTexts {
  static let noTarget = LocalizedText(
    vi:
      "--target '{0}' không phải mục tiêu: hãy viết CHỈ_SỐ<=SỐ, CHỈ_SỐ[site=MÃ]<=SỐ hay CHỈ_SỐ[site=*]<=SỐ "
      + "(nơi kém nhất)",
    en:
      "--target '{0}' is no target: write KPI<=NUMBER, KPI[site=ID]<=NUMBER or KPI[site=*]<=NUMBER (the "
      + "worst of all)")
  static let outOfRange = LocalizedText(
    vi: "--target '{0}': giá trị phải từ {1} đến {2}",
    en: "--target '{0}': write a value from {1} to {2}")
  static let noTargets = LocalizedText(
    vi: "{0}: kịch bản không có mục tiêu nào (targets.kpis): hãy viết --target 'wait_p90<=15'",
    en: "{0}: the scenario has no targets (targets.kpis): write --target 'wait_p90<=15'")
  static let noLevers = LocalizedText(
    vi:
      "Kịch bản không có giải pháp nào: hãy nêu tệp phương án có 'levers', hoặc nêu thay đổi bằng --lever "
      + "'tên: đường_dẫn=giá_trị'",
    en:
      "The scenario has no levers: name an option file that has 'levers', or changes by --lever 'name: "
      + "path=value'")
  static let allOn = LocalizedText(
    vi:
      "Mọi giải pháp của phương án đã bật ({0}): hãy viết --from-base để bắt đầu khi chưa bật cái nào, hoặc nêu "
      + "thay đổi bằng --lever 'tên: đường_dẫn=giá_trị'",
    en:
      "All levers of the option are on ({0}): write --from-base to begin with none, or name changes by "
      + "--lever 'name: path=value'")
  static let twice = LocalizedText(
    vi: "Có hai giải pháp mang mã '{0}': hãy đặt tên khác",
    en: "Two levers are called '{0}': rename one")
  static let tooMany = LocalizedText(
    vi:
      "{0} giải pháp có {1} tập hợp gồm tối đa {2}: quá nhiều (trên {3}); hãy viết --most nhỏ hơn",
    en:
      "{0 lever has|levers have} {1 set|sets} of at most {2}: too many (above {3}); write a smaller --most"
  )
  static let otherCitizens = LocalizedText(
    vi: "không còn cùng những người dân như phương án ban đầu",
    en: "does not see the citizens of the option as it was")
  static let sameCitizens = LocalizedText(
    vi: "giữ nguyên period và demand.envelope", en: "leave period and demand.envelope as they are")
}
