import Wording

/// What is said of studies over futures.
package enum RobustTexts {
  /// Where what is wrong with a future is told: futures that the command makes stand in no file.
  static let label = "motcua robust"

  static let nothingUnknown = LocalizedText(
    vi:
      "{0}: không có yếu tố nào để thay đổi, vì không có uncertainty: và mọi số liệu đều đã kiểm chứng (V). "
      + "Hãy viết uncertainty:",
    en:
      "{0}: there is nothing to vary: it has no uncertainty:, and all its inputs are verified (V). Write "
      + "uncertainty:")
  static let noLaw = LocalizedText(
    vi: "uncertainty.{0}: không có phân phối nào với low, high và within như vậy",
    en: "uncertainty.{0}: there is no law with such low, high and within")
  /// {0} the file, {1} the line, {2} the column, {3} the factor, {4} its path.
  static let noUnknown = LocalizedText(
    vi:
      "{0}:{1}:{2}: uncertainty.{3}: {4} là khoảng thời gian mô phỏng do người lập chọn, không phải điều chưa biết; hãy bỏ "
      + "yếu tố này (motcua sweep cho thay đổi nó được)",
    en:
      "{0}:{1}:{2}: uncertainty.{3}: {4} is which time is simulated: chosen, and no unknown; leave the factor out "
      + "(motcua sweep can vary it)")
  static let noNumber = LocalizedText(
    vi: "{0}:{1}: {2} là '{3}', không phải số; lựa chọn thì viết levels trong uncertainty:",
    en: "{0}:{1}: {2} is '{3}', which is no number; write a choice as levels in uncertainty:")
  /// {0} the kind of design, {1} factors.
  static let noCorrelation = LocalizedText(
    vi:
      "--design {0}: thiết kế này thay đổi từng yếu tố riêng, nhưng uncertainty: có tương quan (correlated) ở {1}; "
      + "hãy dùng latin-hypercube, sobol hoặc một tệp điểm, hay bỏ correlated",
    en:
      "--design {0}: this design moves each factor by itself, but uncertainty: has some correlated: {1}; take "
      + "latin-hypercube, sobol or a file of points, or leave out correlated")
  static let impossible = LocalizedText(
    vi: "uncertainty: các tương quan hạng này không thể cùng có",
    en: "uncertainty: no numbers have all these rank correlations")
  /// {0} points, {1} as many as it takes.
  static let tooFewPoints = LocalizedText(
    vi:
      "--points {0}: latin-hypercube với các yếu tố có tương quan (correlated) cần ít nhất {1}; --design sobol thì ít hơn "
      + "cũng được",
    en:
      "--points {0}: a hypercube with correlated factors takes {1} at least; fewer do with --design sobol"
  )
  static let tooManyFactors = LocalizedText(
    vi: "--design sobol: có {0} yếu tố, nhiều nhất là {1}; hãy dùng latin-hypercube",
    en: "--design sobol: there are {0 factor|factors}, of {1} at most; take latin-hypercube")
  static let tooManyPoints = LocalizedText(
    vi: "--design grid: hơn {0} điểm; hãy bớt yếu tố hoặc dùng latin-hypercube",
    en: "--design grid: more than {0 point|points}; take fewer factors, or latin-hypercube")
  static let noPowerOfTwo = LocalizedText(
    vi: "--points {0}: sobol cần lũy thừa của 2, như {1}",
    en: "--points {0}: sobol takes a power of two, such as {1}")
  static let oddLevels = LocalizedText(
    vi: "--design morris: {0} mức; số mức phải chẵn",
    en: "--design morris: {0 level|levels}; their number has to be even")
  static let tooManyLevels = LocalizedText(
    vi: "uncertainty: các lựa chọn có {0} tổ hợp mức; nhiều nhất là 512: hãy bớt mức",
    en:
      "uncertainty: the choices have {0 combination|combinations} of levels, of 512 at most: take fewer levels"
  )
  static let breakEvenOfChoice = LocalizedText(
    vi:
      "--break-even {0}: đó là một lựa chọn có các mức, không phải số; từng mức được xét ở choice.csv",
    en:
      "--break-even {0}: that is a choice with levels, no quantity; choice.csv has each of its levels"
  )
  static let noSuchFactor = LocalizedText(
    vi: "--break-even {0}: không có yếu tố ấy; {1}",
    en: "--break-even {0}: there is no such factor; {1}")
  static let oneOption = LocalizedText(
    vi: "robust so sánh các phương án với phương án gốc: hãy ghi thêm ít nhất một phương án",
    en: "robust holds options against a base: name an option at least")
}
