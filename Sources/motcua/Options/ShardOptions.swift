import ArgumentParser

/// The plan that a command is about.
struct PlanArgument: ParsableArguments {
  @Argument(help: "A plan's file, made by motcua plan.", completion: .file(extensions: ["json"]))
  var plan: String
}

/// Where the parts of a plan are.
struct ShardsOption: ParsableArguments {
  @Option(help: "The folder for the parts of the plan.", completion: .directory)
  var out: String
}
