import ArgumentParser
import Experiments
import Foundation
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Staffing
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where people read: tables on standard output, everything else on standard error.
struct Console: Sendable {
  let language: Language

  /// Throws if it does not arrive.
  func show(_ text: String) throws {
    try StandardStreams.show(text)
  }

  /// Control characters that a text quotes are not handed on to the terminal.
  func note(_ text: String) {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isHarmless =
        scalar.properties.generalCategory != .control || "\n\t".unicodeScalars.contains(scalar)
      plain.append(isHarmless ? scalar : "\u{FFFD}")
    }
    write(String(plain) + "\n")
  }

  /// Everything that the reader of the files has to say.
  func tell(_ inputs: StudyInputs) {
    for counts in inputs.settingCounts(language) { note(counts) }
    for line in inputs.partLines(language) { note(line) }
    for notice in inputs.notices(language) { note(Texts.inputNotice.filled(language, notice)) }
  }

  /// Whether somebody is there to answer a question.
  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks, and waits for a yes.
  func confirms(_ question: String) -> Bool {
    write(question)
    let answer = (readLine() ?? "").lowercased()
    return ["y", "yes", "c", "co", "có"].contains(answer)
  }

  /// To standard error as it is.
  func write(_ text: String) {
    StandardStreams.note(text)
  }

  /// What fits into a terminal of the usual size, a mail and a printed page.
  private static let usualWidth = 80

  /// Of the terminal; elsewhere what `COLUMNS` says, or the usual one.
  var width: Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    {
      return Int(size.ws_col)
    }
    let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 0
    return asked > 0 ? asked : Self.usualWidth
  }

  /// Whether standard output shows colours.
  var isStyled: Bool { isatty(STDOUT_FILENO) == 1 && Self.takesEscapes }

  /// Whether progress can be told in one line that changes.
  var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && Self.takesEscapes }

  /// Whether escape codes are understood and wanted (see no-color.org).
  private static let takesEscapes: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    return !isDumb && environment["NO_COLOR", default: ""].isEmpty
  }()
}

/// What a command's end means to a script.
enum Ending {
  static let failed = ExitCode(1)
  static let invalidInput = ExitCode(2)
  static let overloaded = ExitCode(3)
  /// The precision that was asked for is not reached; the results are there.
  static let unmet = ExitCode(3)
  /// A staffing is refuted, not decided, or impossible; what was found is there.
  static let uncertified = ExitCode(3)
  /// A claim is contradicted, or undecided without leave.
  static let contradicted = ExitCode(3)
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
      note(invalid.told(in: language))
      let heading = invalid.isOfPoints ? Texts.invalidPoints : Texts.invalid
      note(heading.filled(language, "\(invalid.problems.count)"))
      throw Ending.invalidInput
    } catch let invalid as InvalidInput {
      note(invalid.message[language])
      throw Ending.invalidInput
    } catch let invalid as InvalidTarget {
      note(invalid.message[language])
      throw Ending.invalidInput
    } catch let unsettled as WarmUpChoice.NeverSettles {
      note(WarmUpText.refusal(unsettled)[language])
      throw Ending.invalidInput
    } catch let problem as ShardProblem {
      note(problem.message[language])
      throw ExitCode(problem.code.rawValue)
    } catch let missing as MissingTool {
      note(missing.message[language])
      throw Ending.failed
    } catch let missing as MissingPrograms {
      note(missing.message[language])
      throw Ending.failed
    } catch let problem as ResultFolder.Problem {
      note(problem.message[language])
      throw Ending.failed
    } catch let problem as FileProblem {
      note(problem.message[language])
      throw Ending.failed
    } catch let failed as ScriptFailed {
      note(failed.message[language])
      throw Ending.failed
    } catch let lost as NotShown {
      note(Texts.notShown.filled(lost.reason)[language])
      throw Ending.failed
    } catch {
      note(Texts.failed.filled(SystemError.words(of: error))[language])
      throw Ending.failed
    }
  }
}

extension Console {
  /// The same for what a queue runs, which goes by exit codes: those of `ShardProblem`.
  func endingShards(_ body: () async throws -> Void) async throws {
    typealias Code = ShardProblem.Code
    do {
      try await ending {
        do {
          try await body()
        } catch is Terminated {
          note(Texts.stopped[language])
          throw ExitCode(Code.temporary.rawValue)
        } catch let problem as FileProblem {
          throw ShardProblem(problem)
        }
      }
    } catch let code as ExitCode where code == Ending.invalidInput {
      throw ExitCode(Code.other.rawValue)
    }
  }
}
