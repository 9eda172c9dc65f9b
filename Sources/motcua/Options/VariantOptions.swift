import ArgumentParser

/// Options that a command makes itself.
struct VariantOptions: ParsableArguments {
  @Option(
    name: .customLong("variant"),
    help: ArgumentHelp(
      "Adds an option: the first scenario with these changes; may be repeated.",
      discussion: """
        A name, a colon, and changes as --set has them, with ';' between them. Whatever they name must \
        be there. The name is what tables call it.

          --variant "two more at the town hall: counter_groups[site=town_hall,serves=civil].staff+=2"
          --variant "nobody ill: absence_share=0; counter_groups[*].other_duties_share*=0.5"
        """, valueName: "name: path=value; ..."))
  var variants: [String] = []
}

/// What commands take that look at points which they make.
struct ToldOptions: ParsableArguments {
  @Option(
    name: .customLong("kpi"),
    help: ArgumentHelp(
      "Tells of this indicator; may be repeated (default: the headline ones); see motcua kpis.",
      discussion: "The tables of --out have the headline ones as well.", valueName: "id"))
  var kpis: [String] = []

  @Option(
    name: .customLong("plan"),
    help: ArgumentHelp(
      "Writes the runs down as a plan, to be done in parts by many machines (see motcua plan).",
      discussion: "In place of running them.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var plan: String?
}
