import ArgumentParser
import Foundation
import Reporting
import ScenarioFiles
import ServiceModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where people read: tables on standard output, everything else on standard error.
struct Console: Sendable {
  let language: Language

  func show(_ text: String) {
    print(text, terminator: "")
  }

  func note(_ text: String) {
    write(text + "\n")
  }

  /// Everything that the reader of the files has to say.
  func tell(_ inputs: Inputs) {
    for counts in inputs.settingCounts(language) { note(counts) }
    for notice in inputs.notices(language) { note(Texts.inputNotice.filled(language, notice)) }
  }

  /// To standard error as it is.
  func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Of standard output; nil if it is not a terminal.
  var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Whether standard output shows colours (see no-color.org).
  var isStyled: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Whether progress can be told in one line that changes.
  var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
}

/// What a command's end means to a script.
enum Ending {
  static let failed = ExitCode(1)
  static let invalidInput = ExitCode(2)
  static let overloaded = ExitCode(3)
}

/// Input that cannot be used, in the words of the user.
struct InvalidInput: Error {
  var message: LocalizedText
}

extension Console {
  /// Runs a command's body; an error becomes a message and an exit code.
  func ending(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let exit as ExitCode {
      throw exit
    } catch let usage as ValidationError {
      throw usage
    } catch let invalid as InvalidScenario {
      note(invalid.description)
      note(Texts.invalid.filled(language, "\(invalid.problems.count)"))
      throw Ending.invalidInput
    } catch let invalid as InvalidInput {
      note(invalid.message[language])
      throw Ending.invalidInput
    } catch let missing as Workbook.Missing {
      note(missing.message[language])
      throw Ending.failed
    } catch let missing as MemoFile.Missing {
      note(missing.message[language])
      throw Ending.failed
    } catch let problem as ResultFolder.Problem {
      note(problem.message[language])
      throw Ending.failed
    } catch {
      note(Texts.failed.filled(language, error.localizedDescription))
      throw Ending.failed
    }
  }
}
