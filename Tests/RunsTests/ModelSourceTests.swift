import Foundation
import Testing

@testable import Runs

struct ModelSourceTests {
  /// Of the package, which is where this file says.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What `README.md` tells anybody to compute.
  @Test func `the hash of the model's sources is that of sha256sum over their files`() throws {
    let script = """
      cd "$0" && cd Sources && ls -d CGSL CP* EventKernel Experiments LegalClock OutputAnalysis \
      QueueingTheory ScenarioFiles ServiceModel Staffing Stochastics \
      Workloads | sed s,^,Sources/, > "$1" && cd .. && \
      find $(cat "$1") -type f ! -name '.*' | LC_ALL=C sort | xargs sha256sum | sha256sum
      """
    let list = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: list) } }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, Self.root.path, list.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(ModelSource.hash)  -\n")
  }
}
