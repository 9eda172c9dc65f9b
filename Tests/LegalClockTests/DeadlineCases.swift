import LegalClock
import LegalFixtures
import Testing

/// A deadline worked out with pen and calendar under `decree61` and Hanoi's office hours, and the
/// article on which it turns.
struct DeadlineCase: Sendable, CustomTestStringConvertible {
  var received: String
  var limit: TimeLimit
  /// A supplement is requested and answered at these instants.
  var stop: (requested: String, answered: String)?
  var due: String
  var article: Article

  init(
    _ received: String, _ limit: TimeLimit, stop: (requested: String, answered: String)? = nil,
    due: String, _ article: Article
  ) {
    self.received = received
    self.limit = limit
    self.stop = stop
    self.due = due
    self.article = article
  }

  var testDescription: String {
    "\(received) + \(limit)" + (stop.map { ", stopped \($0.requested) to \($0.answered)" } ?? "")
  }
}

// Monday 3 June 2024 begins an ordinary week. Closed at Tet from Thursday 8 to Wednesday 14 February
// 2024; Thursday 18 April; Monday 29 April to Wednesday 1 May, with Saturday 4 May worked; Monday 2
// and Tuesday 3 September; in 2025 Wednesday 1 January; Monday 27 to Friday 31 January; Monday 7
// April; Wednesday 30 April to Friday 2 May, with Saturday 26 April worked; Monday 1 and Tuesday 2
// September.
let deadlineCases: [DeadlineCase] =
  ordinaryDays + outsideHours + workingHours + months + tet + leapDay + spring2024 + restOfTheYear
  + year2025
  + year2026 + supplements

private let months = [
  // The day of the same number, by article 148 of the Civil Code: Wednesday 3 July.
  DeadlineCase("2024-06-03T09:00", .months(1), due: "2024-07-03T17:00", .firstDay),
  // After the cut-off Tuesday 4 June is the day of receipt: Thursday 4 July.
  DeadlineCase("2024-06-03T15:30", .months(1), due: "2024-07-04T17:00", .cutOff),
  // 3 August and 3 November are a Saturday and a Sunday: Monday 5 August, Monday 4 November.
  DeadlineCase("2024-06-03T09:00", .months(2), due: "2024-08-05T17:00", .dayOff),
  DeadlineCase("2024-06-03T09:00", .months(5), due: "2024-11-04T17:00", .dayOff),
  // There is no 31 February nor 31 June: Thursday 29 February of the leap year; Sunday 30 June is
  // moved to Monday 1 July.
  DeadlineCase("2024-01-31T09:00", .months(1), due: "2024-02-29T17:00", .firstDay),
  DeadlineCase("2024-05-31T09:00", .months(1), due: "2024-07-01T17:00", .dayOff),
  // Over the end of the year: 3 January 2025 is a Friday.
  DeadlineCase("2024-12-03T09:00", .months(1), due: "2025-01-03T17:00", .firstDay),
  // Of the 30 days to 3 July 7 are used by 10 June; the 23rd after Thursday 20 June is Saturday 13
  // July, moved to Monday 15.
  DeadlineCase(
    "2024-06-03T09:00", .months(1), stop: ("2024-06-10T10:00", "2024-06-20T10:00"),
    due: "2024-07-15T17:00", .supplement),
]

private let ordinaryDays = [
  // The day of receipt is not counted: Tuesday is day 1.
  DeadlineCase("2024-06-03T09:00", .workingDays(1), due: "2024-06-04T17:00", .firstDay),
  // 4, 5, 6, 7, and over the weekend 10.
  DeadlineCase("2024-06-03T09:00", .workingDays(5), due: "2024-06-10T17:00", .firstDay),
  // The same working day: until closing.
  DeadlineCase("2024-06-03T09:00", .workingDays(0), due: "2024-06-03T17:00", .lastHour),
  // After 15:00 the same day is the next one.
  DeadlineCase("2024-06-03T15:30", .workingDays(0), due: "2024-06-04T17:00", .cutOff),
  // 15:00 sharp is not after 15:00.
  DeadlineCase("2024-06-03T15:00", .workingDays(0), due: "2024-06-03T17:00", .lastHour),
  // One second later is.
  DeadlineCase("2024-06-03T15:00:01", .workingDays(0), due: "2024-06-04T17:00", .cutOff),
  // The same three around a limit of a day: Tuesday, Tuesday, Wednesday.
  DeadlineCase("2024-06-03T14:59:59", .workingDays(1), due: "2024-06-04T17:00", .firstDay),
  DeadlineCase("2024-06-03T15:00", .workingDays(1), due: "2024-06-04T17:00", .firstDay),
  DeadlineCase("2024-06-03T15:00:01", .workingDays(1), due: "2024-06-05T17:00", .cutOff),
  // Friday before the cut-off: Monday is day 1. After it, Monday is the day of receipt.
  DeadlineCase("2024-06-07T14:00", .workingDays(1), due: "2024-06-10T17:00", .firstDay),
  DeadlineCase("2024-06-07T15:01", .workingDays(1), due: "2024-06-11T17:00", .cutOff),
  // Calendar days count Saturday 8 and Sunday 9: the tenth after Monday 3 is Thursday 13.
  DeadlineCase("2024-06-03T09:00", .calendarDays(10), due: "2024-06-13T17:00", .firstDay),
  // The sixth calendar day is Sunday 9, the limit ends with Monday.
  DeadlineCase("2024-06-03T09:00", .calendarDays(6), due: "2024-06-10T17:00", .dayOff),
  // After the cut-off Tuesday is the day of receipt: the fifth day after is Sunday 9.
  DeadlineCase("2024-06-03T16:00", .calendarDays(5), due: "2024-06-10T17:00", .cutOff),
]

private let outsideHours = [
  // Before opening on a working day: that day.
  DeadlineCase("2024-06-03T07:00", .workingDays(1), due: "2024-06-04T17:00", .firstDay),
  // Received online at closing, at night, and at midnight: Tuesday is the day of receipt.
  DeadlineCase("2024-06-03T17:00", .workingDays(1), due: "2024-06-05T17:00", .cutOff),
  DeadlineCase("2024-06-03T23:59", .workingDays(1), due: "2024-06-05T17:00", .cutOff),
  DeadlineCase("2024-06-04T00:00", .workingDays(1), due: "2024-06-05T17:00", .firstDay),
  // On a Saturday or Sunday: as if on Monday 10.
  DeadlineCase("2024-06-08T10:00", .workingDays(1), due: "2024-06-11T17:00", .firstDay),
  DeadlineCase("2024-06-09T22:00", .workingDays(0), due: "2024-06-10T17:00", .lastHour),
  // During lunch, at its start and in its middle: the day is not over.
  DeadlineCase("2024-06-03T12:00", .workingDays(1), due: "2024-06-04T17:00", .firstDay),
  DeadlineCase("2024-06-03T12:30", .workingDays(0), due: "2024-06-03T17:00", .lastHour),
]

private let workingHours = [
  // 3 before lunch, 4 after, 1 on Tuesday.
  DeadlineCase("2024-06-03T09:00", .workingHours(8), due: "2024-06-04T09:00", .firstHour),
  // A whole day ends at its closing, not at the next opening.
  DeadlineCase("2024-06-03T08:00", .workingHours(8), due: "2024-06-03T17:00", .firstHour),
  // Hours begin at receipt, whatever the cut-off: 1:40 on Monday; Tuesday 4 before lunch and 2:20.
  DeadlineCase("2024-06-03T15:20", .workingHours(8), due: "2024-06-04T15:20", .firstHour),
  // From Saturday on nothing runs until Monday 10.
  DeadlineCase("2024-06-08T10:00", .workingHours(8), due: "2024-06-10T17:00", .firstHour),
  // Friday 1, Monday 4 and 3.
  DeadlineCase("2024-06-07T16:00", .workingHours(8), due: "2024-06-10T16:00", .firstHour),
  // One minute before lunch, 29 after.
  DeadlineCase("2024-06-03T11:59", .workingHours(0.5), due: "2024-06-03T13:29", .firstHour),
  // From lunch on: the afternoon.
  DeadlineCase("2024-06-03T12:30", .workingHours(4), due: "2024-06-03T17:00", .firstHour),
  // Over Tet: half an hour on Wednesday 7 February, 4 and 3:30 on Thursday 15.
  DeadlineCase("2024-02-07T16:30", .workingHours(8), due: "2024-02-15T16:30", .firstHour),
  // Done before Tet begins.
  DeadlineCase("2024-02-07T16:00", .workingHours(1), due: "2024-02-07T17:00", .firstHour),
]

private let tet = [
  // Wednesday 7 is the day of receipt; 15, 16, 19, 20, 21, 22, 23, 26, 27, 28 February.
  DeadlineCase("2024-02-06T15:20", .workingDays(10), due: "2024-02-28T17:00", .cutOff),
  // In time on Tuesday: Wednesday 7 is day 1, and the tenth a day earlier.
  DeadlineCase("2024-02-06T14:00", .workingDays(10), due: "2024-02-27T17:00", .firstDay),
  // The last day before Tet, before and after the cut-off.
  DeadlineCase("2024-02-07T14:00", .workingDays(1), due: "2024-02-15T17:00", .firstDay),
  DeadlineCase("2024-02-07T16:00", .workingDays(1), due: "2024-02-16T17:00", .cutOff),
  DeadlineCase("2024-02-07T09:00", .workingDays(0), due: "2024-02-07T17:00", .lastHour),
  // Online on New Year's Day of the Dragon: received on Thursday 15; 16, 19, 20.
  DeadlineCase("2024-02-10T10:00", .workingDays(3), due: "2024-02-20T17:00", .firstDay),
  // The tenth calendar day is Sunday 11, within Tet.
  DeadlineCase("2024-02-01T10:00", .calendarDays(10), due: "2024-02-15T17:00", .dayOff),
]

private let leapDay = [
  DeadlineCase("2024-02-28T09:00", .workingDays(1), due: "2024-02-29T17:00", .firstDay),
  DeadlineCase("2024-02-29T09:00", .workingDays(1), due: "2024-03-01T17:00", .firstDay),
  // Received on Friday 1 March; Monday 4.
  DeadlineCase("2024-02-29T15:01", .workingDays(1), due: "2024-03-04T17:00", .cutOff),
  // The tenth after 19 February, and the thirtieth after 30 January, is the leap day.
  DeadlineCase("2024-02-19T09:00", .calendarDays(10), due: "2024-02-29T17:00", .firstDay),
  DeadlineCase("2024-01-30T09:00", .calendarDays(30), due: "2024-02-29T17:00", .firstDay),
  // 27 days to 29 February, 3 more to Sunday 3 March.
  DeadlineCase("2024-02-02T10:00", .calendarDays(30), due: "2024-03-04T17:00", .dayOff),
]

private let spring2024 = [
  // The Hung Kings' day, Thursday 18 April, is not counted; online on it: received on Friday 19.
  DeadlineCase("2024-04-17T10:00", .workingDays(1), due: "2024-04-19T17:00", .firstDay),
  DeadlineCase("2024-04-18T10:00", .workingDays(0), due: "2024-04-19T17:00", .lastHour),
  // Friday 26 April: 2, 3, then the make-up Saturday 4, then Monday 6 May.
  DeadlineCase("2024-04-26T10:00", .workingDays(1), due: "2024-05-02T17:00", .firstDay),
  DeadlineCase("2024-04-26T10:00", .workingDays(3), due: "2024-05-04T17:00", .firstDay),
  DeadlineCase("2024-04-26T10:00", .workingDays(4), due: "2024-05-06T17:00", .firstDay),
  // Monday 29 April is exchanged: received on Thursday 2 May.
  DeadlineCase("2024-04-29T09:00", .workingDays(1), due: "2024-05-03T17:00", .firstDay),
  // The next working day after Friday 3 May is the make-up Saturday.
  DeadlineCase("2024-05-03T16:00", .workingDays(0), due: "2024-05-04T17:00", .cutOff),
  // Received on the make-up Saturday itself, in time and too late.
  DeadlineCase("2024-05-04T14:00", .workingDays(1), due: "2024-05-06T17:00", .firstDay),
  DeadlineCase("2024-05-04T15:10", .workingDays(1), due: "2024-05-07T17:00", .cutOff),
  // The thirtieth calendar day after 4 April is the make-up Saturday: worked, so nothing moves.
  DeadlineCase("2024-04-04T09:00", .calendarDays(30), due: "2024-05-04T17:00", .firstDay),
  // The thirtieth after 29 March is Sunday 28 April: it moves over the whole holiday.
  DeadlineCase("2024-03-29T09:00", .calendarDays(30), due: "2024-05-02T17:00", .dayOff),
]

private let restOfTheYear = [
  // Friday 30 August: Wednesday 4 and Thursday 5 September.
  DeadlineCase("2024-08-30T14:00", .workingDays(2), due: "2024-09-05T17:00", .firstDay),
  // Over the year's end: Thursday 2 January is day 1, or the day of receipt.
  DeadlineCase("2024-12-31T10:00", .workingDays(1), due: "2025-01-02T17:00", .firstDay),
  DeadlineCase("2024-12-31T15:30", .workingDays(1), due: "2025-01-03T17:00", .cutOff),
  // 20, 23, 24, 25, 26, 27, 30, 31 December, 2 and 3 January: Christmas is worked.
  DeadlineCase("2024-12-19T09:00", .workingDays(10), due: "2025-01-03T17:00", .firstDay),
  // The thirtieth calendar day is 1 January.
  DeadlineCase("2024-12-02T09:00", .calendarDays(30), due: "2025-01-02T17:00", .dayOff),
]

// In 2026 closed on 1 and 2 January, with Saturday 10 January worked; at Tet from Monday 16 to Friday
// 20 February; Monday 27 April; 30 April and 1 May; Monday 31 August to Wednesday 2 September, with
// Saturday 22 August worked.
private let year2026 = [
  DeadlineCase("2025-12-31T10:00", .workingDays(1), due: "2026-01-05T17:00", .firstDay),
  DeadlineCase("2026-01-09T09:00", .workingDays(2), due: "2026-01-12T17:00", .firstDay),
  // 23, 24, 25 February.
  DeadlineCase("2026-02-13T10:00", .workingDays(3), due: "2026-02-25T17:00", .firstDay),
  DeadlineCase("2026-04-24T10:00", .workingDays(1), due: "2026-04-28T17:00", .firstDay),
  DeadlineCase("2026-04-29T10:00", .workingDays(1), due: "2026-05-04T17:00", .firstDay),
  DeadlineCase("2026-08-21T09:00", .workingHours(12), due: "2026-08-22T14:00", .firstHour),
  DeadlineCase("2026-08-28T10:00", .workingDays(1), due: "2026-09-03T17:00", .firstDay),
]

private let year2025 = [
  // The last working day before Tet is Friday 24 January, the first after it Monday 3 February.
  DeadlineCase("2025-01-24T10:00", .workingDays(1), due: "2025-02-03T17:00", .firstDay),
  // Received on Monday 3; 4, 5, 6, 7, 10.
  DeadlineCase("2025-01-24T15:30", .workingDays(5), due: "2025-02-10T17:00", .cutOff),
  // 2025 has no leap day: the thirtieth after 30 January would be 1 March, a Saturday; but 30
  // January is in Tet, so it runs from Monday 3 February to Wednesday 5 March.
  DeadlineCase("2025-01-30T09:00", .calendarDays(30), due: "2025-03-05T17:00", .firstDay),
  DeadlineCase("2025-04-04T10:00", .workingDays(1), due: "2025-04-08T17:00", .firstDay),
  // The make-up Saturday 26 April is day 1, or the day of receipt but too late: then Monday 28.
  DeadlineCase("2025-04-25T10:00", .workingDays(1), due: "2025-04-26T17:00", .firstDay),
  DeadlineCase("2025-04-26T16:00", .workingDays(1), due: "2025-04-29T17:00", .cutOff),
  DeadlineCase("2025-04-29T10:00", .workingDays(1), due: "2025-05-05T17:00", .firstDay),
  DeadlineCase("2025-08-29T10:00", .workingDays(1), due: "2025-09-03T17:00", .firstDay),
]

private let supplements = [
  // 4, 5, 6 are used, 7 are left; answered on Monday 10: 11, 12, 13, 14, 17, 18, 19.
  DeadlineCase(
    "2024-06-03T09:00", .workingDays(10), stop: ("2024-06-06T10:00", "2024-06-10T10:00"),
    due: "2024-06-19T17:00", .supplement),
  // The cut-off holds for the answer: Tuesday 11 is its day, one day later.
  DeadlineCase(
    "2024-06-03T09:00", .workingDays(10), stop: ("2024-06-06T10:00", "2024-06-10T15:30"),
    due: "2024-06-20T17:00", .cutOff),
  // Over Tet: 2, 5, 6 February are used; answered on the 10th, that is on Thursday 15: 16, 19.
  DeadlineCase(
    "2024-02-01T09:00", .workingDays(5), stop: ("2024-02-06T09:00", "2024-02-10T10:00"),
    due: "2024-02-19T17:00", .supplement),
  // Requested on the evening before Tet: 2, 5, 6, 7 are used; answered on 15: Friday 16.
  DeadlineCase(
    "2024-02-01T09:00", .workingDays(5), stop: ("2024-02-07T16:00", "2024-02-15T09:00"),
    due: "2024-02-16T17:00", .supplement),
  // Over 30 April: Thursday 25 is used; answered on 29, that is on Thursday 2 May: 3 and Saturday 4.
  DeadlineCase(
    "2024-04-24T09:00", .workingDays(3), stop: ("2024-04-25T14:00", "2024-04-29T10:00"),
    due: "2024-05-04T17:00", .supplement),
  // Requested on the last day: nothing is left, the day of the answer is the last one.
  DeadlineCase(
    "2024-06-03T09:00", .workingDays(2), stop: ("2024-06-05T16:00", "2024-06-12T10:00"),
    due: "2024-06-12T17:00", .supplement),
  // Requested when it was late already: it stays late.
  DeadlineCase(
    "2024-06-03T09:00", .workingDays(1), stop: ("2024-06-06T09:00", "2024-06-10T09:00"),
    due: "2024-06-04T17:00", .supplement),
  // Answered on the day of the request: nothing is lost and nothing is won.
  DeadlineCase(
    "2024-06-03T09:00", .workingDays(5), stop: ("2024-06-05T09:00", "2024-06-05T14:00"),
    due: "2024-06-10T17:00", .supplement),
  // Requested before the first day began: all 5 days after Wednesday 5: 6, 7, 10, 11, 12.
  DeadlineCase(
    "2024-06-03T15:30", .workingDays(5), stop: ("2024-06-03T16:30", "2024-06-05T09:00"),
    due: "2024-06-12T17:00", .supplement),
  // 2 of 8 hours are used; 3 on Wednesday afternoon, 3 on Thursday morning.
  DeadlineCase(
    "2024-06-03T09:00", .workingHours(8), stop: ("2024-06-03T11:00", "2024-06-05T14:00"),
    due: "2024-06-06T11:00", .supplement),
  // 7 of 15 calendar days are used; the eighth after Thursday 20 is Friday 28.
  DeadlineCase(
    "2024-06-03T09:00", .calendarDays(15), stop: ("2024-06-10T10:00", "2024-06-20T10:00"),
    due: "2024-06-28T17:00", .supplement),
  // Without the stop the twentieth day were Sunday 23, moved to 24; the grace is no day of the limit:
  // 13 days are left after Wednesday 12, to Tuesday 25.
  DeadlineCase(
    "2024-06-03T09:00", .calendarDays(20), stop: ("2024-06-10T10:00", "2024-06-12T10:00"),
    due: "2024-06-25T17:00", .supplement),
]
