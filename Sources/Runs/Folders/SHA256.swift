import CCrypto

/// The SHA-256 of `bytes`, in lower-case hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String {
  let hash = RunningHash()
  hash.add(bytes)
  return hash.end()
}

/// The same of a file of any size, which need not fit into memory. Throws `FileProblem`.
package func sha256(ofFile path: String) throws(FileProblem) -> String {
  let hash = RunningHash()
  try Files.forEachPiece(of: path) { hash.add($0) }
  return hash.end()
}

/// The SHA-256 of bytes that come piece by piece, by OpenSSL.
///
/// A class: what OpenSSL has allotted goes with its last reference.
final class RunningHash {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("OpenSSL does not offer SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ bytes: [UInt8]) { add(bytes[...]) }

  func add(_ bytes: ArraySlice<UInt8>) {
    let done = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(done == 1, "OpenSSL takes bytes until the end")
  }

  /// In lower-case hexadecimal. To be asked for once, and nothing may be added afterwards.
  func end() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let done = EVP_DigestFinal_ex(context, &digest, &length)
    precondition(done == 1, "OpenSSL ends a hash once")
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.prefix(Int(length)).flatMap {
        [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
      },
      as: UTF8.self)
  }
}
