import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `submit` does where something is there before, or it is killed itself.
@Suite struct SubmitTests {
  /// A plan in a folder, of so many replications of two weeks.
  private func plan(_ replications: Int, in folder: URL) throws -> String {
    let file = folder.appending(path: "plan.json").path
    let plan = try Program.run(
      "plan", CommandTests.town, "--set", "period.observed_days=14", "--replications",
      "\(replications)", "--out", file)
    #expect(plan.status == 0, "\(plan.messages)")
    return file
  }

  @Test func `a queue goes on with the cut that was begun, and refuses another before the work`()
    throws
  {
    try withFolder { folder in
      let (plan, out) = (try plan(3, in: folder), folder.appending(path: "results").path)
      let shards = folder.appending(path: ".results.shards").path
      #expect(try Program.run("work", plan, "--shard", "0/3", "--out", shards).status == 0)
      let other = try Program.run(
        "submit", plan, "--processes", "1", "--shards", "2", "--out", out)
      #expect(other.status == 65)
      #expect(other.messages.contains("of a cut into 3 shards"), "\(other.messages)")
      #expect(!other.messages.contains("Round 1"))
      let submitted = try Program.run("submit", plan, "--processes", "2", "--out", out)
      #expect(submitted.status == 0, "\(submitted.messages)")
      #expect(submitted.messages.contains("Round 1: shards 1-2 of 3."), "\(submitted.messages)")
    }
  }

  @Test func `what does shards ends with the submit that was killed`() throws {
    try withFolder { folder in
      let plan = try plan(3000, in: folder)
      let submit = try Program.process(words: [
        "submit", plan, "--processes", "2", "--out", folder.appending(path: "results").path,
      ])
      submit.standardError = FileHandle.nullDevice
      try submit.run()
      let shards = folder.appending(path: ".results.shards")
      func written() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: shards.path) else { return [] }
        return Set(try contents(of: shards).filter { $0.contains(".writing-") })
      }
      while try written().count < 2 { Thread.sleep(forTimeInterval: 0.05) }
      kill(submit.processIdentifier, SIGKILL)
      submit.waitUntilExit()
      // What they had begun they take away when they end.
      var waited = 0.0
      while try !written().isEmpty, waited < 60 {
        Thread.sleep(forTimeInterval: 0.2)
        waited += 0.2
      }
      #expect(try written().isEmpty)
      #expect(try contents(of: shards) == ["logs"])
    }
  }

  @Test func `a plan is not merged without its shards' folders`() throws {
    try withFolder { folder in
      let merge = try Program.run(
        "merge", try plan(1, in: folder), "--out", folder.appending(path: "merged").path)
      #expect(merge.status == 64)
      #expect(merge.messages.contains("Name the folders of the plan's shards too"))
    }
  }

  @Test func `a Slurm that does not answer is told of in words`() throws {
    try withFolder { folder in
      let plan = try plan(1, in: folder)
      for tool in ["sbatch", "squeue", "scancel", "scontrol"] {
        let file = folder.appending(path: tool)
        try "#!/bin/sh\necho 'error: Unable to contact slurm controller' >&2\nexit 1\n"
          .write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      }
      let submit = try Program.run(
        words: ["submit", plan, "--slurm", "--out", folder.appending(path: "results").path],
        environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
      #expect(submit.status == 75)
      #expect(submit.messages.contains("no Slurm cluster answers this machine"))
      #expect(submit.messages.contains("use --processes"), "\(submit.messages)")
    }
  }
}
