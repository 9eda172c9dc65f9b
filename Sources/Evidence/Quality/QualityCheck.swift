import Tables

/// What is looked for in every log: each is told with how often it was found, none included.
package enum QualityCheck: String, CellWord, Hashable, Sendable {
  case rowsRead = "rows_read"
  case rowsAbove = "rows_above_header"
  case encoding = "encoding_assumed"
  case badLetters = "bad_letters"
  case blankRows = "blank_rows"
  case otherWidth = "other_width"
  case emptyTraces = "cases_without_events"
  case duplicateRows = "duplicate_rows"
  case duplicateIDs = "duplicate_ids"
  case missingID = "missing_id"
  case missingActivity = "missing_activity"
  case missingStamp = "missing_stamp"
  case missingValues = "missing_values"
  case unreadable = "unreadable_stamps"
  case impossible = "impossible_stamps"
  case mixedFormats = "mixed_formats"
  case noZone = "no_time_zone"
  case severalOffsets = "several_offsets"
  case ambiguousDays = "ambiguous_day_month"
  case contraryDays = "contrary_day_month"
  case dayOnly = "day_only"
  case pastMidnight = "past_midnight"
  case outOfOrder = "out_of_order"
  case equalStamps = "equal_stamps"
  case negative = "negative_durations"
  case zero = "zero_durations"
  case extreme = "extreme_durations"
  case onlyComplete = "only_complete"
  case startOnly = "start_without_end"
  case endOnly = "end_without_start"
  case pairedByName = "paired_by_name"
  case dueBeforeReceived = "due_before_received"
  case finishedBeforeReceived = "finished_before_received"
  case eventsBeforeReceived = "events_before_received"
  case changedAttributes = "changed_attributes"
  case calledBeforeJoined = "called_before_joined"
  case joinedBeforeArrived = "joined_before_arrived"
  case servedUncalled = "served_not_called"
  case abandonedCalled = "abandoned_but_called"
  case unknownCodes = "unknown_codes"
  case droppedByCode = "dropped_by_code"
  case overlapping = "overlapping_work"
  case censoredStart = "censored_start"
  case censoredEnd = "censored_end"
  case daysWithout = "days_without_data"
  case closedDays = "weekdays_without_data"
  case gaps = "gaps"
  case personal = "personal_columns"
  case numbered = "numbered_names"
  case unused = "unused_columns"

  /// What is counted.
  package enum Concern: String, CellWord, Hashable, Sendable {
    case file, columns, fields, rows, stamps, events, cases, tickets, days, hours
  }

  /// What was done about it.
  package enum Doing: String, CellWord, Hashable, Sendable {
    /// Taken as it is; taken in the way that the note says; put right; the value is empty; the row is not
    /// there.
    case kept, assumed, repaired
    case leftOut = "left_out"
    case dropped
  }

  package var concern: Concern {
    switch self {
    case .rowsRead, .rowsAbove, .blankRows, .otherWidth, .duplicateRows, .missingID,
      .missingActivity, .missingStamp, .unknownCodes, .droppedByCode, .outOfOrder, .duplicateIDs:
      .rows
    case .encoding: .file
    case .personal, .numbered, .unused: .columns
    case .badLetters, .missingValues: .fields
    case .unreadable, .impossible, .mixedFormats, .noZone, .severalOffsets, .ambiguousDays,
      .contraryDays, .dayOnly, .pastMidnight:
      .stamps
    case .equalStamps, .negative, .zero, .extreme, .onlyComplete, .startOnly, .endOnly,
      .pairedByName, .overlapping, .eventsBeforeReceived:
      .events
    case .dueBeforeReceived, .finishedBeforeReceived, .changedAttributes, .censoredStart,
      .censoredEnd, .emptyTraces:
      .cases
    case .calledBeforeJoined, .joinedBeforeArrived, .servedUncalled, .abandonedCalled: .tickets
    case .daysWithout, .closedDays: .days
    case .gaps: .hours
    }
  }

  package var done: Doing {
    switch self {
    case .rowsAbove, .blankRows, .otherWidth, .emptyTraces, .duplicateRows, .missingID,
      .missingActivity, .missingStamp, .droppedByCode, .personal, .unused:
      .dropped
    case .unreadable, .impossible, .negative, .abandonedCalled: .leftOut
    case .encoding, .noZone, .ambiguousDays, .unknownCodes, .pairedByName: .assumed
    case .badLetters, .duplicateIDs, .pastMidnight, .outOfOrder, .calledBeforeJoined, .numbered:
      .repaired
    default: .kept
    }
  }

  /// Whether whoever reads the page has to look at it, if it was found.
  package var isGrave: Bool {
    switch self {
    case .rowsRead, .rowsAbove, .equalStamps, .zero, .closedDays, .personal, .unused, .numbered,
      .mixedFormats, .severalOffsets, .missingValues, .emptyTraces:
      false
    default: true
    }
  }
}
