import Foundation
import Runs
package import Staffing
package import Wording

/// Pictures of a staffing that was found, in both languages, as files.
package enum StaffPictures {
  /// Names of all that there may be.
  package static let names = Language.allCases.map { "staffing.\($0.rawValue).svg" }

  /// Nothing where no counters are staffed; `reason` says why there is nothing where there should be.
  package static func made(
    of solution: Solution
  ) throws -> (files: [(name: String, bytes: [UInt8])], reason: LocalizedText?) {
    guard let chart = Chart.staffing(solution) else { return ([], nil) }
    do {
      let drawer = try ChartDrawer.ofThisMachine()
      let files = try Python.inTemporaryFolder { folder in
        try drawer.draw([chart], in: folder)
        return try Language.allCases.map { language in
          let name = chart.file(language) + ".svg"
          return (name: name, bytes: try Files.bytes(of: folder.appending(path: name).path))
        }
      }
      return (files, nil)
    } catch let missing as MissingPrograms {
      return ([], missing.message)
    }
  }
}
