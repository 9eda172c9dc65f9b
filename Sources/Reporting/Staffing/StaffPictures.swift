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
    guard let chart = try Chart.staffing(StoredStaffing(solution)) else { return ([], nil) }
    do {
      return (try ChartDrawer.ofThisMachine().files(of: chart), nil)
    } catch let missing as MissingPrograms {
      return ([], missing.message)
    }
  }
}
