import Wording

/// What the first screen and the summary of a memo say.
enum AnswerTexts {
  static let question = LocalizedText(
    vi: "Phương án nào phục vụ người dân tốt hơn “{0}”?",
    en: "Which option serves people better than “{0}”?")
  static let questionOfOne = LocalizedText(
    vi: "“{0}” phục vụ người dân đến đâu?", en: "How well does “{0}” serve people?")

  // MARK: What fails

  /// {0} the option, {1} the share with what is known of it.
  static let targetMark = LocalizedText(
    vi: "mục tiêu: {0} phút", en: "target: {0 minute|minutes}")
  static let fails = LocalizedText(
    vi: "“{0}” không đạt: {1} nhu cầu do người dân bỏ dở hoặc chưa có kết quả khi kết thúc.",
    en: "“{0}” fails: {1} of the demands are given up or have no result at the end.")
  static let openAtEnd = LocalizedText(
    vi: "“{0}” không được xếp hạng: {1} nhu cầu chưa có kết quả khi hết thời gian theo dõi.",
    en: "“{0}” is not ranked: {1} of the demands have no result when the follow-up ends.")
  /// {0} a value, {1} its range, {2} what kind of.
  static let within = LocalizedText(vi: "khoảng {0} ({2}: {1})", en: "about {0} ({2}: {1})")
  static let about = LocalizedText(vi: "khoảng {0}", en: "about {0}")
  static let nobodySound = LocalizedText(
    vi: "Không phương án nào, kể cả phương án gốc, phục vụ được mọi người.",
    en: "No option, the base included, serves everybody.")
  /// {0} people, {1} target, {2} state.
  static let wouldTake = LocalizedText(
    vi: "Cần {0} người tại quầy để {1} ({2}).",
    en: "It takes {0 person|people} at the counters for {1} ({2}).")

  // MARK: What the others bring

  /// The last line on a terminal: {0} one sentence.
  static let line = LocalizedText(vi: "Kết luận: {0}", en: "The answer: {0}")
  static let noneToRank = LocalizedText(
    vi: "không phương án nào phục vụ được mọi người, nên chưa có gì để so sánh với “{0}”.",
    en: "no option serves everybody, so there is none to be held against “{0}”.")

  /// {0} the base, {1} an indicator.
  static let baseSelected = LocalizedText(
    vi: "giữ “{0}”: theo {1}, đó là phương án tốt nhất hoặc kém phương án tốt nhất không đáng kể.",
    en: "keep “{0}”: by {1} it is the best, or behind the best by no relevant difference.")
  /// {0} an indicator, {1} options.
  static let notSelected = LocalizedText(
    vi: "chưa chọn được theo {0}: {1} đều còn có thể là tốt nhất.",
    en: "none is selected by {0}: {1} may each be the best.")
  /// {0} an indicator.
  static let nothingSelected = LocalizedText(
    vi: "không chọn được phương án nào theo {0}.", en: "none can be selected by {0}.")

  /// {0} the option, {1} the base, {2} clauses.
  static let brings = LocalizedText(vi: "“{0}” so với “{1}”: {2}.", en: "“{0}” against “{1}”: {2}.")
  /// {0} a verdict, {1} indicators.
  static let judged = LocalizedText(vi: "{0}: {1}", en: "{0}: {1}")
  static let separator = LocalizedText(vi: "; ", en: "; ")
  static let noContenders = LocalizedText(
    vi: "Vì vậy chưa có phương án nào để so sánh với “{0}”.",
    en: "So there is none to be held against “{0}”.")

  /// How a sentence calls an indicator: by its own name unless there is a better word.
  static func name(_ kpi: String, _ own: LocalizedText) -> LocalizedText {
    names[kpi] ?? LocalizedText { own[$0].prefix(1).lowercased() + own[$0].dropFirst() }
  }
  private static let names = [
    "total_time_mean": LocalizedText(
      vi: "tổng thời gian của người dân mỗi nhu cầu", en: "citizens' time a demand"),
    "wait_p90": LocalizedText(vi: "mức chờ của 90% lượt", en: "the wait of nine in ten"),
    "served_on_time_share": LocalizedText(
      vi: "tỷ lệ phục vụ đúng hạn", en: "the share served on time"),
    "visits_per_dossier": LocalizedText(
      vi: "số lượt đi lại mỗi nhu cầu", en: "visits a demand"),
    "counter_staff": LocalizedText(vi: "người làm việc tại quầy", en: "people at the counters"),
    "cost_per_dossier_paid": LocalizedText(
      vi: "chi phí phải trả mỗi hồ sơ", en: "what is paid for a dossier"),
    "cost_per_dossier_used": LocalizedText(
      vi: "chi phí theo mức sử dụng mỗi hồ sơ", en: "what is used for a dossier"),
  ]

  // MARK: Ranges

  /// {0} from, {1} to, {2} the unit; {1} is left out where both are the same.
  static func direction(less isLess: Bool, ofPeople: Bool, exactly: Bool) -> LocalizedText {
    let (vi, en) =
      ofPeople
      ? isLess ? ("ít hơn", "fewer") : ("nhiều hơn", "more")
      : isLess ? ("thấp hơn", "less") : ("cao hơn", "more")
    return exactly
      ? LocalizedText(vi: "\(vi) {0}{2}", en: "{0}{2} \(en)")
      : LocalizedText(vi: "\(vi) {0} đến {1}{2}", en: "{0} to {1}{2} \(en)")
  }
  static func both(ofPeople: Bool) -> LocalizedText {
    ofPeople
      ? LocalizedText(
        vi: "từ ít hơn {0} đến nhiều hơn {1}{2}", en: "from {0} fewer to {1}{2} more")
      : LocalizedText(
        vi: "từ thấp hơn {0} đến cao hơn {1}{2}", en: "from {0} less to {1}{2} more")
  }
  static let unchanged = LocalizedText(vi: "như nhau", en: "the same")
  static let toEnd = LocalizedText(vi: "{0} đến {1}", en: "{0} to {1}")

  static let extremes = LocalizedText(
    vi: "nhỏ nhất và lớn nhất trong {0} kịch bản tương lai",
    en: "smallest and largest of {0 future|futures}")
  static let futures = LocalizedText(
    vi: "từ điểm 5 đến điểm 95% của {0} kịch bản tương lai",
    en: "5 to 95 % points of {0 future|futures}")
  static let noise = LocalizedText(
    vi: "khoảng sai số mô phỏng qua {0} lần lặp",
    en: "noise interval over {0 replication|replications}")
  /// {0} the kind of ranges.
  static let rangesAre = LocalizedText(
    vi: "Mỗi khoảng là của mức chênh lệch so với “{1}”: {0}.",
    en: "Each range is of the difference from “{1}”: {0}.")
  /// {0} what is said of noise.
  static let values = LocalizedText(
    vi:
      "Giá trị: với các số liệu đầu vào này, làm tròn đến chữ số mà hiểu biết về số liệu cho phép; {0}.",
    en:
      "Values are for these inputs, rounded to the digit that what is known of the inputs allows; {0}."
  )
  static let belowDigit = LocalizedText(
    vi: "sai số mô phỏng nhỏ hơn chữ số cuối", en: "noise is below the last digit")
  /// {0} what is named.
  static let aboveDigit = LocalizedText(
    vi: "sai số mô phỏng nhỏ hơn chữ số cuối, trừ ở: {0}",
    en: "noise is below the last digit, but not in: {0}")
  static let noiseUnknown = LocalizedText(
    vi: "chưa biết sai số mô phỏng vì chỉ có một lần lặp",
    en: "noise is not known, since there is one replication")
  static let inputsUnknown = LocalizedText(
    vi: "Chưa cho số liệu đầu vào thay đổi: nếu chúng khác đi thì chưa biết.",
    en: "Inputs were not varied: how it stands under other inputs is not known.")
  /// {0} points.
  static let inputsAtPoints = LocalizedText(
    vi:
      "Số liệu đầu vào chỉ thay đổi ở {0} điểm đã cho: với số liệu khác các điểm ấy thì chưa biết.",
    en:
      "Inputs were varied at the {0 point that was|points that were} given and no further: how it stands under others "
      + "is not known.")

  // MARK: Who loses

  static let losers = LocalizedText(vi: "Ai bị ảnh hưởng bất lợi", en: "Who loses")
  static let losersTitle = LocalizedText(vi: "Ai mất thêm thời gian", en: "Who loses")
  /// {0} the option, {1} how many districts of {2}, {3} those named.
  static let districtsLose = LocalizedText(
    vi:
      "“{0}”: ở {1} trong {2} quận, huyện, thị xã, tính bình quân người dân mất thêm thời gian một cách đáng kể, "
      + "nhiều nhất: {3}.",
    en:
      "“{0}”: in {1} of {2 district|districts} citizens are shown to lose a relevant time on the mean, most of "
      + "all: {3}.")
  static let allDistrictsLose = LocalizedText(
    vi:
      "“{0}”: người dân của cả {2} quận, huyện, thị xã mất thêm thời gian, nhiều nhất: {3}.",
    en: "“{0}”: citizens of all {2 district|districts} lose time, most of all: {3}.")
  static let noDistrictLoses = LocalizedText(
    vi:
      "“{0}”: chưa đủ cơ sở nói quận, huyện, thị xã nào mất thêm thời gian một cách đáng kể.",
    en: "“{0}”: of no district is it shown that its citizens lose a relevant time.")
  /// {0} what is named.
  static let groupsLose = LocalizedText(
    vi: " Theo thủ tục và nhóm người: {0}.", en: " By matter and kind of person: {0}.")
  /// {0} the option, {1} the share.
  static let lost = LocalizedText(
    vi: "“{0}”: {1} người dân không còn được phục vụ.",
    en: "“{0}”: {1} of the citizens are no longer served.")
  /// {0} a place, {1} by how much.
  static let named = LocalizedText(vi: "{0} {1}", en: "{0} {1}")
  /// {0} what is said of noise.
  static let losersKind = LocalizedText(
    vi:
      "phút mỗi nhu cầu (quận, huyện, thị xã), mỗi người (nhóm); với các số liệu đầu vào này; {0}",
    en: "minutes a demand in districts, a person in groups; for these inputs; {0}")
  static let losersUnknown = LocalizedText(
    vi: "Kết quả không ghi ai được cải thiện, ai kém đi.",
    en: "These results do not tell who gains and who loses.")

  // MARK: What it hangs on

  static let conditions = LocalizedText(vi: "Kết luận phụ thuộc vào gì", en: "What it hangs on")
  /// {0} the option, {1} the indicator, {2} factors.
  static let hangsOn = LocalizedText(
    vi: "Với “{0}”, {1} phụ thuộc nhiều nhất vào {2}.",
    en: "With “{0}” {1} hangs most on {2}.")
  /// {0} the choice, {1} option, {2} indicator, {3} the word then, {4} the word as written.
  static let turns = LocalizedText(
    vi: "{0}: “{1}” {3} về {2} (như đã viết: {4}).",
    en: "{0}: “{1}” is {3} in {2} (as written: {4}).")
  /// {0} a level of a choice.
  static let withLevel = LocalizedText(vi: "Nếu {0}", en: "With {0}")
  static let hangsUnknown = LocalizedText(
    vi:
      "{0} kịch bản tương lai chưa đủ để nói kết luận phụ thuộc vào số liệu đầu vào nào (mô hình thay thế dự báo kém): cần nhiều "
      + "kịch bản tương lai hơn.",
    en:
      "{0 future does|futures do} not tell on which inputs it hangs (a statistical fit predicts too little): more of "
      + "them would.")
  static let notVaried = LocalizedText(
    vi:
      "Chưa biết kết luận phụ thuộc vào gì: chưa cho số liệu đầu vào thay đổi. Lệnh để biết: {0}",
    en: "What it hangs on is not known, for inputs were not varied. This command tells: {0}")
  /// {0} the command, {1} points.
  static let notVariedFurther = LocalizedText(
    vi:
      "Chưa biết kết luận phụ thuộc vào gì: số liệu đầu vào chỉ thay đổi ở {1} điểm đã cho. Lệnh để biết: {0}",
    en:
      "What it hangs on is not known, for inputs were varied at the {1 point|points} given and no further. This "
      + "command tells: {0}")
  /// {0} the base, {1} the option, {2} the shares of futures.
  static let openHangs = LocalizedText(
    vi:
      "Nếu số liệu đầu vào khác đi, {2}.", en: "Where the inputs are otherwise, {2}.")

  static let othersAbove = LocalizedText(
    vi: "Với các số liệu đầu vào này; nếu số liệu đầu vào khác đi, xem phần kết luận.",
    en: "For these inputs; how it stands under other inputs is told in the answer.")

  // MARK: The picture

  /// {0} the option, {1} people, {2} minutes.
  static let asProposed = LocalizedText(
    vi: "“{0}”: {1} người, 90% lượt chờ không quá {2} phút",
    en: "“{0}”: {1 person|people}, nine in ten wait at most {2} min")
  /// {0} the option, {1} people, {2} the target, {3} the state.
  static let takes = LocalizedText(
    vi: "Để {0} cần: {1}.", en: "For {0} it takes: {1}.")
  static let takesOf = LocalizedText(
    vi: "“{0}” {1} người ({3}; như đã viết: {2})",
    en: "“{0}” {1 person|people} ({3}; as written: {2})")
  static let curves = LocalizedText(
    vi: " Đường: ít người nhất tìm được; hình thoi: đã kiểm chứng.",
    en: " Curves: the fewest people found; diamonds: certified.")
  /// {0} in which part of the time.
  static let belowCurve = LocalizedText(
    vi:
      " Chấm có thể nằm dưới đường: chấm là mức chờ chung của toàn thành phố với số người hiện có, đã trừ việc "
      + "khác; đường đòi từng nơi tiếp nhận đạt mục tiêu {0}, với số người tròn ở từng nhóm quầy.",
    en:
      " A dot may lie below its curve: a dot is the wait of the whole city with the people it has, less their other "
      + "duties; the curve asks every site to keep the target {0}, with whole people in each counter group."
  )
  static let todayOnly = LocalizedText(
    vi: "Chưa có đường cong: chưa hỏi mỗi mục tiêu cần bao nhiêu người. Lệnh để biết: {0}",
    en: "There is no curve: nobody asked how many people each target takes. This command tells: {0}"
  )
  static let noCurve = LocalizedText(
    vi: "Chưa có đường cong: chưa hỏi mỗi mục tiêu cần bao nhiêu người.",
    en: "There is no curve: nobody asked how many people each target takes.")
  static let targetLine = LocalizedText(
    vi: "mục tiêu: {0} phút", en: "target: {0 minute|minutes}")
  static let failing = LocalizedText(vi: "không đạt", en: "fails")
  static let kindOfDots = LocalizedText(
    vi: "số người và mức chờ của cả kỳ với các số liệu đầu vào này",
    en: "people, and the wait over the whole period, for these inputs")

  static let toMap = LocalizedText(
    vi: "Xem bản đồ các xã, phường", en: "See the map of communes")

  // MARK: The table

  static let tableTitle = LocalizedText(vi: "Các con số chính", en: "The main figures")
}
