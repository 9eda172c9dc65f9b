import Stochastics
import Wording

extension Form<Distribution> {
  /// A distribution of times; a bare number is a constant. The unit is that of its key.
  static var distribution: Form {
    .choice(
      "distribution", plain: duration.map(Distribution.constant), placeholder: .constant(1)
    ) {
      [
        .init(
          "constant", duration.map(Distribution.constant), en: "Always the same",
          vi: "Luôn như nhau"),
        .init(
          "uniform", uniform, en: "Equally likely between two values",
          vi: "Đều giữa hai giá trị"),
        .init(
          "triangular", triangular, en: "Triangular, by its smallest, likeliest and largest value",
          vi: "Tam giác, theo giá trị nhỏ nhất, thường gặp nhất và lớn nhất"),
        .init("exponential", exponential, en: "Exponential", vi: "Mũ"),
        .init(
          "erlang", erlang, en: "Sum of equal exponential phases", vi: "Tổng các pha mũ bằng nhau"),
        .init(
          "gamma", gamma, en: "Gamma, by mean and coefficient of variation",
          vi: "Gamma, theo trung bình và hệ số biến thiên"),
        .init(
          "weibull", weibull, en: "Weibull, by shape and scale",
          vi: "Weibull, theo tham số hình dạng và tỷ lệ"),
        .init(
          "lognormal", lognormal, en: "Lognormal, by its own mean and coefficient of variation",
          vi: "Log-chuẩn, theo trung bình và hệ số biến thiên của chính nó"),
        .init(
          "pert", pert, en: "Beta-PERT, by its smallest, likeliest and largest value",
          vi: "Beta-PERT, theo giá trị nhỏ nhất, thường gặp nhất và lớn nhất"),
        .init(
          "empirical", Form<[Double]>.values(duration, count: 2...10_000).map { .empirical($0) },
          en: "Observed values, with straight lines between them",
          vi: "Các giá trị quan sát được, nội suy tuyến tính"),
        .init(
          "mixture", mixture, en: "One of several, by share", vi: "Một trong nhiều, theo tỷ lệ"),
      ]
    }
  }

  /// Up to about two years in minutes.
  private static var duration: Form<Double> { .number(0...1_000_000) }
  private static var mean: Form<Double> { .number(above: 0, to: 1_000_000) }
  private static var cv: Form<Double> { .number(above: 0, to: 10) }

  private static var uniform: Form {
    .record { keys in
      let min = keys("min", duration, en: "Smallest value", vi: "Giá trị nhỏ nhất")
      let max = keys("max", duration, en: "Largest value", vi: "Giá trị lớn nhất")
      keys.check(
        min <= max, "min \(short(min)) is above max \(short(max))", hint: "exchange them", at: "min"
      )
      return .uniform(min: min, max: max)
    }
  }

  private static func threePoints(
    _ make: @escaping @Sendable (Double, Double, Double) -> Distribution
  ) -> Form {
    .record { keys in
      let min = keys("min", duration, en: "Smallest value", vi: "Giá trị nhỏ nhất")
      let mode = keys("mode", duration, en: "Likeliest value", vi: "Giá trị thường gặp nhất")
      let max = keys("max", duration, en: "Largest value", vi: "Giá trị lớn nhất")
      keys.check(
        min <= mode && mode <= max && min < max,
        "min \(short(min)), mode \(short(mode)) and max \(short(max)) do not rise",
        hint: "write min <= mode <= max, and min < max", at: "mode")
      return make(min, mode, max)
    }
  }

  private static var triangular: Form { threePoints { .triangular(min: $0, mode: $1, max: $2) } }
  private static var pert: Form { threePoints { .pert(min: $0, mode: $1, max: $2) } }

  private static var exponential: Form {
    .record { keys in
      .exponential(mean: keys("mean", mean, en: "Mean", vi: "Trung bình"))
    }
  }

  private static var erlang: Form {
    .record { keys in
      .erlang(
        shape: keys("shape", .whole(1...1000), en: "Number of phases", vi: "Số pha"),
        mean: keys("mean", mean, en: "Mean of the sum", vi: "Trung bình của tổng"))
    }
  }

  private static var gamma: Form {
    .record { keys in
      .gamma(
        mean: keys("mean", mean, en: "Mean", vi: "Trung bình"),
        cv: keys("cv", cv, en: "Standard deviation over mean", vi: "Hệ số biến thiên"))
    }
  }

  private static var lognormal: Form {
    .record { keys in
      .lognormal(
        mean: keys("mean", mean, en: "Mean", vi: "Trung bình"),
        cv: keys("cv", cv, en: "Standard deviation over mean", vi: "Hệ số biến thiên"))
    }
  }

  private static var weibull: Form {
    .record { keys in
      .weibull(
        shape: keys("shape", .number(0.1...100), en: "Shape", vi: "Tham số hình dạng"),
        scale: keys("scale", mean, en: "Scale", vi: "Tham số tỷ lệ"))
    }
  }

  private static var mixture: Form {
    let component = Form<Distribution.Component>.record { keys in
      Distribution.Component(
        share: keys("share", .share, en: "How often, 0 to 1", vi: "Tỷ lệ, từ 0 đến 1"),
        distribution: keys("of", .distribution, en: "This distribution", vi: "Phân phối này"))
    }
    return Form<[Distribution.Component]>.list(component, count: 1...100)
      .checked { sumOfShares($0.map(\.share)) }
      .map { .mixture($0) }
  }
}

/// What is wrong with shares that do not sum to one.
func sumOfShares(_ shares: [Double]) -> (message: Phrase, hint: Phrase)? {
  let sum = shares.reduce(0, +)
  if abs(sum - 1) <= 1e-6 { return nil }
  let rounded = (sum * 1e6).rounded() / 1e6
  return ("the shares sum to \(short(rounded))", "shares that belong together sum to 1")
}
