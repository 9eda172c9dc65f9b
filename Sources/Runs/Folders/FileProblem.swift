package import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system refused, in words that a reader can act on.
package struct FileProblem: Error, Hashable, Sendable {
  /// What was to be read or written.
  package var path: String
  /// As in `errno`.
  var number: Int32

  package init(_ path: String, number: Int32 = errno) {
    self.path = path
    self.number = number
  }

  package var message: LocalizedText {
    LocalizedText(vi: "\(path): \(reason.vi)", en: "\(path): \(reason.en)")
  }

  package var reason: LocalizedText { Self.reason(number) }

  /// What an error number of the system means.
  package static func reason(_ number: Int32) -> LocalizedText {
    switch number {
    case EACCES, EPERM:
      LocalizedText(vi: "không có quyền ở đây", en: "there is no permission for that")
    case EROFS:
      LocalizedText(vi: "ổ đĩa chỉ cho đọc", en: "the file system is read-only")
    case ENOSPC, EDQUOT:
      LocalizedText(vi: "ổ đĩa đã đầy", en: "the disk is full")
    case EFBIG:
      LocalizedText(vi: "tệp lớn hơn mức cho phép", en: "the file is larger than is allowed")
    case ENOENT:
      LocalizedText(vi: "không có tệp hay thư mục này", en: "there is no such file or folder")
    case ENOTDIR:
      LocalizedText(
        vi: "trên đường dẫn có một tệp, không phải thư mục",
        en: "a part of this path is a file, not a folder")
    case EISDIR:
      LocalizedText(vi: "là thư mục, không phải tệp", en: "is a folder, not a file")
    case EEXIST, ENOTEMPTY:
      LocalizedText(vi: "đã có sẵn ở đó", en: "is there already")
    case ENAMETOOLONG:
      LocalizedText(vi: "tên quá dài", en: "the name is too long")
    case ELOOP:
      LocalizedText(
        vi: "các liên kết dẫn vòng quanh", en: "its symbolic links lead round in a circle")
    case EIO:
      LocalizedText(vi: "ổ đĩa báo lỗi", en: "the disk reports an error")
    case EMFILE, ENFILE:
      LocalizedText(vi: "mở quá nhiều tệp cùng lúc", en: "too many files are open")
    case EPIPE, EBADF:
      LocalizedText(vi: "không còn ai nhận", en: "nobody takes it any more")
    default:
      LocalizedText(
        vi: "hệ thống báo lỗi số \(number) (\(String(cString: strerror(number))))",
        en: "the system reports error \(number) (\(String(cString: strerror(number))))")
    }
  }
}
