import Choice
import Experiments
import OutputAnalysis
import Tables
import Wording

/// A row of `burdens.csv`: how unequally an option spreads the time of those whom it serves.
struct BurdenRow: TableRow {
  var option = ""
  var among = Among.people
  var people = 0
  var unserved: Double?
  var mean: Double?
  var worst = ToldFigure()
  var worstChange = ToldFigure()
  var worstShare: Double?
  var gini = ToldFigure()
  var giniChange = ToldFigure()

  /// On whom it lies.
  enum Among: String, CellWord, CaseIterable {
    /// Each person by itself.
    case people
    /// Each person bears the mean of those who live in the same commune: luck evens out.
    case communes
  }

  static let table = Table<BurdenRow>(
    "burdens",
    vi:
      "Tổng thời gian của người dân phân bổ không đều đến đâu trong từng phương án, của những "
      + "người được phục "
      + "vụ; ai không được phục vụ thì không có trong đó: xem unserved_share trước.",
    en:
      "How unequally citizens' total time lies on them in each option, of those who are served; "
      + "whoever is "
      + "not is not among them: look at unserved_share first.",
    columns: [
      .option(\.option),
      Column(
        "among", \.among,
        vi:
          "people: từng người, làm tròn đến 10 giây; communes: mỗi người mang mức bình quân của "
          + "xã, phường "
          + "mình, gộp mọi lần lặp.",
        en:
          "people: each person, to 10 seconds; communes: each bears the mean of the own commune "
          + "over all "
          + "replications."),
      Column(
        "people", \.people, unit: "count", vi: "Số người được phục vụ, cộng mọi lần lặp.",
        en: "People who are served, over all replications."
      ).atLeast(0),
      Column(
        "unserved_share", \.unserved, unit: "share",
        vi: "Tỷ lệ người bỏ dở hoặc chưa có kết quả khi hết kỳ theo dõi, với một hồ sơ trở lên.",
        en:
          "Share of people who gave up, or have no result when the follow-up ends, with a "
          + "dossier at least."
      ).ofOne.digits(6),
      Column(
        "mean_time", \.mean, unit: "minutes", vi: "Tổng thời gian bình quân một người.",
        en: "Mean total time of a person."
      ).digits(6).atLeast(0),
      figure(
        "worst_decile", \.worst.value, unit: "minutes",
        vi: "Bình quân của một phần mười số người có mức cao nhất.",
        en: "Mean of the tenth of the people who bear most."),
      figure(
        "worst_decile_low", \.worst.low, unit: "minutes",
        vi: "Cận dưới của khoảng 95% theo các lần lặp (jackknife).",
        en: "Lower end of its 95 % interval over replications (jackknife)."),
      figure("worst_decile_high", \.worst.high, unit: "minutes", vi: "Cận trên.", en: "Upper end."),
      figure(
        "worst_decile_change", \.worstChange.value, unit: "minutes",
        vi: "So với phương án gốc, theo cặp từng lần lặp; trống ở phương án gốc.",
        en: "Against the base, paired by replication; empty of the base."),
      figure(
        "worst_decile_change_low", \.worstChange.low, unit: "minutes", vi: "Cận dưới.",
        en: "Lower end."),
      figure(
        "worst_decile_change_high", \.worstChange.high, unit: "minutes", vi: "Cận trên.",
        en: "Upper end."),
      figure(
        "worst_decile_burden", \.worstShare, unit: "share",
        vi: "Phần của mọi tổng thời gian mà một phần mười ấy mang.",
        en: "Which share of all total time that tenth bears."),
      figure(
        "gini", \.gini.value, unit: "share",
        vi:
          "Hệ số Gini của tổng thời gian: 0 khi ai cũng như nhau. Thời gian ngắn hơn cho phần "
          + "lớn người dân "
          + "có thể làm hệ số này tăng.",
        en:
          "Gini coefficient of total time: 0 where all bear the same. It may rise where most "
          + "people's time "
          + "falls."),
      figure("gini_low", \.gini.low, unit: "share", vi: "Cận dưới.", en: "Lower end."),
      figure("gini_high", \.gini.high, unit: "share", vi: "Cận trên.", en: "Upper end."),
      figure(
        "gini_change", \.giniChange.value, unit: "share", vi: "So với phương án gốc.",
        en: "Against the base."),
      figure("gini_change_low", \.giniChange.low, unit: "share", vi: "Cận dưới.", en: "Lower end."),
      figure(
        "gini_change_high", \.giniChange.high, unit: "share", vi: "Cận trên.", en: "Upper end."),
    ], key: ["option", "among"], references: [.option])

  private static func figure(
    _ name: String, _ property: Property<BurdenRow, Double?>, unit: String, vi: String, en: String
  ) -> Column<BurdenRow> {
    Column(name, property, unit: unit, vi: vi, en: en).digits(6)
  }
}

extension BurdenRow {
  /// Nothing unless citizens were written down.
  static func text(_ options: [OptionResult]) -> TableText<BurdenRow> {
    var text = TableText<BurdenRow>()
    let base = Among.allCases.map { BurdenFigures(options[0].burdens, among: $0) }
    for (index, option) in options.enumerated() {
      for (among, base) in zip(Among.allCases, base) {
        let own = index == 0 ? base : BurdenFigures(option.burdens, among: among)
        guard let own else { continue }
        var row = BurdenRow(option: tableID("option", option.id), among: among)
        let (served, unserved) = option.burdens.reduce((0, 0)) {
          ($0.0 + $1.people.reduce(0, +), $0.1 + $1.unserved)
        }
        row.people = served
        row.unserved = Double(unserved) / Double(served + unserved)
        (row.mean, row.worstShare) = (own.mean, own.worstShare)
        row.worst = ToldFigure(own.worst)
        row.gini = ToldFigure(own.gini, within: 0...1)
        if index > 0, let base {
          row.worstChange = ToldFigure(own.worst.difference(from: base.worst))
          row.giniChange = ToldFigure(
            own.gini.flatMap { gini in base.gini.map { gini.difference(from: $0) } })
        }
        text.write(row)
      }
    }
    return text
  }
}

/// What a burden of all replications comes to, with the error of a jackknife over them.
private struct BurdenFigures {
  /// In minutes.
  let mean: Double
  let worst: ReplicationEstimate
  /// Nil if nobody bears anything.
  let worstShare: Double?
  let gini: ReplicationEstimate?

  /// Nil where nobody was served.
  init?(_ replications: [PersonBurden], among: BurdenRow.Among) {
    let all = replications.indices
    let whole = Self.burden(replications[...], among)
    let others = all.map { left in
      Self.burden(replications[..<left] + replications[(left + 1)...], among)
    }
    func estimate(_ statistic: (Burden) -> Double?) -> ReplicationEstimate? {
      ReplicationEstimate(
        whole.flatMap(statistic), leavingOut: others.map { $0.flatMap(statistic) })
    }
    guard let whole, let worst = estimate({ $0.meanOfWorst(0.1) }) else { return nil }
    mean = whole.mean
    self.worst = worst
    worstShare = whole.borneByWorst(0.1)
    gini = estimate(\.gini)
  }

  private static func burden(
    _ replications: ArraySlice<PersonBurden>, _ among: BurdenRow.Among
  ) -> Burden? {
    switch among {
    case .people:
      var people = [Double](repeating: 0, count: replications.map(\.people.count).max() ?? 0)
      for replication in replications {
        for (bin, count) in replication.people.enumerated() { people[bin] += Double(count) }
      }
      let minutes = people.indices.map { Double($0 * PersonBurden.binSeconds) / 60 }
      return Burden(minutes, people: people)
    case .communes:
      let count = replications.first?.communes.count ?? 0
      var (people, seconds) = (
        [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
      )
      for replication in replications {
        for (index, commune) in replication.communes.enumerated() {
          people[index] += Double(commune.people)
          seconds[index] += Double(commune.seconds)
        }
      }
      let minutes = zip(seconds, people).map { $1 > 0 ? $0 / $1 / 60 : 0 }
      return Burden(minutes, people: people)
    }
  }
}
