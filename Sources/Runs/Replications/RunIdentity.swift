import ServiceModel
package import Wording

/// What replications are of: the program that made them, the layout in which it kept them, and the study.
/// Those of one identity are the same, whatever their number, their threads and their day.
package struct RunIdentity: Hashable, Sendable, Codable {
  /// Replications of two programs are not mixed.
  package var program: Program
  /// Of the bytes in which the replications are kept.
  package var layout: Int
  /// As asked for. How many replications there are and what is traced decides about none of them.
  package var study: Study
  /// Ids of its scenarios, in their order.
  package var options: [String]

  /// Of replications that this program makes and keeps, of scenarios with these ids.
  package init(_ study: Study, options: [String], program: Program = .this) {
    self.program = program
    self.study = study
    self.options = options
    layout = ReplicationResult.bytesLayout
  }

  /// What the replications depend on: the same files may lie in another place.
  private var essence: RunIdentity {
    var essence = self
    essence.study.files = []
    for index in study.inputs.indices { essence.study.inputs[index].path = "" }
    essence.study.trace = nil
    essence.study.select = nil
    essence.study.points?.file = ""
    essence.study.stresses?.kpis = []
    essence.study.sweep?.kpis = []
    essence.study.decompose?.kpis = []
    if study.robust?.file != nil { essence.study.robust?.file = "" }
    // Where points have fresh citizens, their number decides whose come; where a break-even is sought, it
    // decides where points are, as KPIs do; what is kept of sets of levers and of what is mended is of all
    // replications together.
    if study.points?.freshCitizens != true, study.sweep?.until == nil, study.levers == nil,
      study.robust == nil, study.explain == nil
    {
      essence.study.replications = .first(count: 1)
    }
    return essence
  }

  /// Of all that the replications depend on.
  func hash() throws -> String { sha256(try json(essence)) }

  /// Whether it names scenarios, and each of them once.
  var isWhole: Bool {
    !study.files.isEmpty && study.files.count + (study.variants?.count ?? 0) == options.count
      && Set(options).count == options.count
  }

  /// The first thing in which the other run is not this one; nil if their replications agree.
  package func difference(from other: RunIdentity) -> LocalizedText? {
    guard essence != other.essence else { return nil }
    let (mine, theirs) = (study, other.study)
    let changed = zip(mine.inputs, theirs.inputs).first { $0.sha256 != $1.sha256 }?.0.path
    let told: [(text: LocalizedText, mine: String, theirs: String)] = [
      (ReplicationTexts.otherVersionMade, program.version, other.program.version),
      (ReplicationTexts.otherLayout, "\(layout)", "\(other.layout)"),
      (
        ReplicationTexts.otherModel, ModelSource.short(program.source),
        ModelSource.short(other.program.source)
      ),
      (ReplicationTexts.otherCommandMade, mine.kind.rawValue, theirs.kind.rawValue),
      (
        ReplicationTexts.otherOptions, options.joined(separator: ", "),
        other.options.joined(separator: ", ")
      ),
      (ReplicationTexts.otherSettings, mine.wordsOfSettings, theirs.wordsOfSettings),
      (ReplicationTexts.otherSeed, "\(mine.seed)", "\(theirs.seed)"),
      (ReplicationTexts.otherDesign, mine.wordsOfDesign, theirs.wordsOfDesign),
      (ReplicationTexts.otherInput, changed ?? "", ""),
      (ReplicationTexts.otherInputs, "\(mine.inputs.count)", "\(theirs.inputs.count)"),
    ]
    return told.first { $0.mine != $0.theirs }.map { $0.text.filled($0.mine, $0.theirs) }
      ?? ReplicationTexts.otherRoles
  }
}

extension Study {
  /// What changes its scenarios, as words of a command.
  fileprivate var wordsOfSettings: String {
    let words =
      settings.map { "--set \($0)" } + (variants ?? []).map { "--variant \($0)" }
      + (around.map { ["--around \($0)"] } ?? [])
    return words.isEmpty ? "–" : words.joined(separator: " ")
  }

  /// The points and what is kept of them, as words of a command; without their file, which may lie
  /// elsewhere.
  fileprivate var wordsOfDesign: String {
    if let stresses {
      return (stresses.ids.map { "--stress \($0)" } + stresses.keep.map { "--keep \($0)" })
        .joined(separator: " ")
    }
    if let sweep {
      let until = sweep.until.map { ["--until \($0) --replications \(replications.text)"] } ?? []
      return (sweep.over.map { "--over \($0)" } + until + sweep.keep.map { "--keep \($0)" })
        .joined(separator: " ")
    }
    if let levers {
      return (levers.words + ["--replications", replications.text]).joined(separator: " ")
    }
    if let staff { return staff.words.joined(separator: " ") }
    if let decompose { return decompose.words.joined(separator: " ") }
    if let robust {
      return (robust.words + ["--replications", replications.text]).joined(separator: " ")
    }
    guard let points else { return "–" }
    let fresh = points.freshCitizens ? ["--fresh-citizens --replications \(replications.text)"] : []
    return (["--design"] + fresh + points.keep.map { "--keep \($0)" }).joined(separator: " ")
  }
}
