package import Wording

/// What is said of studies that lie in one folder.
package enum StudyTexts {
  static let otherInputs = LocalizedText(
    vi:
      "{0} không nói về cùng số liệu đầu vào như {1}: {2}. Hãy chạy lại phần này, hoặc chuyển nó đi",
    en: "{0} does not tell of the same inputs as {1}: {2}. Run it again, or move it away")
  static let addsOther = LocalizedText(
    vi: "{0} giữ kết quả của số liệu đầu vào khác: {1}. Hãy chọn thư mục khác (--out)",
    en: "{0} holds results of other inputs: {1}. Choose another folder (--out)")
  static let otherContents = LocalizedText(
    vi: "{0} có nội dung khác", en: "{0} has other contents")
  static let otherScenario = LocalizedText(
    vi: "không đọc {0}", en: "{0} is not among its inputs")
  static let noFirstStudy = LocalizedText(
    vi: "{0} chưa có kết quả nào: hãy tạo bằng --out trước, rồi thêm bằng --into",
    en: "{0} holds no results yet: make it with --out first, then add to it with --into")
  static let takenName = LocalizedText(
    vi: "{0} đã có: hãy chọn --name khác", en: "{0} is there already: choose another --name")
  static let noName = LocalizedText(
    vi: "--name '{0}' không phải tên thư mục: dùng chữ cái không dấu, chữ số, - và _",
    en: "--name '{0}' names no folder: use letters a-z, digits, - and _")
  static let wouldDiffer = LocalizedText(
    vi:
      "{0} còn giữ {1}, làm từ số liệu đầu vào khác: {2}. Hãy chọn --out khác, hoặc chuyển {1} đi",
    en: "{0} also holds {1}, made from other inputs: {2}. Choose another --out, or move {1} away")
  static let isAdded = LocalizedText(
    vi: "{0} là phần đã thêm vào {1}: hãy thêm vào chính {1} (--into {1})",
    en: "{0} is itself a study that was added to {1}: add to that one (--into {1})")
  static let editedFirst = LocalizedText(
    vi:
      "{0}: có tệp không còn như motcua đã ghi: {1}. Hãy chạy lại lần đầu vào đó bằng --out, hoặc "
      + "chọn thư mục khác",
    en:
      "{0}: not as motcua left them: {1}. Make its first study again with --out, or choose another "
      + "folder")
  static let unknownPlace = LocalizedText(
    vi: "{0}: không có nơi nào như vậy; {1}",
    en: "{0}: there is no such place; {1}")
  static let partOf = LocalizedText(
    vi: "{0}, phần quanh {1}", en: "{0}, part around {1}")
  static let twice = LocalizedText(
    vi: "{0}: phương án '{1}' được nêu hai lần", en: "{0}: option '{1}' is named twice")
  static let sameName = LocalizedText(
    vi: "--variant '{0}': đã có phương án tên như vậy; hãy đặt tên khác",
    en: "--variant '{0}': there is an option of that name already; give it another one")
  static let otherPeriod = LocalizedText(
    vi: "{0}: kỳ mô phỏng khác với {1}, nên không so sánh được",
    en: "{0}: its period differs from that of {1}, so the two cannot be compared")
  static let otherEnvelope = LocalizedText(
    vi: "{0}: demand.envelope khác với {1}, nên hai bên không phục vụ cùng những người dân",
    en: "{0}: its demand.envelope differs from that of {1}, so they do not serve the same citizens")
  static let partNowhere = LocalizedText(
    vi: "một phần của lần chạy cần một thư mục để ghi vào",
    en: "a part of a run goes into a folder: name one")
  static let pointsOfPart = LocalizedText(
    vi: "{0} dành cho cả thành phố, không dùng cùng --around",
    en: "{0} is for the whole city, not for a part (--around)")
  static let pointsOfFirst = LocalizedText(
    vi: "{0} cần --replications là một con số, không phải auto hay một phần",
    en: "{0} takes a number of --replications, not auto or a part")
  static let notSelectable = LocalizedText(
    vi:
      "--select {0}: không chọn được theo chỉ số này; cần một chỉ số mà nhiều hơn hoặc ít hơn là tốt hơn, tính "
      + "được trong từng lần lặp: xem motcua kpis",
    en:
      "--select {0}: nothing can be selected by it; it takes an indicator of which more or less is better, told "
      + "of each replication: see motcua kpis")
  static let tooManySelectable = LocalizedText(
    vi: "--select chọn trong nhiều nhất {1} phương án, ở đây có {0}",
    en: "--select takes {1 option|options} at most; here are {0}")
  static let selectAndDesign = LocalizedText(
    vi: "--select không dùng cùng --design: chọn với số liệu đầu vào như đã ghi",
    en: "--select does not go with --design: it selects for the inputs as written")
  static let selectFirst = LocalizedText(
    vi: "--select cần --replications là một con số từ 2: bấy nhiêu lần lặp đầu cho mọi phương án",
    en: "--select takes a number of --replications from 2: those that all options have first")
  static let selectWithin = LocalizedText(
    vi: "--select-within là {0}: hãy viết ít nhất {1}, số lần lặp đầu của mọi phương án",
    en: "--select-within is {0}: write {1} at least, the replications that all options have first")
  static let unknownKPI = LocalizedText(
    vi: "'{0}' không phải chỉ số của thành phố: xem motcua kpis",
    en: "'{0}' is no indicator of the city: see motcua kpis")
  static let noSuchKPI = LocalizedText(
    vi: "'{0}' không phải chỉ số của thành phố, xem motcua kpis; {1}",
    en: "'{0}' is no indicator of the city, see motcua kpis; {1}")
  static let noGoal = LocalizedText(
    vi:
      "--until '{0}' không phải mục tiêu: hãy viết CHỈ_SỐ<=SỐ, CHỈ_SỐ(PHƯƠNG_ÁN)<=SỐ hay "
      + "CHỈ_SỐ(A)-CHỈ_SỐ(B)<=SỐ với cùng một chỉ số; CHỈ_SỐ[site=MÃ] là ở một nơi, CHỈ_SỐ[site=*] ở nơi kém "
      + "nhất; <, <=, > và >= đều được",
    en:
      "--until '{0}' is no goal: write KPI<=NUMBER, KPI(OPTION)<=NUMBER or KPI(A)-KPI(B)<=NUMBER of one "
      + "KPI; KPI[site=ID] is that of a place, KPI[site=*] that of the worst; <, <=, > and >= will do"
  )
  static let noSuchOption = LocalizedText(
    vi: "--until '{0}': không có phương án '{1}'; {2}",
    en: "--until '{0}': there is no option '{1}'; {2}")
  static let noRange = LocalizedText(
    vi: "--over {0}: --until cần một khoảng số, như 1..9",
    en: "--over {0}: --until needs a range of numbers, such as 1..9")
  static let tooFewForGoal = LocalizedText(
    vi: "--until cần ít nhất 2 lần lặp: một lần không có khoảng tin cậy",
    en: "--until takes 2 replications at least: one has no interval")
  static let axes = LocalizedText(
    vi: "hãy nêu một hay hai --over", en: "name one or two --over")
  static let unplanned = LocalizedText(
    vi: "--until chọn điểm này sau điểm kia, nên không viết thành kế hoạch được: hãy bỏ --plan",
    en: "--until chooses one point after the other, so it cannot be planned: leave out --plan")
  static let noStresses = LocalizedText(
    vi:
      "{0}: kịch bản không có tình huống thử thách nào: hãy viết dưới khóa 'stresses' (xem NhuCau, "
      + "\"Sự kiện có ngày\")",
    en:
      "{0}: the scenario has no stresses: write them under 'stresses' (see Demand, \"Dated events\")"
  )
  static let unknownStress = LocalizedText(
    vi: "{0}: không có tình huống thử thách '{1}'; {2}", en: "{0}: there is no stress '{1}'; {2}")
  static let stressTwice = LocalizedText(
    vi: "--stress {0} được nêu hai lần", en: "--stress {0} is named twice")
  static let alreadyStressed = LocalizedText(
    vi:
      "{0}: đã áp dụng sẵn tình huống '{1}', nên không còn gì để so sánh: hãy bỏ khóa 'stress' hoặc "
      + "--set stress=...",
    en: "{0}: already holds under the stress '{1}', which leaves nothing to compare with: remove "
      + "'stress' or --set stress=...")
  static let unknownExtra = LocalizedText(
    vi: "--keep '{0}' không nêu gì có trong kết quả: xem motcua kpis",
    en: "--keep '{0}' names nothing that is told: see motcua kpis")
  package static let setting = LocalizedText(
    vi: "Trên dòng lệnh: {0}", en: "On the command line: {0}")
  static let byLoad = LocalizedText(
    vi: "Số người theo quy tắc của staffing", en: "People by the rule of staffing")
  /// Above what is said of one of several studies.
  package static let heading = LocalizedText(vi: "Phần {0}", en: "Study {0}")
}
