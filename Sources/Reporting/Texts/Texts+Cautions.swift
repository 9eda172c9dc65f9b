import Choice
import Runs
import Wording

/// What a reader must not miss, worded once for the terminal, the page and the memo.
extension Texts {
  /// The first line of every table: noise is all that intervals know of.
  static let forTheseInputs = LocalizedText(
    vi: "Với các số liệu đầu vào này; nếu số liệu đầu vào khác đi thì chưa biết.",
    en: "For these inputs; how it stands under other inputs is not known.")
  static let besidePoints = LocalizedText(
    vi:
      "Với các số liệu đầu vào này. Lần chạy này còn xét số liệu đầu vào khác ở {0} điểm: kết quả ở "
      + "future_kpi.csv, số liệu đầu vào ở futures.csv.",
    en:
      "For these inputs. The run also looked at other inputs, at {0 point|points}: what came of them is in "
      + "future_kpi.csv, which inputs they are in futures.csv.")

  static let besideSets = LocalizedText(
    vi:
      "Với các số liệu đầu vào này. Lần chạy này còn mô phỏng {0} tập hợp giải pháp khác: kết quả ở future_kpi.csv, "
      + "mỗi tập hợp bật những giải pháp nào ở futures.csv.",
    en:
      "For these inputs. The run also simulated {0 other set|other sets} of levers: what came of them is in future_kpi.csv, "
      + "which levers each has on in futures.csv.")
  static let besideStresses = LocalizedText(
    vi:
      "Với các số liệu đầu vào này. Lần chạy này còn đặt kịch bản vào {0} tình huống: kết quả ở future_kpi.csv.",
    en:
      "For these inputs. The run also put the scenarios under {0 stress|stresses}: what came of them is in "
      + "future_kpi.csv.")

  static let judgedByInputs = LocalizedText(
    vi:
      "Giá trị, chênh lệch và khoảng sai số mô phỏng: với các số liệu đầu vào này. Kết luận: xét cả số "
      + "liệu đầu vào khác, ở {0} điểm (futures.csv, future_kpi.csv).",
    en:
      "Values, differences and noise intervals are for these inputs. Verdicts are by other inputs as well, "
      + "at {0 point|points} (futures.csv, future_kpi.csv).")

  static let judgedByFutures = LocalizedText(
    vi:
      "Giá trị, chênh lệch và khoảng sai số mô phỏng: với các số liệu đầu vào này. Kết luận: xét cả số "
      + "liệu đầu vào khác, ở các kịch bản tương lai (futures.csv, future_kpi.csv).",
    en:
      "Values, differences and noise intervals are for these inputs. Verdicts are by other inputs as well, "
      + "over the futures (futures.csv, future_kpi.csv).")

  /// {0} points, too few; {1} and {2} are as many as a verdict needs, and one that is clear.
  static let tooFewToJudge = LocalizedText(
    vi:
      "Với các số liệu đầu vào này. {0} điểm là quá ít để kết luận về số liệu đầu vào khác: cần từ {1} điểm, từ {2} "
      + "điểm mới có thể kết luận là rõ rệt. Từng điểm ở futures.csv, future_kpi.csv.",
    en:
      "For these inputs. {0 point is|points are} too few for a verdict by other inputs: it takes {1}, and {2} for a clear "
      + "one. Each point is in futures.csv, future_kpi.csv.")

  /// What a table's figures hold for, of a run with so many points besides the inputs as written, by which
  /// its verdicts are judged or not. What points are depends on the kind of the study.
  static func scope(
    points: Int, judged: Bool = false, of kind: Study.Kind = .compare
  ) -> LocalizedText {
    guard points > 0 else { return forTheseInputs }
    guard judged else {
      let beside =
        switch kind {
        case .decompose: besideSets
        case .stress: besideStresses
        case .run, .compare, .sweep, .robust, .staff, .levers, .explain, .calibrate: besidePoints
        }
      return beside.filled("\(points)")
    }
    return points < Verdict.fewestPoints
      ? tooFewToJudge.filled(
        "\(points)", "\(Verdict.fewestPoints)", "\(Verdict.fewestForClear)")
      // Of a robust study points are more than futures: levels of choices are looked at in points too.
      : kind == .robust ? judgedByFutures : judgedByInputs.filled("\(points)")
  }

  // Options that are not ranked.
  static let failing = LocalizedText(
    vi:
      "“{0}” không đạt: {1} nhu cầu do người dân bỏ dở hoặc chưa có kết quả khi kết thúc. Không xếp "
      + "hạng phương án này.",
    en:
      "“{0}” fails: {1} of the demands are given up or have no result at the end. It is not ranked."
  )
  static let openAtEnd = LocalizedText(
    vi:
      "“{0}” không được xếp hạng: {1} nhu cầu chưa có kết quả khi hết thời gian theo dõi, dù không nơi nào "
      + "làm việc hết công suất; theo dõi dài hơn (period.follow_up_days) thì mới biết.",
    en:
      "“{0}” is not ranked: {1} of the demands have no result when the follow-up ends, though no place "
      + "is at its limit; a longer one (period.follow_up_days) would tell.")
  static let unrankedBase = LocalizedText(
    vi:
      "Các chỉ tiêu của “{0}” không nói về những nhu cầu ấy: hãy đọc chênh lệch so với “{0}” cùng điều "
      + "này.",
    en: "What “{0}” shows leaves those demands out: read differences from “{0}” with this in mind.")
  static let hidden = LocalizedText(
    vi:
      "“{0}”: {1} nhu cầu không được giải quyết do người dân bỏ dở. Tỷ lệ đúng hạn ({2}) không tính họ: "
      + "trên mọi người có nhu cầu, chỉ {3} được phục vụ đúng hạn.",
    en:
      "“{0}”: citizens give up {1} of the demands. The on-time share ({2}) leaves them out: of all "
      + "who asked, {3} are served on time.")

  // Work beyond what can be done.
  static let overloaded = LocalizedText(
    vi:
      "Với “{0}”, khối lượng công việc vượt quá năng lực: {1} nhu cầu chưa có kết quả khi hết thời "
      + "gian theo dõi.",
    en: "“{0}” is overloaded: {1} of the demands have no result when the follow-up ends.")
  static let sitesAtLimit = LocalizedText(
    vi: "“{0}”: {1} nơi tiếp nhận làm việc hết công suất ({2}).",
    en: "“{0}”: {1 site works|sites work} at the limit of their staff ({2}).")
  static let officesAtLimit = LocalizedText(
    vi: "“{0}”: {1} phòng chuyên môn làm việc hết công suất ({2}).",
    en: "“{0}”: {1 office works|offices work} at the limit of their staff ({2}).")
  static let busiestDays = LocalizedText(
    vi:
      "“{0}”: tại {1} nơi, khối lượng công việc của ngày thường (với phòng: tháng) đông nhất vượt quá "
      + "năng lực, tính trước khi có ai phải chờ. Nhiều nhất: {2}.",
    en:
      "“{0}”: in {1 place|places} more work is offered on the busiest ordinary day (of offices: in the busiest "
      + "month) than can be done, reckoned before anybody waits. Most of all: {2}.")

  // Counts of one run, below its table.
  static let noticesTitle = LocalizedText(vi: "Lưu ý", en: "Notices")
  static let openNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) chưa có kết quả khi hết thời gian theo dõi.",
    en: "{0}: {1 demand|demands} ({2}) {1|has|have} no result when the follow-up ends.")
  static let gaveUpNotice = LocalizedText(
    vi: "{0}: {1} nhu cầu ({2}) không được giải quyết do người dân bỏ dở sau nhiều lần đi lại.",
    en: "{0}: {1 citizen|citizens} ({2}) gave up after coming in vain too often.")
  static let sentHomeNotice = LocalizedText(
    vi: "{0}: {1} lượt ({2}) bị cho về hoặc bỏ về khi chưa được gọi.",
    en: "{0}: {1 ticket|tickets} ({2}) went home without being called.")
  static let dutiesNotice = LocalizedText(
    vi:
      "{0}: việc kiêm nhiệm chưa làm được giữa các lượt tiếp dân phải làm thêm ngoài giờ: {1} giờ, chưa tính "
      + "vào chi phí.",
    en:
      "{0}: other duties that citizens left no time for took {1 hour|hours} of overtime, which no cost "
      + "includes.")
  static let balanceNotice = LocalizedText(
    vi: "{0}: cân bằng dòng sai {1} lần. Đây là lỗi của chương trình: đừng dùng kết quả này.",
    en:
      "{0}: the flow balance is off {1 time|times}. That is our mistake: do not use these results.")
}

/// What is said of all figures of a table, worded once: their noise, and whose they are.
extension Texts {
  static let noise = LocalizedText(
    vi: "± hoặc (từ – đến): khoảng sai số mô phỏng, theo {0} lần lặp.",
    en: "± or (from – to): noise interval, over {0 replication|replications}.")
  static let together = LocalizedText(
    vi:
      "Khoảng của các mức chênh lệch ở chỉ tiêu chính đã hiệu chỉnh để cùng đúng với độ tin cậy {0}; khoảng "
      + "của từng giá trị và của các chỉ tiêu khác: {0} cho riêng nó.",
    en:
      "Those of differences of headline indicators are adjusted, so that all hold together at {0}; those of "
      + "values and of other indicators each by itself.")
  static let alone = LocalizedText(
    vi: "Khoảng của từng dòng: {0} cho riêng nó.", en: "Each row's interval holds by itself at {0}."
  )
  static let beyond = LocalizedText(
    vi: "“{0}”, “{1}”: cả khoảng vượt mức chênh lệch đáng kể nhỏ nhất của chỉ tiêu.",
    en: "“{0}”, “{1}”: the whole interval is beyond the indicator's smallest relevant difference.")
  static let within = LocalizedText(
    vi: "“{0}”: cả khoảng nằm trong mức ấy (motcua kpis); “{1}”: không phải hai trường hợp trên.",
    en: "“{0}”: all of it is within (motcua kpis); “{1}”: neither.")
  static let byInputs = LocalizedText(
    vi:
      "“{0}”, “{1}”: chiều chênh lệch giữ nguyên ở ít nhất 95% số điểm (dưới 93 điểm: ở mọi điểm); “{2}”, "
      + "“{3}”: ở ít nhất 80%; cả hai khi chênh lệch ở các số liệu này là đáng kể. “{4}”: nhỏ hơn mức đáng "
      + "kể nhỏ nhất (motcua kpis) ở ít nhất 80% số điểm; “{5}”: không phải các trường hợp trên.",
    en:
      "“{0}”, “{1}”: the sign holds in 95 % of the points or more (below 93 points in all); “{2}”, “{3}”: in "
      + "80 % or more; both where the difference for these inputs is relevant. “{4}”: it is below the "
      + "smallest relevant one (motcua kpis) in 80 % of the points or more; “{5}”: none of these.")
  /// {0} indicators with their amounts.
  static let ownRelevance = LocalizedText(
    vi: "Mức chênh lệch đáng kể nhỏ nhất do kịch bản tự đặt: {0}.",
    en: "Smallest relevant differences of the scenario's own: {0}.")
  /// {0} an indicator, {1} a share.
  static let relevantOfBase = LocalizedText(
    vi: "{0} {1} giá trị của phương án gốc", en: "{0} {1} of the base's value")
  static let seed = LocalizedText(vi: "Số khởi tạo ngẫu nhiên: {0}.", en: "Seed {0}.")
  static let oneReplication = LocalizedText(
    vi: "Một lần lặp: không có khoảng tin cậy. Hãy chạy lại với --replications 10.",
    en: "One replication: there are no intervals. Run it again with --replications 10.")
  static let fewReplications = LocalizedText(
    vi: "Quá ít lần lặp ({0}): khoảng tin cậy rất rộng và chưa đáng tin; hãy chạy từ 10 lần lặp.",
    en:
      "Too few replications ({0}): intervals are very wide, and not to be relied on; run 10 or more."
  )
  static let precisionMissed = LocalizedText(
    vi:
      "Lần chạy dừng sau {0} lần lặp, khi chưa đạt độ chính xác được yêu cầu: {1} ở độ tin cậy {2}.",
    en:
      "The run stopped after {0 replication|replications}, before the precision asked for: {1} at {2}."
  )
  static let star = LocalizedText(
    vi:
      "★: có thể là tốt nhất trong các phương án được xếp hạng, hoặc kém không đáng kể; mọi dấu ★ của "
      + "bảng cùng đúng với độ tin cậy {0}.",
    en:
      "★: may be the best of the options that are ranked, or behind by no relevant difference; all ★ "
      + "of the table hold together at {0}.")
  static let sameCitizens = LocalizedText(
    vi: "Mọi phương án phục vụ cùng những người dân.",
    en: "All options serve the same citizens.")
  static let otherCitizens = LocalizedText(
    vi: "“{0}” không phục vụ cùng những người dân như “{1}” ({2} so với {3} nhu cầu mỗi lần lặp): "
      + "chênh lệch là do cả người dân lẫn phương án.",
    en:
      "“{0}” does not serve the same citizens as “{1}” ({2} against {3 demand|demands} a replication): "
      + "differences are due to the citizens as well as to the option.")
}
