import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<LocalizedText> {
  /// What a mapping from ids holds where only a name is to be told.
  static var named: Form {
    .record { keys in keys("name", .texts, en: "Name", vi: "Tên") }
  }
}

extension Form<[ServiceClass]> {
  static var serviceClasses: Form {
    Form<[(id: String, value: LocalizedText)]>.keyed(.named)
      .checked { classes in
        (1...64).contains(classes.count)
          ? nil : ("has \(classes.count) classes", "write 1 to 64 of them")
      }
      .map { $0.map { ServiceClass(id: $0.id, name: $0.value) } }
  }
}

extension Form<[ChannelMix]> {
  static var channelMixes: Form {
    Form<[(id: String, value: ChannelMix)]>.keyed(.channelMix).map { entries in
      entries.map { id, mix in
        var mix = mix
        mix.id = id
        return mix
      }
    }
  }
}

extension Form<ChannelMix> {
  /// Its id is the key under which it stands.
  fileprivate static var channelMix: Form {
    .record { keys in
      let online = keys(
        "online_share", .share, en: "Share of dossiers sent online",
        vi: "Tỷ lệ hồ sơ nộp trực tuyến")
      let post = keys(
        "post_share", .share, default: 0, en: "Share of dossiers sent by post",
        vi: "Tỷ lệ hồ sơ nộp qua bưu chính")
      keys.check(
        online + post <= 1, "online_share and post_share sum to \(short(online + post))",
        hint: "together they are at most 1", at: "online_share", "post_share")
      return ChannelMix(
        id: "", onlineShare: online, postShare: post,
        differsByDistrict: keys(
          "differs_by_district", .flag, default: false,
          en: "Whether the district's factor of online filing applies",
          vi: "Có nhân với hệ số nộp trực tuyến của quận, huyện, thị xã hay không"),
        postalReturnShare: keys(
          "postal_return_share", .share, default: 0,
          en: "Of counter and post dossiers, results sent by post",
          vi: "Tỷ lệ trả kết quả qua bưu chính"),
        electronicReturnShare: keys(
          "electronic_return_share", .share, default: 0,
          en: "Of online dossiers, results returned electronically",
          vi: "Tỷ lệ trả kết quả điện tử"),
        changes: keys(
          "changes", Form<[ChannelMix.Change]>.changes, default: [],
          en: "Other shares from given days on", vi: "Tỷ lệ khác kể từ một số ngày"))
    }
  }
}

extension Form<[ChannelMix.Change]> {
  fileprivate static var changes: Form {
    let change = Form<ChannelMix.Change>.record { keys in
      ChannelMix.Change(
        from: keys("from", .date, en: "First day", vi: "Ngày đầu"),
        onlineShare: keys(
          "online_share", .share, en: "Share of dossiers sent online",
          vi: "Tỷ lệ hồ sơ nộp trực tuyến"),
        postShare: keys(
          "post_share", .share, default: 0, en: "Share of dossiers sent by post",
          vi: "Tỷ lệ hồ sơ nộp qua bưu chính"))
    }
    return Form.list(change, count: 0...100).checked { changes in
      if let odd = changes.first(where: { $0.onlineShare + $0.postShare > 1 }) {
        return (
          "the shares from \(odd.from) on sum to \(short(odd.onlineShare + odd.postShare))",
          "together they are at most 1"
        )
      }
      for (earlier, later) in zip(changes, changes.dropFirst()) where later.from <= earlier.from {
        return ("\(later.from) stands after \(earlier.from)", "write the days in rising order")
      }
      return nil
    }
  }
}

extension Form<Procedure> {
  static var procedure: Form {
    .record { keys in
      let id = keys("id", .id, en: "Id", vi: "Mã")
      let name = names(&keys)
      let level: Level = keys(
        "level", .keyword, en: "Level of government", vi: "Cấp giải quyết")
      let serviceClass: ServiceClassID = keys(
        "service_class", .reference(to: .serviceClasses), en: "What counters are told apart by",
        vi: "Nhóm thủ tục tại quầy")
      let annualVolume = keys(
        "annual_volume", .amount(0...1e8), en: "Dossiers a year in the whole city",
        vi: "Số hồ sơ mỗi năm toàn thành phố")
      let channels: ChannelMixID = keys(
        "channel_mix", .reference(to: .channelMixes), en: "How dossiers come in",
        vi: "Cơ cấu kênh nộp")
      let receptionMinutes = receptionMinutes(&keys)
      var procedure = Procedure(
        id: id, name: name, level: level, serviceClass: serviceClass, annualVolume: annualVolume,
        channels: channels, receptionMinutes: receptionMinutes,
        completeShare: keys(
          "complete_share", .share, en: "Share of first submissions that are complete",
          vi: "Tỷ lệ hồ sơ đầy đủ ngay lần đầu"),
        route: keys("route", .reference(to: .routes), en: "Route", vi: "Quy trình nội bộ"),
        timeLimit: keys(
          "time_limit", .timeLimit, en: "Legal limit: 10wd, 8wh, 30cd or 3mo",
          vi: "Thời hạn: 10wd (ngày làm việc), 8wh (giờ làm việc), 30cd (ngày), 3mo (tháng)"))
      procedure.awaited = keys(
        "awaited", .flag, default: false,
        en: "Whether the citizen waits at the site for a result decided in the same house",
        vi: "Người dân chờ lấy kết quả ngay tại chỗ")
      procedure.onlineService = keys.optional(
        "online_service", .keyword,
        en: "none (not on the portal), partial (originals or result need a trip), full (no trip); "
          + "as the channel mix says if empty",
        vi: "none (không nộp trực tuyến), partial (trực tuyến một phần), full (toàn trình); "
          + "để trống thì theo cơ cấu kênh")
      return procedure
    }
  }

  /// Either a distribution, or a mean and a coefficient of variation of a lognormal one.
  private static func receptionMinutes(_ keys: inout Keys) -> Distribution {
    let mean = keys.optional(
      "reception_mean_minutes", .number(above: 0, to: 1e4),
      en: "Mean minutes at the counter for a complete dossier",
      vi: "Số phút trung bình tại quầy cho một hồ sơ đầy đủ")
    let cv = keys.optional(
      "reception_cv", .number(0...10), en: "Its coefficient of variation (lognormal)",
      vi: "Hệ số biến thiên (loga chuẩn)")
    let whole = keys.optional(
      "reception_minutes", .distribution, en: "Distribution instead of mean and variation",
      vi: "Phân phối, thay cho trung bình và hệ số biến thiên")
    let isOneWay = whole == nil ? mean != nil && cv != nil : mean == nil && cv == nil
    keys.check(
      isOneWay, "the time at the counter is not clear",
      hint: "write reception_mean_minutes and reception_cv, or reception_minutes alone",
      at: "reception_minutes", "reception_mean_minutes", "reception_cv")
    if let whole { return whole }
    guard let mean, let cv else { return .constant(1) }
    return cv == 0 ? .constant(mean) : .lognormal(mean: mean, cv: cv)
  }
}

extension Form<TimeLimit> {
  /// `10wd` working days, `8wh` working hours, `30cd` calendar days, `3mo` months.
  static var timeLimit: Form {
    .scalar(
      ["type": "string", "pattern": "^([0-9]{1,4}(wd|cd)|0{0,3}[1-9][0-9]?mo|[0-9.]{1,4}wh)$"],
      allowed: """
        a limit within a year, such as 10wd (working days), 8wh (working hours), 30cd (calendar days) or \
        3mo (months)
        """,
      placeholder: .workingDays(0)
    ) { text in
      guard text.utf8.count <= 6, let limit = TimeLimit(text) else { return nil }
      // A limit of no month is none; that of the same day is 0wd.
      return limit.isWithinAYear && limit != .months(0) ? limit : nil
    }
  }
}
