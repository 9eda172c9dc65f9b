import Experiments
import Foundation
import ServiceModel
import Testing
import Wording

@testable import Runs

struct ResultFolderTests {
  private let path = FileManager.default.temporaryDirectory
    .appending(path: "motcua-\(UUID().uuidString)/results").path

  private func write(_ options: [OptionResult], command: String = "compare") async throws {
    try await ResultFolder.write(
      run: RunDescription(
        toolVersion: "1", command: ["motcua", command],
        study: Study(
          .compare, of: ["a.yaml", "b.yaml"], seed: options[0].seed, replications: .first(count: 5),
          inputs: [.init(path: "a.yaml", role: .scenario, contents: Array("abc".utf8))]),
        ruleSets: ["nd-61-2018"], threads: 2, startedAt: "2024-06-09T08:00:00+07:00",
        durationSeconds: 1.5),
      options: options, comparison: options.count > 1 ? Comparison(options) : nil, to: path)
  }

  private func files() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: "\(path)/\($0)"))) }
    )
  }

  private func remove() throws {
    try FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }

  @Test func `SHA-256 gives the published digests`() {
    #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(arguments: [1, 3])
  func `all files but the manifest are the same for any number of threads`(threads: Int)
    async throws
  {
    try await write(await smallExperiment(threads: 2))
    var expected = try files()
    try await write(await smallExperiment(threads: threads), command: "other")
    var again = try files()
    #expect(
      expected.removeValue(forKey: "manifest.json") != again.removeValue(forKey: "manifest.json"))
    #expect(expected.count == 16)
    #expect(expected == again)
    try remove()
  }

  @Test func `the manifest has the hashes of inputs and outputs`() async throws {
    try await write(await smallExperiment())
    let files = try files()
    let object = try JSONSerialization.jsonObject(with: #require(files["manifest.json"]))
    let manifest = try #require(object as? [String: Any])
    #expect(manifest["seed"] as? Int == 7)
    #expect(manifest["replications"] as? Int == 4)
    let outputs = try #require(manifest["outputs"] as? [[String: Any]])
    #expect(outputs.count == files.count - 1)
    for output in outputs {
      let bytes = try #require(files[output["path"] as? String ?? ""])
      #expect(output["sha256"] as? String == sha256(Array(bytes)))
    }
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    #expect(inputs.first?["sha256"] as? String == sha256(Array("abc".utf8)))
    try remove()
  }

  @Test func `a single run has no comparison`() async throws {
    try await write([await smallExperiment()[0]])
    let files = try files()
    #expect(files["compare.csv"] == nil && files["kpi.csv"] != nil)
    let dictionary = String(decoding: try #require(files["dictionary.csv"]), as: UTF8.self)
    #expect(!dictionary.contains("compare.csv"))
    try remove()
  }

  @Test func `dictionary and data package tell the columns that stand in the files`() async throws {
    try await write(await smallExperiment())
    let files = try files()
    let dictionary = csvRows(Array(try #require(files["dictionary.csv"]))).dropFirst()
    let package = try JSONSerialization.jsonObject(with: #require(files["datapackage.json"]))
    let resources = try #require((package as? [String: Any])?["resources"] as? [[String: Any]])
    #expect(resources.count == files.keys.count { $0.hasSuffix(".csv") } && resources.count > 10)
    for resource in resources {
      let file = try #require(resource["path"] as? String)
      let header = csvRows(Array(try #require(files[file])))[0]
      #expect(dictionary.filter { $0[0] == file && $0[2] != "kpi" }.map { $0[1] } == header)
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      #expect(fields?.map { $0["name"] as? String } == header)
    }
    try remove()
  }

  @Test func `a folder of an older version is refused in one message`() async throws {
    try await write(await smallExperiment())
    let file = URL(filePath: path).appending(path: "options.csv")
    let old = "option,name_vi,name_en\r\nbase,a,b\r\n"
    let before = sha256(Array(try Data(contentsOf: file)))
    try Data(old.utf8).write(to: file)
    let manifest = URL(filePath: path).appending(path: "manifest.json")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try text.replacing(before, with: sha256(Array(old.utf8)))
      .write(to: manifest, atomically: true, encoding: .utf8)
    let problem = #expect(throws: ResultFolder.Problem.self) { _ = try StoredRun(path: path) }
    #expect(problem?.message.en.contains("written by another version of motcua") == true)
    #expect(problem?.message.en.contains("-is_base, -replications") == true)
    try remove()
  }

  @Test func `nothing else is left beside the results`() async throws {
    try await write(await smallExperiment())
    try await write(await smallExperiment())
    let parent = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == ["results"])
    try remove()
  }

  @Test func `a path that cannot be is refused before a long run, in words`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("thesis".utf8).write(to: URL(filePath: path + "/file"))
    let problem = #expect(throws: ResultFolder.Problem.self) {
      try ResultFolder.check(path + "/file/results")
    }
    #expect(problem?.message.en.hasPrefix("cannot write to \(path)/file/results: ") == true)
    #expect(throws: ResultFolder.Problem.self) { try ResultFolder.check(path + "/file") }
    #expect(try files().count == 1)
    try remove()
  }

  @Test func `a check leaves nothing behind`() throws {
    try ResultFolder.check(path)
    let parent = URL(filePath: path).deletingLastPathComponent().path
    #expect(!FileManager.default.fileExists(atPath: parent))
  }

  @Test func `a folder that is not one of results stays as it is`() async throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data("thesis".utf8).write(to: URL(filePath: path + "/thesis.txt"))
    #expect(throws: ResultFolder.Problem.self) { try ResultFolder.check(path) }
    let options = await smallExperiment()
    await #expect(throws: ResultFolder.Problem.self) { try await write(options) }
    #expect(try files().keys.sorted() == ["thesis.txt"])
    try remove()
  }
}
