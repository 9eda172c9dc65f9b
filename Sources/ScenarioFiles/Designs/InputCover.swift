/// Which inputs of a scenario factors move, by the paths of what they name.
public struct InputCover: Sendable {
  /// By path: factors that name it.
  private var named: [String: [String]] = [:]
  /// By path: factors that name a part of what stands there.
  private var inside: [String: [String]] = [:]

  /// Of no factor yet.
  public init() {}

  /// Adds what a factor names, as `AppliedSetting.paths` has it. O(paths x their length).
  public mutating func add(_ paths: [String], of factor: String) {
    for path in paths {
      let path = Self.plain(path)
      Self.put(factor, at: path, into: &named)
      for ancestor in Self.ancestors(of: path) { Self.put(factor, at: ancestor, into: &inside) }
    }
  }

  /// The factors that move the input of this key, a part of it, or all of which it is a part; in the order
  /// in which they were added.
  public func factors(of key: String) -> [String] {
    let key = Self.plain(key)
    var found = inside[key] ?? []
    for path in Self.ancestors(of: key) + [key] {
      for factor in named[path] ?? [] where !found.contains(factor) { found.append(factor) }
    }
    return found
  }

  private static func put(
    _ factor: String, at path: String, into factors: inout [String: [String]]
  ) {
    if factors[path]?.contains(factor) != true { factors[path, default: []].append(factor) }
  }

  /// `channel_mixes[usual].online_share` and `channel_mixes.usual.online_share` are one.
  private static func plain(_ path: String) -> String {
    path.replacing("[", with: ".").replacing("]", with: "")
  }

  /// `a` and `a.b` of `a.b.c`.
  private static func ancestors(of path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) }
  }
}
