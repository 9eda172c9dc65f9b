/// What a study that explains asks: why is an indicator as it is?
package struct ExplainAsked: Hashable, Sendable, Codable {
  /// As `--kpi` has it: `wait_mean`, or `wait_mean[site=ID]` of one place.
  package var kpi: String

  /// Of an indicator, whole or of one place.
  package init(kpi: String) { self.kpi = kpi }

  /// With the place as `--scope` has it, nil for the whole. Throws nothing: what is wrong with it the study
  /// says.
  package init(kpi: String, scope: String?) {
    self.kpi = scope.map { "\(kpi)[\($0)]" } ?? kpi
  }

  /// The site that it is about, as `--around` has it; nil if it is about something else.
  package var around: String? {
    guard let match = kpi.firstMatch(of: /\[site=([^\[\]=*]+)\]$/) else { return nil }
    return "site:\(match.output.1)"
  }

  /// Words of the command that asks for it.
  var words: [String] { ["--kpi", kpi] }
}
