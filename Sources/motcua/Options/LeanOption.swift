import ArgumentParser

/// How much a study of points keeps.
struct LeanOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Keeps the whole city alone, for a small folder.",
      discussion: """
        No cells of levels, districts and places, no waits, loads, inputs and lists of who gains, which a \
        comparison of the same files has; --keep adds what is asked for. What is told of the city is the \
        same, and a run takes less memory.
        """))
  var lean = false
}
