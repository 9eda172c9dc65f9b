public import LegalClock
public import Stochastics

/// Visits at a time that was agreed before.
public struct Appointments: Hashable, Sendable {
  /// What may be booked.
  public var serviceClasses: [ServiceClassID]
  /// Length of a slot, above 0.
  public var slotMinutes: Double
  /// Share of a group's counters whose time is given out in slots.
  public var capacityShare: Double
  /// Who books what, and keeps it.
  public var booking: ByClass<Booking>

  /// `capacityShare` is in 0...1.
  public init(
    serviceClasses: [ServiceClassID], slotMinutes: Double, capacityShare: Double,
    booking: ByClass<Booking>
  ) {
    self.serviceClasses = serviceClasses
    self.slotMinutes = slotMinutes
    self.capacityShare = capacityShare
    self.booking = booking
  }

  /// The same for all service classes; shares are in 0...1.
  public init(
    serviceClasses: [ServiceClassID], share: Double, slotMinutes: Double, capacityShare: Double,
    leadWorkingDays: Distribution, longestLeadWorkingDays: Int, latenessMinutes: Distribution,
    noShowShare: Double
  ) {
    self.init(
      serviceClasses: serviceClasses, slotMinutes: slotMinutes, capacityShare: capacityShare,
      booking: ByClass(
        Booking(
          share: share, leadWorkingDays: leadWorkingDays,
          longestLeadWorkingDays: longestLeadWorkingDays, latenessMinutes: latenessMinutes,
          noShowShare: noShowShare)))
  }
}

/// How appointments of a service class are made and kept.
public struct Booking: Hashable, Sendable {
  /// Share of first visits for which an appointment is sought.
  public var share: Double
  /// Working days between the wish and the first acceptable slot, rounded up: 0 is today.
  public var leadWorkingDays: Distribution
  /// If none is free in so many working days the citizen comes without an appointment.
  public var longestLeadWorkingDays: Int
  /// Slots can be booked so many working days ahead; whoever wants a later day asks when that opens.
  /// Nil if all can be booked at once.
  public var horizonWorkingDays: Int?
  /// How much later than the slot the citizen comes; negative is early.
  public var latenessMinutes: Distribution
  /// Of appointments, in 0...1: those to which nobody comes.
  public var noShowShare: Double
  /// When slots are given, and how many a day; all day long if there are none.
  public var windows: [Window] = []

  /// A part of the day in which slots are given.
  public struct Window: Hashable, Sendable {
    /// Slots lie within it.
    public var during: Session
    /// Appointments of the class in one queue and on one day; nil if only slots bound them.
    public var mostPerDay: Int?

    /// Without `mostPerDay` as many as there are slots.
    public init(during: Session, mostPerDay: Int? = nil) {
      self.during = during
      self.mostPerDay = mostPerDay
    }
  }

  /// Without a horizon and without windows.
  public init(
    share: Double, leadWorkingDays: Distribution, longestLeadWorkingDays: Int,
    latenessMinutes: Distribution, noShowShare: Double
  ) {
    self.share = share
    self.leadWorkingDays = leadWorkingDays
    self.longestLeadWorkingDays = longestLeadWorkingDays
    self.latenessMinutes = latenessMinutes
    self.noShowShare = noShowShare
  }
}
