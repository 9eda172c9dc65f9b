/// What may differ by service class: a value for all, and others for some classes.
public struct ByClass<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Of a single class.
  public struct Override: Hashable, Sendable {
    /// Whose it is.
    public var serviceClass: ServiceClassID
    /// In place of the ordinary one.
    public var value: Value

    /// A class that differs.
    public init(_ serviceClass: ServiceClassID, _ value: Value) {
      self.serviceClass = serviceClass
      self.value = value
    }
  }

  /// Of every class that has none of its own.
  public var ordinary: Value
  /// Of the classes that differ, each at most once, in the order of the file.
  public var overrides: [Override]

  /// Without `overrides` all classes are alike.
  public init(_ ordinary: Value, overrides: [Override] = []) {
    self.ordinary = ordinary
    self.overrides = overrides
  }

  /// Of one class. O(overrides) to read; to write gives the class a value of its own.
  public subscript(serviceClass: ServiceClassID) -> Value {
    get { overrides.first { $0.serviceClass == serviceClass }?.value ?? ordinary }
    set {
      overrides.removeAll { $0.serviceClass == serviceClass }
      overrides.append(Override(serviceClass, newValue))
    }
  }

  /// The ordinary value and those of the classes that differ.
  public var all: [Value] { [ordinary] + overrides.map(\.value) }

  /// By position of the class, each made ready to run; the ordinary one once.
  func compiled<Compiled: Sendable>(
    classCount: Int, _ compile: (Value) -> Compiled
  ) -> Lookup<ServiceClassID, Compiled> {
    var compiled = ContiguousArray(repeating: compile(ordinary), count: classCount)
    for other in overrides { compiled[other.serviceClass.position] = compile(other.value) }
    return Lookup(compiled)
  }
}
