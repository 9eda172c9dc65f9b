package import LegalClock
import Wording

/// Where the rules below stand, by the short names that the deadline cases cite.
package enum Article: String {
  case cutOff = "Decree 61/2018/NĐ-CP, art. 18"
  case firstDay = "Civil Code 2015, art. 147(2)-(3)"
  case firstHour = "Civil Code 2015, art. 147(1)"
  case lastHour = "Civil Code 2015, art. 148(6), read as closing time"
  case dayOff = "Civil Code 2015, art. 148(5)"
  case supplement = "Decree 61/2018/NĐ-CP, art. 19 (supplement)"
  case newDate = "Decree 61/2018/NĐ-CP, art. 19 (apology)"
  case newTerm = "the model's assumption"
}

/// The rules of Decree 61/2018 as the deadline cases take them.
package let decree61 = RuleSet(
  id: "nd-61-2018", name: unnamed, validFrom: date("2018-06-21"),
  counting: RuleSet.Counting(
    cutOff: rule(timeOfDay("15:00"), .cutOff), firstDay: rule(.dayAfterReceipt, .firstDay),
    firstHour: rule(.receipt, .firstHour), lastHour: rule(.closing, .lastHour),
    dayOff: rule(.nextWorkingDay, .dayOff)),
  supplement: rule(RuleSet.Supplement(clock: .stops, atMost: 1), .supplement),
  newDate: rule(RuleSet.NewDate(atMost: 1, noticeWorkingDays: 1, form: "04"), .newDate),
  newTerm: rule(.workingDays(5), .newTerm))

package func rule<Value>(_ value: Value, _ article: Article) -> LegalRule<Value> {
  LegalRule(
    value, article: LocalizedText(vi: article.rawValue, en: article.rawValue), confidence: .known)
}

package func timeOfDay(_ text: String) -> TimeOfDay {
  guard let time = TimeOfDay(text) else { preconditionFailure("\(text) is no clock time") }
  return time
}
