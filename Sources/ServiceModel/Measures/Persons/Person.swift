/// What one citizen came to in one replication of one option: whoever comes with a demand that is observed,
/// with everything that is carried or linked. The same citizen of another option has the same commune,
/// procedure, layer and number.
public struct Person: Hashable, Sendable {
  /// Where the citizen lives.
  public var commune: CommuneID
  /// What is asked for; of a bundle, by the one who leads it.
  public var procedure: ProcedureID
  /// 0, or in which further part of a surge the citizen comes.
  public var layer: Int
  /// A rank among those of the same commune, procedure and layer.
  public var citizen: UInt32
  /// On the way and in sites, as the KPI of citizens' total time has it, to the second.
  public var seconds: Int
  /// From the demand to the last result by the clock, to the hour; nil if a result was not there at the end
  /// of the follow-up, was given up, or if all was withdrawn.
  public var hoursToResult: Int?
  /// How the citizen came.
  public var traits: Traits

  /// What is known of a citizen.
  public struct Traits: OptionSet, Hashable, Sendable, BitwiseCopyable {
    /// One bit each.
    public let rawValue: UInt8
    /// Traits by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Handed in online.
    public static let online = Traits(rawValue: 1 << 0)
    /// Sent by post.
    public static let post = Traits(rawValue: 1 << 1)
    /// Comes with dossiers of others.
    public static let proxy = Traits(rawValue: 1 << 2)
    /// Has legal priority.
    public static let priority = Traits(rawValue: 1 << 3)
    /// Has an electronic identification account of level 2.
    public static let account = Traits(rawValue: 1 << 4)
    /// Gave up, or is without a result at the end of the follow-up, with a dossier at least.
    public static let unserved = Traits(rawValue: 1 << 5)

    /// How many bits there are.
    static let bits = 6
  }

  /// Whether everything that was asked for was brought to an end: with a result, or withdrawn.
  public var isServed: Bool { !traits.contains(.unserved) }
}
