import CGSL
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What the last digit of a number may hang on besides the program: the processor's kind and the
/// libraries of the machine that compute logarithms, powers and distributions.
package enum Platform {
  /// Of this machine, as it stands in the head of a shard:
  /// `linux x86_64, glibc 2.36, GSL 2.7.1, FMA`.
  package static let here: String = {
    var parts = ["\(system) \(architecture)"]
    #if canImport(Glibc)
      parts.append(libraryVersion)
    #else
      parts.append(ProcessInfo.processInfo.operatingSystemVersionString)
    #endif
    parts.append("GSL \(String(cString: motcua_gsl_version()))")
    if motcua_has_fma() != 0 { parts.append("FMA") }
    return parts.joined(separator: ", ")
  }()

  #if canImport(Glibc)
    /// Of the system's library: `glibc 2.36`.
    private static var libraryVersion: String {
      var text = [UInt8](repeating: 0, count: 100)
      let length = text.withUnsafeMutableBytes {
        confstr(Int32(_CS_GNU_LIBC_VERSION), $0.baseAddress, $0.count)
      }
      return String(decoding: text.prefix(max(1, length) - 1), as: UTF8.self)
    }
  #endif

  private static var system: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
