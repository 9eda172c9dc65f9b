/// What the columns of somebody's log are in our own terms, and how its fields are written.
package struct LogMap: Sendable {
  /// What a row of the log is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something done with a case, or one end of it.
    case events
    /// A visitor's ticket, or a call.
    case tickets
    /// A case as a whole, such as a dossier in an export of a one-stop system.
    case cases
  }

  /// In which code letters are written.
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// As Unicode; also what ASCII is.
    case utf8 = "utf-8"
    /// The Vietnamese code page of Windows.
    case windows1258 = "windows-1258"
  }

  /// How numbers are written.
  package enum Decimal: String, Hashable, Sendable, CaseIterable {
    /// `1.5`, `1,5`.
    case point, comma
  }

  /// What is first in a day that is written as `03/04/2024`.
  package enum DayOrder: String, Hashable, Sendable, CaseIterable {
    /// The third of April, or the fourth of March.
    case dayFirst = "day_first"
    /// The American way.
    case monthFirst = "month_first"
  }

  /// What a row of the log is.
  package var kind = Kind.events
  /// Which known export it is taken from; empty if none.
  package var known = ""
  /// How fields are written, as far as that is not to be found out.
  package var writing = Writing()
  /// Each role of ours with the columns that play it, in the order of `LogRole.allCases`.
  package var columns: [(role: LogRole, column: LogColumn)] = []
  /// What words of the log mean, by our own.
  package var codes = Codes()
  /// Columns with which persons can be told; never copied.
  package var personal: [String] = []
  /// Columns that are known to be of no use here.
  package var ignored: [String] = []

  /// A map to be filled.
  package init() {}

  /// How fields are written; nil where the log itself tells.
  package struct Writing: Hashable, Sendable {
    /// Of a text file.
    package var encoding: Encoding?
    /// Of a text file: what stands between fields.
    package var delimiter: String?
    /// Of numbers.
    package var decimal: Decimal?
    /// Of days in figures.
    package var dayOrder: DayOrder?
    /// Minutes east of Greenwich, of stamps that name no offset; nil is Vietnam's, and told.
    package var zoneMinutes: Int?
    /// Fields that hold nothing, besides empty ones.
    package var missing: [String] = []
    /// Rows above the header, such as a title.
    package var rowsAbove = 0

    /// All to be found out.
    package init() {}
  }

  /// Words of the log, each with what it means.
  package struct Codes: Hashable, Sendable {
    /// Of the column `transition`.
    package var transitions: [LogCode<LogTransition>] = []
    /// Of the column `outcome`.
    package var outcomes: [LogCode<LogOutcome>] = []

    /// None.
    package init() {}
  }

  /// The columns that play a role; nil if none does.
  package subscript(role: LogRole) -> LogColumn? { columns.first { $0.role == role }?.column }
}

/// A word of a log with what it means.
package struct LogCode<Meaning: Hashable & Sendable>: Hashable, Sendable {
  /// As the log has it.
  package var word: String
  /// In our own terms.
  package var meaning: Meaning

  /// The pair.
  package init(_ word: String, _ meaning: Meaning) {
    (self.word, self.meaning) = (word, meaning)
  }
}

/// Which end of something done a row of an event log is.
package enum LogTransition: String, Hashable, Sendable, CaseIterable {
  /// It could begin.
  case enabled
  /// It began, or ended.
  case start, complete
  /// Nothing that is taken over: a pause, an assignment.
  case ignore
}

/// How a ticket ended.
package enum LogOutcome: String, Hashable, Sendable, CaseIterable {
  /// Called and served; left before.
  case served, abandoned
  /// Nobody knows yet.
  case open
  /// To be left out, such as a test.
  case drop
}
