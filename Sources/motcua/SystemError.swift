import Foundation
import Reporting
import Runs
import ServiceModel
import Wording

/// Errors of the system's library in words: it tells numbers of its own where POSIX has a reason.
enum SystemError {
  static func words(of error: any Error) -> LocalizedText {
    switch error {
    case let error as POSIXError: return FileProblem.reason(error.code.rawValue)
    case let error as CocoaError:
      let path = error.filePath.map { "\($0): " } ?? ""
      let reason = (error.underlying as? POSIXError).map { FileProblem.reason($0.code.rawValue) }
      let words = reason ?? Self.words(of: error.code)
      return LocalizedText(vi: path + words.vi, en: path + words.en)
    case let error as any LocalizedError:
      let text = error.errorDescription ?? "\(error)"
      return LocalizedText(vi: text, en: text)
    default:
      return LocalizedText(vi: "\(error)", en: "\(error)")
    }
  }

  private static func words(of code: CocoaError.Code) -> LocalizedText {
    switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: FileProblem.reason(ENOENT)
    case .fileReadNoPermission, .fileWriteNoPermission: FileProblem.reason(EACCES)
    case .fileWriteOutOfSpace: FileProblem.reason(ENOSPC)
    case .fileWriteVolumeReadOnly: FileProblem.reason(EROFS)
    case .fileWriteFileExists: FileProblem.reason(EEXIST)
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile:
      LocalizedText(vi: "tệp hỏng hoặc không phải UTF-8", en: "the file is damaged or not UTF-8")
    default:
      LocalizedText(
        vi: "hệ thống không cho biết lý do (mã \(code.rawValue))",
        en: "the system does not say why (code \(code.rawValue))")
    }
  }
}
