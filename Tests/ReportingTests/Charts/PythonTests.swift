import Testing
import Wording

@testable import Reporting

@Suite struct PythonTests {
  @Test func `the Python of a project is found by where its program lies`() {
    #expect(
      Python.environment(of: "/p/motcua/.build/debug/motcua") == ["/p/motcua/.venv/bin/python3"])
    #expect(
      Python.environment(of: "/p/.build-test/x/release/motcua") == ["/p/.venv/bin/python3"])
    #expect(Python.environment(of: "/usr/local/bin/motcua") == nil)
  }

  @Test func `a Python that is missing, or lacks a package, is told with where it was looked for`()
  {
    let missing = #expect(throws: MissingPrograms.self) {
      try Python.with(
        module: "no_such_module", package: "no-such-package",
        among: ["/nowhere/python3", "/usr/bin/env"])
    }
    for word in ["/nowhere/python3 (not there)", "/usr/bin/env (without no_such_module)"] {
      #expect(missing?.message.en.contains(word) == true, "\(String(describing: missing))")
    }
  }
}
