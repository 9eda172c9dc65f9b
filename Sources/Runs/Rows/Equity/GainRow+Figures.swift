import Tables

extension GainRow {
  /// What became of the people.
  static var shares: [Column<GainRow>] {
    [
      .share(
        "share_better", \.better.value,
        vi:
          "Được phục vụ ở cả hai, tổng thời gian (đi đường, chờ theo đồng hồ, tại quầy, chờ kết "
          + "quả lấy ngay) "
          + "giảm quá mức đáng kể nhỏ nhất của total_time_mean (kpis.csv). Của riêng một người, "
          + "chênh lệch có "
          + "cả may rủi.",
        en:
          "Served in both, with total time (travel, queue by the clock, counter, in the hall for "
          + "a result) "
          + "lower by more than the smallest relevant difference of total_time_mean (kpis.csv). "
          + "One person's "
          + "difference contains luck."),
      .share(
        "share_better_low", \.better.low, vi: "Cận dưới của khoảng 95% theo các lần lặp.",
        en: "Lower end of its 95 % interval over replications."),
      .share("share_better_high", \.better.high, vi: "Cận trên.", en: "Upper end."),
      .share(
        "share_worse", \.worse.value, vi: "Như share_better, nhưng tổng thời gian tăng.",
        en: "As share_better, with total time higher by more than that."),
      .share(
        "share_worse_low", \.worse.low, vi: "Cận dưới của khoảng 95%.",
        en: "Lower end of its 95 % interval."),
      .share("share_worse_high", \.worse.high, vi: "Cận trên.", en: "Upper end."),
      .share(
        "share_same", \.same, vi: "Được phục vụ ở cả hai, chênh lệch không đáng kể.",
        en: "Served in both, the difference is not relevant."),
      .share(
        "share_only_base", \.onlyBase,
        vi:
          "Bị mất: chỉ được phục vụ ở phương án gốc; ở phương án thì bỏ dở, hoặc chưa có kết quả "
          + "khi hết kỳ "
          + "theo dõi.",
        en:
          "Lost: served in the base only; in the option they give up, or have no result when the "
          + "follow-up "
          + "ends."),
      .share(
        "share_only_option", \.onlyOption, vi: "Chỉ được phục vụ ở phương án.",
        en: "Served in the option only."),
      .share(
        "share_neither", \.neither, vi: "Không được phục vụ ở cả hai.", en: "Served in neither."),
      .share(
        "share_gone", \.gone, vi: "Ở phương án không còn nhu cầu ấy.",
        en: "Their demand does not arise in the option."),
      .share(
        "share_new", \.new, vi: "Chỉ có nhu cầu ở phương án.",
        en: "Their demand arises in the option only."),
    ]
  }

  /// What those served in both spend.
  static var times: [Column<GainRow>] {
    [
      Column(
        "mean_base", \.before, unit: "minutes",
        vi:
          "Tổng thời gian bình quân một người ở phương án gốc, của những người được phục vụ ở cả "
          + "hai. Tính "
          + "trên người, còn total_time_mean tính trên nhu cầu.",
        en:
          "Mean total time of a person in the base, of those served in both. By person; "
          + "total_time_mean is "
          + "by demand."
      ).digits(6).atLeast(0),
      Column(
        "mean_option", \.after, unit: "minutes", vi: "Như vậy ở phương án.",
        en: "The same in the option."
      ).digits(6).atLeast(0),
      Column(
        "mean_change", \.change.value, unit: "minutes",
        vi:
          "Bình quân chênh lệch của từng người ấy: may rủi của từng người bù trừ nhau trong nhóm.",
        en: "Mean of their differences: in a group, the luck of each person evens out."
      ).digits(6),
      Column(
        "mean_change_low", \.change.low, unit: "minutes",
        vi:
          "Cận dưới của khoảng 95% theo các lần lặp, của riêng dòng này; nơi được chọn vì ở "
          + "cuối danh sách "
          + "thì giá trị hơi quá mức.",
        en:
          "Lower end of its 95 % interval over replications, of this row by itself; what is "
          + "chosen for "
          + "being extreme is told a little too extreme."
      ).digits(6),
      Column("mean_change_high", \.change.high, unit: "minutes", vi: "Cận trên.", en: "Upper end.")
        .digits(6),
      Column(
        "days_base", \.daysBefore, unit: "days",
        vi:
          "Từ khi có nhu cầu đến kết quả cuối cùng ở phương án gốc, theo lịch, kể cả ngày nghỉ; "
          + "của những "
          + "người có mọi kết quả ở cả hai.",
        en:
          "From the demand to the last result in the base, in days of the calendar; of those "
          + "with all "
          + "results in both."
      ).digits(6).atLeast(0),
      Column(
        "days_change", \.daysChange.value, unit: "days",
        vi: "Bình quân chênh lệch của từng người ấy.", en: "Mean of their differences."
      ).digits(6),
      Column(
        "days_change_low", \.daysChange.low, unit: "days", vi: "Cận dưới của khoảng 95%.",
        en: "Lower end of its 95 % interval."
      ).digits(6),
      Column("days_change_high", \.daysChange.high, unit: "days", vi: "Cận trên.", en: "Upper end.")
        .digits(6),
    ]
  }
}

extension Column where Row == GainRow {
  fileprivate static func share(
    _ name: String, _ property: Property<GainRow, Double?>, vi: String, en: String
  ) -> Column {
    Column(name, property, unit: "share", vi: vi, en: en).ofOne.digits(6)
  }
}
