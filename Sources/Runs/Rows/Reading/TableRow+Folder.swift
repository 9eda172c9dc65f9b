package import Tables
import Wording

extension TableRow {
  /// The rows of this table in a folder, in its order; the first stands in row 2 of its file. Throws
  /// `InvalidInput` if the file is not there or holds what we do not write.
  package static func rows(in folder: String) throws -> [Self] {
    let path = "\(folder)/\(table.schema.file)"
    do {
      return try table.rows(of: try Files.bytes(of: path))
    } catch let fault as TableFault {
      throw InvalidInput(
        message: StoredTexts.damaged.filled(.init(vi: path, en: path), fault.text))
    } catch let problem as FileProblem {
      throw InvalidInput(message: problem.message)
    }
  }
}
