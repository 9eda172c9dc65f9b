/// When an option is not ranked: what it saves those whom it serves is paid by those whom it does not.
public enum FailingOption {
  /// A share of demands without service from which an option is not ranked.
  public static let threshold = 0.01
  /// KPIs of the city that add up to that share: given up, and open when the follow-up ends.
  public static let kpis = ["gave_up_share", "open_share"]
  /// A utilisation from which a place works at its limit.
  public static let fullFrom = 0.98
  /// Where that utilisation is told.
  public static let places: [(type: ScopeType, kpi: String)] = [
    (.site, "utilisation"), (.office, "office_utilisation"),
  ]

  /// By the values of KPIs of the city.
  public static func unservedShare(_ value: (String) -> Double?) -> Double {
    kpis.compactMap(value).reduce(0, +)
  }

  /// Whether it fails and is not merely looked at too early: what is open although nobody gives up and
  /// no place is at its limit awaits an appointment or a decision beyond the follow-up.
  public static func fails(isShortOfStaff: Bool, _ value: (String) -> Double?) -> Bool {
    unservedShare(value) >= threshold
      && (isShortOfStaff || (value("gave_up_share") ?? 0) >= threshold)
  }
}

extension OptionResult {
  /// See `FailingOption`.
  public var unservedShare: Double { FailingOption.unservedShare(cityValue) }

  /// Whether the option appears in verdicts and contests: less than `FailingOption.threshold` of
  /// demands go without service.
  public var isRanked: Bool { unservedShare < FailingOption.threshold }

  /// Whether it leaves people without service, and not for want of time to look: see
  /// `FailingOption.fails`.
  public var fails: Bool {
    FailingOption.fails(isShortOfStaff: isShortOfStaff, cityValue)
  }

  /// Whether any site or office works at its limit.
  public var isShortOfStaff: Bool {
    FailingOption.places.contains { type, id in
      guard let kpi = KPI.named(id) else { return false }
      return scopes(of: kpi).contains {
        scopes[$0].type == type
          && (estimate(kpi, scope: $0)?.value ?? 0) >= FailingOption.fullFrom
      }
    }
  }

  private func cityValue(_ kpi: String) -> Double? {
    KPI.named(kpi).flatMap { estimate($0)?.value }
  }
}
