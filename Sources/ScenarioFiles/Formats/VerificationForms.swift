import ServiceModel
import Wording

/// One setting of a scenario whose behaviour is known exactly.
struct VerificationPart: Sendable {
  var model: String
  var scenario: String
  var settings: [String]
  var cases: [VerificationCase]
}

/// Such a setting, simulated many times.
struct IntervalPart: Sendable {
  var part: VerificationPart
  var replications: Int
  var repetitions: Int
}

/// The file of verification as it is written.
struct VerificationParts: Sendable {
  var experiments: [(id: String, value: VerificationPart)]
  var intervals: [(id: String, value: IntervalPart)]
  var certificates: CertificatePart
  var explained: ExplainedPart
  var fitted: FittedPart
}

/// Staffing problems to be certified.
struct CertificatePart: Sendable {
  var problems = 0
  var simulated = 0
  var queue = ""
}

/// Towns in which causes are planted.
struct ExplainedPart: Sendable {
  var cases = 0
  var town = ""
}

/// Logs and samples of known inputs that are fitted again and again.
struct FittedPart: Sendable {
  var studies = 0
  var log = "log.yaml"
}

extension Form<VerificationParts> {
  static var verification: Form {
    .record { keys in
      VerificationParts(
        experiments: keys(
          "experiments", .keyed(.verificationPart), en: "Scenarios whose behaviour is known",
          vi: "Các kịch bản đã biết kết quả chính xác"),
        intervals: keys(
          "intervals", .keyed(.intervalPart), default: [],
          en: "Such scenarios, simulated many times over to see how often intervals miss",
          vi: "Các kịch bản mô phỏng lại nhiều lần để xem khoảng tin cậy sai bao nhiêu lần"),
        certificates: keys(
          "certificates", .certificatePart, default: CertificatePart(),
          en: "Staffing problems to be certified, to see how often that is wrong",
          vi: "Các bài toán nhân sự được kiểm chứng, để xem kết luận sai bao nhiêu lần"),
        explained: keys(
          "explained", .explainedPart, default: ExplainedPart(),
          en: "Towns with a planted cause, to see how often explain names it",
          vi: "Các thị trấn có nguyên nhân cài sẵn, để xem explain nêu đúng bao nhiêu lần"),
        fitted: keys(
          "fitted", .fittedPart, default: FittedPart(),
          en: "Logs and samples of known inputs, to see how often fits hold these",
          vi: "Các nhật ký và mẫu có số liệu đầu vào đã biết, để xem ước lượng đúng bao nhiêu lần"))
    }
  }
}

extension Form<VerificationPart> {
  fileprivate static var verificationPart: Form {
    .record { keys in VerificationPart(&keys) }
  }
}

extension VerificationPart {
  fileprivate init(_ keys: inout Keys) {
    model = keys("model", .text, en: "What it is in theory", vi: "Mô hình lý thuyết")
    scenario = keys("scenario", .text, en: "Scenario or option file", vi: "Tệp kịch bản")
    settings = keys(
      "set", .list(.text, count: 0...50), default: [],
      en: "Settings, each as after --set", vi: "Các thiết lập, như sau --set")
    cases = keys(
      "cases", .list(.verificationCase, count: 1...100), en: "What is known of it",
      vi: "Những gì đã biết")
  }
}

extension Form<IntervalPart> {
  fileprivate static var intervalPart: Form {
    .record { keys in
      IntervalPart(
        part: VerificationPart(&keys),
        replications: keys(
          "replications", .whole(2...1000), en: "Replications from which an interval is made",
          vi: "Số lần lặp của mỗi khoảng tin cậy"),
        repetitions: keys(
          "repetitions", .whole(10...100_000), en: "Pairs of intervals",
          vi: "Số cặp khoảng tin cậy"))
    }
  }
}

extension Form<CertificatePart> {
  fileprivate static var certificatePart: Form {
    .record { keys in
      CertificatePart(
        problems: keys(
          "problems", .whole(0...100_000), default: 0, en: "Made-up weeks of each kind",
          vi: "Số tuần giả định mỗi loại"),
        simulated: keys(
          "simulated", .whole(0...100_000), default: 0,
          en: "Queues of each kind that go through the simulator",
          vi: "Số hàng đợi mỗi loại chạy qua chương trình mô phỏng"),
        queue: keys(
          "queue", .text, default: "counter.yaml",
          en:
            "Scenario of those queues: one site that never closes, one procedure, one counter group",
          vi: "Kịch bản của các hàng đợi đó: một nơi luôn mở, một thủ tục, một nhóm quầy"))
    }
  }
}

extension Form<ExplainedPart> {
  fileprivate static var explainedPart: Form {
    .record { keys in
      ExplainedPart(
        cases: keys(
          "cases", .whole(0...1000), default: 0, en: "How many causes are planted",
          vi: "Số nguyên nhân cài sẵn"),
        town: keys(
          "town", .text, default: "../tutorial/tutorial.yaml",
          en: "Scenario in which they are planted: the tutorial's town",
          vi: "Kịch bản được cài: thị trấn của bài hướng dẫn"))
    }
  }
}

extension Form<FittedPart> {
  fileprivate static var fittedPart: Form {
    .record { keys in
      FittedPart(
        studies: keys(
          "studies", .whole(0...100_000), default: 0, en: "How often each is fitted",
          vi: "Mỗi loại được ước lượng bao nhiêu lần"),
        log: keys(
          "log", .text, default: "log.yaml", en: "Scenario whose logs are fitted",
          vi: "Kịch bản có nhật ký được ước lượng"))
    }
  }
}

extension Form<VerificationCase> {
  fileprivate static var verificationCase: Form {
    Form.record { keys in
      VerificationCase(
        id: keys("id", .text, en: "Name of the case", vi: "Tên trường hợp"),
        measure: keys(
          "measure", .text, en: "What is measured, such as mean(wait) or reneged / demands",
          vi: "Đại lượng đo"),
        unit: keys(
          "unit", .keyword, default: .one, en: "minutes, hours, or one for what is no time",
          vi: "Đơn vị: minutes, hours, hoặc one"),
        scope: keys(
          "scope", .text, default: "city", en: "city, or TYPE:ID such as procedure:short",
          vi: "city, hoặc LOẠI:MÃ"),
        dividedBy: keys(
          "divided_by", .number(above: 0), default: 1,
          en: "Brings the measure to the unit of the exact value",
          vi: "Đưa về đơn vị của giá trị chính xác"),
        exact: keys("exact", .number(-1e9...1e9), en: "The true value", vi: "Giá trị chính xác"),
        error: keys(
          "error", .number(0...1e9), default: 0, en: "Standard error of a value that was simulated",
          vi: "Sai số chuẩn, nếu giá trị được mô phỏng"),
        precision: keys(
          "precision", .number(above: 0, to: 1), default: 0.01,
          en: "Half-width of the 99 % interval to reach, over the exact value",
          vi: "Nửa độ rộng khoảng tin cậy 99% cần đạt, so với giá trị chính xác"),
        origin: keys("origin", .text, en: "Where it comes from", vi: "Nguồn"))
    }
  }
}
