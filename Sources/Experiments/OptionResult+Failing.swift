/// When an option fails: what it saves those whom it serves is paid by those whom it does not, so it
/// appears in no ranking.
public enum FailingOption {
  /// A share of demands without service from which an option fails.
  public static let threshold = 0.01
  /// KPIs of the city that add up to that share.
  public static let kpis = ["gave_up_share", "open_share"]

  /// Demands that citizens gave up or that have no result at the end, as a share, by the values of
  /// KPIs of the city.
  public static func unservedShare(_ value: (String) -> Double?) -> Double {
    kpis.compactMap(value).reduce(0, +)
  }
}

extension OptionResult {
  /// See `FailingOption`.
  public var unservedShare: Double {
    FailingOption.unservedShare { id in KPI.named(id).flatMap { estimate($0)?.value } }
  }

  public var fails: Bool { unservedShare >= FailingOption.threshold }
}
