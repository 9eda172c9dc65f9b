import ArgumentParser

/// How much a study of points keeps.
struct LeanOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Keeps the whole city alone, for a small folder.",
      discussion: """
        No cells of levels, districts and places, no waits, loads and inputs, which a comparison of the \
        same files has; --keep adds what is asked for. What is told of the city is the same.
        """))
  var lean = false
}
