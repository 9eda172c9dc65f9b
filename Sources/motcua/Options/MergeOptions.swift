import ArgumentParser

/// Where results that were made apart go, and what is taken of them.
struct MergeOptions: ParsableArguments {
  @Option(
    help:
      "Writes all tables into this folder, in place of the earlier results of motcua that are there.",
    completion: .directory)
  var out: String

  @Flag(help: "Also takes shards that were made on different kinds of machines.")
  var mixedPlatforms = false

  @Flag(help: "Writes report.html into that folder as well.")
  var report = false

  @OptionGroup var overwriting: OverwriteOption
}
