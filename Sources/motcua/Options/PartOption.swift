import ArgumentParser

/// Around what a part of the city is cut out, to be looked at or simulated alone.
struct PartOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Takes only the smallest part of the city around a place that nothing outside touches.",
      discussion: """
        The id of a site, a commune, a district or an office. Sites, offices and districts that lie \
        wholly inside have the results that they have in the whole city, to the last digit, at the \
        part's share of the time. How large the part is and what holds it together is told. Where \
        several things have that id: site:ID, commune:ID, district:ID, office:ID.
        """, valueName: "place"))
  var around: String?

  /// As one of the settings that make scenarios of files.
  var settings: [String] { around.map { [Self.word + $0] } ?? [] }

  /// How a place begins among settings.
  static let word = "around="
}
