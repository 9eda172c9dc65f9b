package import Choice
import Experiments
import OutputAnalysis
import ScenarioFiles
import Tables
import Wording

/// A row of `claims.csv`: a claim, how it is labelled, and what decides.
struct ClaimRow: TableRow {
  var number = 0
  var textVI = ""
  var textEN = ""
  var folder = ""
  var kpi = ""
  var scope = ""
  var option: String?
  var minus: String?
  var condition = ""
  var label = ClaimLabel.undecided
  var mayBeUndecided = false
  var reading = Claim.Reading.noise
  var otherwise: ClaimLabel?
  var noise = Noise()
  var futures = Futures()
  var source = Source()

  struct Noise {
    var label = ClaimLabel.undecided
    var place: String?
    var value: Double?
    var low: Double?
    var high: Double?
    var places = 0
    var supported = 0
    var contradicted = 0
  }

  struct Futures {
    var required: Double?
    var count: Int?
    var holding: Int?
    var missing: Int?
    var low: Double?
    var high: Double?
  }

  struct Source {
    var file = ""
    var row: Int?
    var point: Int?
  }

  static let table = Table<ClaimRow>(
    "claims", vi: "Các khẳng định, kết luận về từng câu, và dòng số liệu quyết định.",
    en: "Claims, how each is labelled, and the row that decides.",
    columns: [
      Column("claim", \.number, vi: "Thứ tự trong tệp, từ 1.", en: "Position in the file, from 1.")
        .atLeast(1),
      Column("text_vi", \.textVI, vi: "Câu tiếng Việt.", en: "The sentence in Vietnamese."),
      Column("text_en", \.textEN, vi: "Câu tiếng Anh.", en: "The sentence in English."),
      Column("folder", \.folder, vi: "Thư mục kết quả.", en: "The result folder."),
      .kpi(\.kpi),
      Column("scope", \.scope, vi: "Phạm vi, như trong tệp.", en: "The scope, as in the file."),
      Column("option", \.option, vi: "Mã phương án.", en: "Id of the option."),
      Column("minus_option", \.minus, vi: "Trừ đi phương án này.", en: "Whose value is taken off."),
      Column("claimed", \.condition, vi: "Điều kiện.", en: "The condition."),
      Column(
        "label", \.label, vi: "supported đúng, contradicted sai, undecided chưa kết luận.",
        en: "supported, contradicted, undecided."),
      Column(
        "may_be_undecided", \.mayBeUndecided, vi: "Được phép chưa kết luận.",
        en: "Whether it may be undecided."),
      Column(
        "reading", \.reading,
        vi: "Kết luận theo: noise sai số mô phỏng, futures tỷ lệ kịch bản tương lai.",
        en: "What labels it: noise of simulation, or the share of futures."),
      Column(
        "other_label", \.otherwise, vi: "Kết luận theo cách kia, nếu khác.",
        en: "What the other reading says, where it says something else."),
    ] + noise + futures + source, key: ["claim"])

  private static let noise: [Column<ClaimRow>] = [
    Column(
      "noise_label", \.noise.label, vi: "Kết luận theo sai số mô phỏng.",
      en: "The label by noise of simulation."),
    Column(
      "place", \.noise.place, vi: "Nơi quyết định, LOẠI:MÃ.", en: "The place that decides, TYPE:ID."
    ),
    .inKPIUnit("estimate", \.noise.value, vi: "Giá trị ở đó.", en: "The value there."),
    .inKPIUnit(
      "ci_low", \.noise.low, vi: "Cận dưới khoảng tin cậy 95%.",
      en: "Lower end of its 95 % interval."),
    .inKPIUnit("ci_high", \.noise.high, vi: "Cận trên.", en: "Upper end."),
    Column("places", \.noise.places, vi: "Số nơi phải đúng.", en: "Places in which it has to hold.")
      .atLeast(0),
    Column(
      "places_supported", \.noise.supported, vi: "Số nơi thấy đúng, từng nơi một.",
      en: "Places in which it is shown to hold, each by itself."
    ).atLeast(0),
    Column(
      "places_contradicted", \.noise.contradicted, vi: "Số nơi thấy sai, theo Holm.",
      en: "Places in which it is shown not to hold, by Holm's steps."
    ).atLeast(0),
  ]

  private static let futures: [Column<ClaimRow>] = [
    Column(
      "required_share", \.futures.required, unit: "share", vi: "Tỷ lệ kịch bản tương lai cần có.",
      en: "Share of futures in which it has to hold."
    ).ofOne,
    Column("futures", \.futures.count, vi: "Số kịch bản tương lai.", en: "How many futures."),
    Column(
      "futures_holding", \.futures.holding, vi: "Số kịch bản tương lai đúng.",
      en: "In which it holds."),
    Column(
      "futures_missing", \.futures.missing, vi: "Số kịch bản tương lai không có giá trị.",
      en: "Without a value."),
    Column(
      "share_low", \.futures.low, unit: "share", vi: "Cận dưới một phía 95% của tỷ lệ.",
      en: "Lower end of the share, one-sided 95 %."
    ).ofOne.ofSamples,
    Column(
      "share_high", \.futures.high, unit: "share", vi: "Cận trên một phía 95%.",
      en: "Upper end, one-sided 95 %."
    ).ofOne.ofSamples,
  ]

  private static let source: [Column<ClaimRow>] = [
    Column(
      "decided_in", \.source.file, vi: "Tệp trong thư mục kết quả.",
      en: "The file in the result folder."),
    Column(
      "decided_row", \.source.row, vi: "Dòng; dòng tiêu đề là 1.", en: "The row; the header is 1."),
    Column(
      "decided_point", \.source.point, vi: "Điểm của thiết kế, từ 0.",
      en: "The point of the design, from 0."),
  ]
}

extension ClaimLabel: CellWord {}
extension Claim.Reading: CellWord {}

extension ClaimRow {
  init(_ judged: JudgedClaim) {
    let claim = judged.claim
    self.init()
    (number, textVI, textEN) = (judged.number, claim.text.vi, claim.text.en)
    (folder, kpi, scope) = (judged.folder, claim.kpi, claim.scope.description)
    option = claim.option.map { tableID("option", $0) }
    minus = claim.minus.map { tableID("option", $0) }
    condition = claim.condition.text
    (label, reading, mayBeUndecided) = (judged.label, judged.reading, claim.mayBeUndecided)
    otherwise = judged.otherwise?.label
    let interval = judged.noise.estimate?.interval(level: ClaimTest.level)
    noise = Noise(
      label: judged.noise.label, place: judged.noise.place.map { "\($0.type.rawValue):\($0.id)" },
      value: judged.noise.estimate?.value, low: interval?.lower, high: interval?.upper,
      places: judged.noise.places, supported: judged.noise.supported,
      contradicted: judged.noise.contradicted.count)
    if let found = judged.futures?.found {
      futures = Futures(
        required: claim.share, count: found.count, holding: found.holding, missing: found.missing,
        low: found.interval.lower, high: found.interval.upper)
    }
    source = Source(
      file: judged.decided.file, row: judged.decided.row, point: judged.decided.point)
  }
}

extension Condition {
  /// As files have it: `<= 10.0`.
  package var text: String { "\(side.rawValue) \(limit)" }
}

extension JudgedClaims {
  /// Throws `InvalidInput` if `claims.csv` cannot go to a path: something that is no such table is there.
  package static func check(_ path: String, overwriting: Bool) throws {
    try asInput {
      let place = try OutputPath(path)
      let header = TableText<ClaimRow>().written.bytes
      switch try ResultFolder.telling(place, { try Files.kind(place.path) }) {
      case nil: break
      case .file?:
        let bytes = try ResultFolder.telling(place) { try Files.bytes(of: place.path) }
        guard overwriting || bytes.starts(with: header) else {
          throw ResultFolder.Problem.told(ClaimTexts.inTheWay, place.named)
        }
      default: throw ResultFolder.Problem.told(FolderTexts.folderInTheWay, place.named)
      }
    }
  }

  /// Writes `claims.csv`, whole or not at all. Throws as `check`, and `ResultFolder.Problem`.
  package func write(to path: String, overwriting: Bool) throws {
    try Self.check(path, overwriting: overwriting)
    let place = try OutputPath(path)
    try ResultFolder.telling(place) {
      try Files.replace(place.path, with: TableText(claims.map { ClaimRow($0) }).written.bytes)
    }
  }
}
