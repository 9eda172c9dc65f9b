public import Stochastics

/// What happens at a counter, besides the procedure's own reception time.
public struct ReceptionRules: Hashable, Sendable {
  /// Share of the normal reception time that an incomplete dossier takes.
  public var incompleteServiceShare: Double
  /// Working days until a citizen who was sent back for documents comes again.
  public var replyWorkingDays: Distribution
  /// Share of citizens with legal priority (elderly, disabled, pregnant, merit).
  public var priorityShare: Double
  /// Staff time to check a dossier that came online, in minutes.
  public var onlineMinutes: Distribution
  /// Work behind the counter that has waited this long goes before the queue, so that online
  /// dossiers do not starve at a crowded site.
  public var backgroundLimitHours: Double
  /// Whether, where and how long papers are scanned.
  public var digitising: Digitising
  /// Results that are fetched.
  public var collection: Collection
  /// Days in the post, each way.
  public var postDays: Distribution
  /// What an office asks for afterwards.
  public var supplement: Supplement
  /// The desk before the counters, where there is one.
  public var guidance: Guidance

  /// How a result is fetched.
  public struct Collection: Hashable, Sendable {
    /// From when on citizens count the days until they come.
    public enum Comes: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
      /// From the result: they are told.
      case whenReady = "when_ready"
      /// From the date on their receipt, ready or not.
      case onDueDate = "on_due_date"
      /// From the day on which they handed in, ready or not.
      case afterReceipt = "after_receipt"
    }
    /// Staff time to hand out a result, in minutes.
    public var minutes: Distribution
    /// Working days until a citizen comes for a result, counted as `comes` says.
    public var workingDays: Distribution
    /// What people go by.
    public var comes = Comes.whenReady
    /// Working days until somebody comes again whose result was not there.
    public var againWorkingDays: Distribution = .constant(1)
    /// Staff time to say that it is not there; nil if that is told at the door, without a ticket.
    public var inVainMinutes: Distribution?

    /// Staff time and days, as they are.
    public init(minutes: Distribution, workingDays: Distribution) {
      self.minutes = minutes
      self.workingDays = workingDays
    }
  }

  /// How a supplement is handed in.
  public struct Supplement: Hashable, Sendable {
    /// Working days until a citizen answers a request for a supplement.
    public var workingDays: Distribution
    /// Share of the normal reception time that a supplement takes at the counter.
    public var serviceShare: Double

    /// What files may leave out has the defaults of files; the share is in 0...1.
    public init(workingDays: Distribution = .constant(3), serviceShare: Double = 0.5) {
      self.workingDays = workingDays
      self.serviceShare = serviceShare
    }
  }

  /// What a guidance desk does.
  public struct Guidance: Hashable, Sendable {
    /// Time at the desk, in minutes.
    public var minutes: Distribution
    /// Share of incomplete submissions that are found out there.
    public var catchesShare: Double

    /// What files may leave out has the defaults of files; the share is in 0...1.
    public init(minutes: Distribution = .constant(2), catchesShare: Double = 0) {
      self.minutes = minutes
      self.catchesShare = catchesShare
    }
  }

  /// Shares are in 0...1; what files may leave out has the defaults of files.
  public init(
    incompleteServiceShare: Double, replyWorkingDays: Distribution, priorityShare: Double,
    onlineMinutes: Distribution, backgroundLimitHours: Double, digitising: Digitising,
    collection: Collection, postDays: Distribution, supplement: Supplement = Supplement(),
    guidance: Guidance = Guidance()
  ) {
    self.incompleteServiceShare = incompleteServiceShare
    self.replyWorkingDays = replyWorkingDays
    self.priorityShare = priorityShare
    self.onlineMinutes = onlineMinutes
    self.backgroundLimitHours = backgroundLimitHours
    self.digitising = digitising
    self.collection = collection
    self.postDays = postDays
    self.supplement = supplement
    self.guidance = guidance
  }
}

/// Scanning of paper dossiers at reception.
public struct Digitising: Hashable, Sendable {
  /// Who scans, and when.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Nobody scans; papers travel.
    case none
    /// By the counter, with the citizen present.
    case atCounter = "at_counter"
    /// By counter staff after the citizen has left, when nobody waits.
    case behindCounter = "behind_counter"
  }
  /// For all sites alike.
  public var place: Place
  /// Staff time for one dossier.
  public var minutes: Distribution

  /// With `place` none, `minutes` is not asked.
  public init(place: Place, minutes: Distribution) {
    self.place = place
    self.minutes = minutes
  }
}
