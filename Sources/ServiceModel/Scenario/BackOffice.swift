/// Who decides, and how papers get there.
public struct BackOffice: Hashable, Sendable {
  /// What offices do; routes name them by position.
  public var functions: [OfficeFunction]
  /// Who does the steps of routes.
  public var offices: [Office]
  /// How dossiers travel.
  public var transfer: TransferRules
  /// What is decided at the counter.
  public var delegation: Delegation
  /// Dossiers in process when the run begins.
  public var backlog: [BacklogEntry]

  /// The parts as they are; nothing is checked.
  public init(
    functions: [OfficeFunction], offices: [Office], transfer: TransferRules, delegation: Delegation,
    backlog: [BacklogEntry] = []
  ) {
    self.functions = functions
    self.offices = offices
    self.transfer = transfer
    self.delegation = delegation
    self.backlog = backlog
  }
}
