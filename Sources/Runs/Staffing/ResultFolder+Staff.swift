import Experiments
import Foundation
import ScenarioFiles
package import ServiceModel
package import Staffing
import Tables
package import Wording

extension StaffComputation {
  /// Files of a folder of staff, besides what describes them.
  static let (planFile, optionFile) = ("people_plan.csv", "staffing.yaml")
  /// All that `write` may make, besides pictures.
  static let names =
    FoundFolder.names([StaffingRow.table.schema, CertificateRow.table.schema])
    + [planFile, optionFile]

  /// Throws `InvalidInput` if results cannot be written into a folder for a reason that can be known before
  /// the long work.
  package func check(
    _ folder: String, documents: [String] = [], overwriting: Bool
  ) throws {
    try asInput {
      try ResultFolder.check(folder, files: Self.names + documents, overwriting: overwriting)
    }
  }

  /// Solves, and writes the tables, the option that runs and the text into a folder, all at once at the end.
  /// What steps left until then lies beside it; with `resuming` it is gone on with. A copy of what lies at `place` leads to the scenario from there. `paragraphs` is what
  /// people read of a solution, `documents` what lies beside it: pictures. Throws as `solve` does, and `ResultFolder.Problem`.
  package func write(
    to folder: String?, as place: String? = nil, resuming: Bool = false,
    overwriting: Bool = false, paragraphs: (Solution) -> LocalizedText,
    documents: (Solution) throws -> [(name: String, bytes: [UInt8])] = { _ in [] }
  ) async throws -> Solution {
    try await FoundFolder(computation: computation, name: "staffing").write(
      to: folder, as: place, resuming: resuming, overwriting: overwriting, finding: solve
    ) { solution, place in
      FoundResults(
        tables: [StaffingRow.text(solution).written, CertificateRow.text(solution).written],
        paragraph: paragraphs(solution), title: "MotCua: \(solution.question.scenario.id)",
        runs: solution.runs,
        documents: try optionFiles(of: solution, at: place) + documents(solution))
    }
  }

  /// The people that were found, and an option over the scenario that has them.
  private func optionFiles(
    of solution: Solution, at place: OutputPath
  ) throws -> [(name: String, bytes: [UInt8])] {
    let option = PeoplePlanText.overlay(
      option: "\(whole.id)_staffed", name: StaffTexts.optionName.filled(whole.name),
      over: try place.path(to: computation.study.files[0]),
      table: Self.planFile)
    return [
      (name: Self.planFile, bytes: Array(PeoplePlanText.csv(of: staffed(by: solution)).utf8)),
      (name: Self.optionFile, bytes: Array((settings + option).utf8)),
    ]
  }

  /// Comments that tell what a run of the option has to be given besides; empty if nothing was set.
  private var settings: String {
    let settings = computation.study.settings
    guard !settings.isEmpty else { return "" }
    return
      "# Found with these settings, which stand in no file: a run of this one takes them too.\n"
      + settings.map { "#   --set '\($0.replacing(/\s+/, with: " "))'\n" }.joined()
  }

  /// The whole scenario with the people that were found.
  package func staffed(by solution: Solution) -> Scenario {
    var staffed = whole
    let part = solution.question.scenario
    for solved in solution.sites {
      let site = StaffedSite(solved.site, in: part)
      for (group, plan) in zip(site.groups, site.plans(solved.people)) {
        let id = part.reception.counterGroups[group.position].id
        if let index = staffed.reception.counterGroups.firstIndex(where: { $0.id == id }) {
          staffed.reception.counterGroups[index].people = plan
        }
      }
    }
    for solved in solution.offices {
      let id = part.backOffice.offices[solved.office].id
      if let index = staffed.backOffice.offices.firstIndex(where: { $0.id == id }) {
        staffed.backOffice.offices[index].people = StaffedOffice(solved.office, in: part)
          .plan(solved.agents)
      }
    }
    return staffed
  }
}
