/// Which program makes results: what two have to have in common for their runs to be parts of one whole.
package struct Program: Hashable, Sendable, Codable {
  /// As `motcua --version` tells it.
  package var version: String
  /// The hash of the sources that decide about results.
  package var source: String

  /// A program of this version, built of these sources.
  package init(version: String, source: String) {
    self.version = version
    self.source = source
  }

  /// This one. It is another version whenever a scenario and a seed may come out otherwise: replications
  /// of one version only are gone on with and put together.
  package static let this = Program(version: "0.3.0", source: ModelSource.hash)

  /// For people: `0.2.0 (1f3a5b7c9d02)`.
  var text: String { "\(version) (\(ModelSource.short(source)))" }
}
