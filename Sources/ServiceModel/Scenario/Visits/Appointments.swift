public import Stochastics

/// Visits at a time that was agreed before.
public struct Appointments: Hashable, Sendable {
  /// What may be booked.
  public var serviceClasses: [ServiceClassID]
  /// Share of first visits for which an appointment is sought.
  public var share: Double
  /// Length of a slot, above 0; one visit each.
  public var slotMinutes: Double
  /// Share of a group's counters whose time is given out in slots.
  public var capacityShare: Double
  /// Working days between booking and the first acceptable slot, rounded up: 0 is today.
  public var leadWorkingDays: Distribution
  /// If none is free in so many working days the citizen comes without an appointment.
  public var longestLeadWorkingDays: Int
  /// How much later than the slot the citizen comes; negative is early.
  public var latenessMinutes: Distribution
  /// Of appointments, in 0...1: those to which nobody comes.
  public var noShowShare: Double

  /// Shares are in 0...1.
  public init(
    serviceClasses: [ServiceClassID], share: Double, slotMinutes: Double, capacityShare: Double,
    leadWorkingDays: Distribution, longestLeadWorkingDays: Int, latenessMinutes: Distribution,
    noShowShare: Double
  ) {
    self.serviceClasses = serviceClasses
    self.share = share
    self.slotMinutes = slotMinutes
    self.capacityShare = capacityShare
    self.leadWorkingDays = leadWorkingDays
    self.longestLeadWorkingDays = longestLeadWorkingDays
    self.latenessMinutes = latenessMinutes
    self.noShowShare = noShowShare
  }
}
