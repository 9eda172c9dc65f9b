import ServiceModel

/// One setting of a scenario whose behaviour is known exactly.
struct VerificationPart: Sendable {
  var model: String
  var scenario: String
  var settings: [String]
  var cases: [VerificationCase]
}

extension Form<[(id: String, value: VerificationPart)]> {
  static var verification: Form {
    .record { keys in
      keys(
        "experiments", .keyed(.verificationPart), en: "Scenarios whose behaviour is known",
        vi: "Các kịch bản đã biết kết quả chính xác")
    }
  }
}

extension Form<VerificationPart> {
  fileprivate static var verificationPart: Form {
    .record { keys in
      VerificationPart(
        model: keys("model", .text, en: "What it is in theory", vi: "Mô hình lý thuyết"),
        scenario: keys("scenario", .text, en: "Scenario or option file", vi: "Tệp kịch bản"),
        settings: keys(
          "set", .list(.text, count: 0...50), default: [],
          en: "Settings, each as after --set", vi: "Các thiết lập, như sau --set"),
        cases: keys(
          "cases", .list(.verificationCase, count: 1...100), en: "What is known of it",
          vi: "Những gì đã biết"))
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
          vi: "Nửa độ rộng khoảng tin cậy 99 % cần đạt, so với giá trị chính xác"),
        origin: keys("origin", .text, en: "Where it comes from", vi: "Nguồn"))
    }
  }
}
