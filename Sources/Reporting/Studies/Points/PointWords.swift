import Wording

/// What pages and memos say of sweeps and of stresses.
enum PointWords {
  /// Told where no indicator was asked for.
  static let told = ["wait_mean", "served_on_time_share", "walk_away_share", "total_time_mean"]

  static let ofCity = LocalizedText(vi: "{0}, toàn thành phố", en: "{0}, the whole city")
  static let sweep = LocalizedText(
    vi: "Theo từng giá trị, và mục tiêu đổi ở đâu",
    en: "Over the values, and where the goal changes")
  static let sweepNote = LocalizedText(
    vi:
      "Mỗi giá trị được mô phỏng với cùng những người dân. Trong ngoặc: chênh lệch so với phương án đầu tiên ở cùng "
      + "giá trị, với khoảng tin cậy 95% theo cặp từng lần lặp, từng khoảng một.",
    en:
      "Every value is simulated on the same citizens. In brackets: the difference from the first option at the same "
      + "value, with its 95 % interval, paired replication by replication, each by itself.")
  static let stress = LocalizedText(
    vi: "Trong từng tình huống thử thách", en: "Under each stress")
  static let stressNote = LocalizedText(
    vi:
      "Với cùng những người dân như bình thường, và không thêm người. Trong ngoặc: chênh lệch so với bình thường, "
      + "với khoảng tin cậy 95% theo cặp từng lần lặp, từng khoảng một. Ai bỏ về thì không chờ nữa: hãy đọc thời "
      + "gian chờ cùng với tỷ lệ bỏ về.",
    en:
      "On the same citizens as without, and nobody is hired. In brackets: the difference from the usual, with its "
      + "95 % interval, paired replication by replication, each by itself. Whoever leaves waits no more: read waits "
      + "together with the share that leaves.")
  /// {0} the option, {1} the stress, then served on time and minutes of wait: under it, as usual, the difference.
  static let hardest = LocalizedText(
    vi:
      "{0}: ít người có nhu cầu được phục vụ đúng hạn nhất khi “{1}”: {2}% so với bình thường {3}% ({4}); khi đó chờ "
      + "trung bình {5} phút so với {6} ({7}).",
    en:
      "{0}: fewest of all who asked are served on time under “{1}”: {2} % in place of {3} % as usual ({4}); the mean "
      + "wait is then {5 minute|minutes} in place of {6} ({7}).")
  /// {0} the site, {1} minutes.
  static let longest = LocalizedText(
    vi: "Chờ lâu nhất ở {0}: {1} phút.", en: "The longest wait is at {0}: {1 minute|minutes}.")
  static let worstSites = LocalizedText(
    vi: "Nơi chờ lâu nhất: phút trung bình (bình thường)",
    en: "Where people wait longest: minutes on the mean (as usual)")
  /// {0} the site, {1} minutes, {2} as usual.
  static let site = LocalizedText(vi: "{0}: {1} ({2})", en: "{0}: {1} ({2})")
}
