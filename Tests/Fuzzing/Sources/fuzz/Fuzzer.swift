import CLibFuzzer
import Foundation

/// All that reads files, for libFuzzer. The first byte of an input is the letter of its reader.
let readers: [UInt8: @Sendable ([UInt8]) throws -> Void] = [
  UInt8(ascii: "s"): readScenario, UInt8(ascii: "u"): readRules,
  UInt8(ascii: "v"): readVerification, UInt8(ascii: "r"): readResults,
  UInt8(ascii: "i"): readIdentity, UInt8(ascii: "f"): readKept,
  UInt8(ascii: "k"): readReplication, UInt8(ascii: "o"): readRoster,
]

/// Where this process may write; the script that starts it takes the folder around it away.
let scratch: String = {
  let around = ProcessInfo.processInfo.environment["MOTCUA_FUZZ_FOLDER"] ?? "/tmp/motcua-fuzz"
  let folder = "\(around)/\(ProcessInfo.processInfo.processIdentifier)"
  make(folder: folder)
  return folder
}()

/// One input. -1: it is not worth keeping.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: data, count: count)
  guard let letter = bytes.first, let read = readers[letter] else { return -1 }
  do {
    try read(Array(bytes.dropFirst()))
  } catch {
    fatalError("no message for people: \(error)")
  }
  return 0
}

@main
enum Fuzzer {
  /// Writes what fuzzing starts from into a folder, if one is named for it; else fuzzes as the words
  /// of the command line say.
  static func main() throws {
    if let folder = ProcessInfo.processInfo.environment["MOTCUA_FUZZ_SEEDS"] {
      make(folder: folder)
      for (number, seed) in try seeds().enumerated() { put(seed, into: "\(folder)/\(number)") }
      return
    }
    var count = CommandLine.argc
    var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &words) { test($0, $1) })
  }
}
