import LegalClock
import ServiceModel
import Wording

extension Form<[RuleSet]> {
  /// Earliest first.
  static var ruleSets: Form {
    Form.list(.file(.ruleSet), count: 1...20).map { $0.sorted { $0.validFrom < $1.validFrom } }
      .checked { ruleSets in
        for (earlier, later) in zip(ruleSets, ruleSets.dropFirst())
        where earlier.validFrom == later.validFrom {
          return (
            "'\(earlier.id)' and '\(later.id)' are both valid from \(later.validFrom)",
            "give each rule-set a first day of its own"
          )
        }
        return nil
      }
  }
}

extension Form<RuleSet> {
  /// A rule-set, usually in a file of its own. A rule that is left out is the common one, assumed.
  static var ruleSet: Form {
    .record { keys in
      let id = keys("rule_set", .id, en: "Id of the rule-set", vi: "Mã bộ quy định")
      let name = keys("name", .texts, en: "Name", vi: "Tên")
      let validFrom = keys(
        "valid_from", .date, en: "For dossiers received from this day on",
        vi: "Áp dụng cho hồ sơ nhận từ ngày này")
      let cutOff = keys(
        "cut_off", .rule(.time), en: "Dossiers received later count from the next working day",
        vi: "Hồ sơ nhận sau giờ này tính từ ngày làm việc tiếp theo")
      let common = RuleSet(id: id, name: name, validFrom: validFrom, cutOff: cutOff.value)
      return RuleSet(
        id: id, name: name, validFrom: validFrom,
        counting: RuleSet.Counting(
          cutOff: cutOff,
          firstDay: keys(
            "first_day", .rule(.keyword), default: common.counting.firstDay,
            en: "Which day a limit in days counts first",
            vi: "Ngày đầu tiên của thời hạn tính theo ngày"),
          firstHour: keys(
            "first_hour", .rule(.keyword), default: common.counting.firstHour,
            en: "Where a limit in working hours begins",
            vi: "Thời điểm bắt đầu của thời hạn tính theo giờ"),
          lastHour: keys(
            "last_hour", .rule(.keyword), default: common.counting.lastHour,
            en: "When on its last day a limit in days ends",
            vi: "Thời điểm kết thúc trong ngày cuối của thời hạn"),
          dayOff: keys(
            "day_off", .rule(.keyword), default: common.counting.dayOff,
            en: "When the last calendar day is not worked",
            vi: "Khi ngày cuối cùng là ngày nghỉ")),
        supplement: keys(
          "supplement", .rule(.supplement), default: common.supplement,
          en: "What a request for a supplement does", vi: "Khi yêu cầu bổ sung hồ sơ"),
        newDate: keys(
          "new_date", .rule(.newDate), default: common.newDate,
          en: "A new date, with an apology letter", vi: "Hẹn lại, kèm thư xin lỗi"),
        newTerm: keys(
          "new_term", .rule(.newTerm), default: common.newTerm,
          en: "How far a new date lies after the old one", vi: "Thời gian hẹn lại"),
        timeLimits: keys(
          "time_limits", .timeLimits, default: [],
          en: "Limits of procedures, by their id, in place of their own while these rules hold",
          vi:
            "Thời hạn của từng thủ tục (theo mã), thay thời hạn ghi ở thủ tục khi quy định có hiệu lực"
        ))
    }
  }
}

extension Form<[RuleSet.ProcedureLimit]> {
  /// `land_transfer: 8wd`; a rule-set that is read by itself knows no procedures.
  fileprivate static var timeLimits: Form {
    let limits = Form<[(id: String, value: TimeLimit)]>.keyed(.timeLimit)
    return Form(schema: limits.schema(), placeholder: []) { item, reading in
      limits.read(item, reading).map { id, limit in
        if let entry = item.entry(id) {
          let _: ProcedureID? = reading.index(of: id, in: .procedures, at: entry.place)
        }
        return RuleSet.ProcedureLimit(procedure: id, limit: limit)
      }
    }
  }
}

extension Form {
  /// A rule: its value alone, or `{value:, article: {vi:, en:}, confidence:}`.
  fileprivate static func rule<Rule: Hashable & Sendable>(_ form: Form<Rule>) -> Form
  where Value == LegalRule<Rule> {
    let told = Form.record { keys in
      LegalRule(
        keys("value", form, en: "The rule", vi: "Quy định"),
        article: keys(
          "article", .texts, default: LocalizedText(vi: "", en: ""),
          en: "Instrument, article and clause", vi: "Văn bản, điều, khoản"),
        confidence: Confidence(rawValue: keys.confidence) ?? .assumed)
    }
    return Form(
      schema: .either(form.schema(), told.schema()), placeholder: told.placeholder()
    ) { item, reading in
      if item["value"] != nil { return told.read(item, reading) }
      let value = form.read(item, reading)
      let confidence = reading.under(item) { reading.provenance.confidence }
      return LegalRule(
        value, article: LocalizedText(vi: "", en: ""),
        confidence: Confidence(rawValue: confidence) ?? .assumed)
    }
  }
}

extension Form<RuleSet.Supplement> {
  fileprivate static var supplement: Form {
    .record { keys in
      RuleSet.Supplement(
        clock: keys(
          "clock", .keyword, en: "stops, or restarts with the answer",
          vi: "stops (tạm dừng) hoặc restarts (tính lại) khi bổ sung"),
        atMost: keys(
          "at_most", .whole(0...100), en: "How often for one dossier",
          vi: "Số lần tối đa mỗi hồ sơ"))
    }
  }
}

extension Form<RuleSet.NewDate> {
  fileprivate static var newDate: Form {
    .record { keys in
      RuleSet.NewDate(
        atMost: keys(
          "at_most", .whole(0...100), en: "How often for one dossier",
          vi: "Số lần tối đa mỗi hồ sơ"),
        noticeWorkingDays: keys(
          "notice_working_days", .whole(0...100),
          en: "Working days before the old date by which the letter goes out",
          vi: "Số ngày làm việc báo trước"),
        form: keys("form", .text, en: "Form of the letter", vi: "Mẫu thư"))
    }
  }
}

extension Form<TimeLimit> {
  /// A limit that lies ahead.
  fileprivate static var newTerm: Form {
    timeLimit.checked { limit in
      switch limit {
      case .workingDays(0), .calendarDays(0), .workingHours(0), .months(0):
        ("\(limit) is no new date", "write a limit of at least 1wd, 1cd, 1mo or some wh")
      default: nil
      }
    }
  }
}
