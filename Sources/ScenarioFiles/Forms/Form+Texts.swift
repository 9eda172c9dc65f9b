import LegalClock
import ServiceModel
import Wording

extension Form<String> {
  /// A text for people.
  static var text: Form {
    .scalar(
      ["type": ["string", "number", "boolean"]],
      allowed: "a text of at most 500 characters, without control characters",
      placeholder: "-", isAssumption: false
    ) { text in
      // A terminal would obey them.
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || "\n\r\t".unicodeScalars.contains($0)
      }
      return isPlain && (1...2000).contains(text.utf8.count) && text.count <= 500 ? text : nil
    }
    .named("text")
  }

  /// A name that other places refer to.
  static var id: Form {
    .scalar(
      ["type": ["string", "integer"], "pattern": "^[A-Za-z0-9_-]{1,64}$"],
      allowed: "up to 64 of the letters a-z and A-Z, digits, '-' and '_'", placeholder: "-",
      isAssumption: false
    ) { isID($0) ? $0 : nil }
    .named("id")
  }
}

/// Whether a text can be the id of something.
func isID(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
}

extension Form {
  /// One of a closed set of words.
  static func oneOf(_ words: [(word: String, value: Value)]) -> Form {
    precondition(!words.isEmpty, "a closed set of words has at least one")
    let names = words.map(\.word)
    return .value(
      ["type": "string", "enum": .array(names.map(JSON.string))], placeholder: words[0].value
    ) { item, reading in
      let text = item.scalar ?? ""
      if let known = words.first(where: { $0.word == text }) { return known.value }
      reading.note(
        "\(item.kind) is not possible", hint: hint(for: text, among: names, called: "words"),
        at: item.place)
      return words[0].value
    }
  }
}

extension Form where Value: RawRepresentable<String> & CaseIterable {
  /// One of the cases, by its raw value.
  static var keyword: Form {
    oneOf(Value.allCases.map { ($0.rawValue, $0) })
  }
}

extension Form<Weekday> {
  static var weekday: Form {
    oneOf(Weekday.allCases.map { ($0.name, $0) })
  }
}

extension Form<CivilDate> {
  static var date: Form {
    .scalar(
      ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
      allowed: "a day of 1990 to 2099 such as 2024-06-03", placeholder: CivilDate(dayNumber: 0)
    ) { text in
      guard let date = CivilDate(iso: text), (1990...2099).contains(date.components.year) else {
        return nil
      }
      return date
    }
    .named("date")
  }
}

extension Form<TimeOfDay> {
  static var time: Form {
    .scalar(
      ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"],
      allowed: "a time of day such as 08:30", placeholder: TimeOfDay(minutes: 0)
    ) { TimeOfDay($0) }
    .named("time")
  }
}

extension Form<Session> {
  /// `08:00-12:00`, never empty.
  static var session: Form {
    .scalar(
      ["type": "string", "pattern": "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$"],
      allowed: "a stretch of time such as 08:00-12:00",
      placeholder: Session(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440))
    ) { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]),
        start < end
      else { return nil }
      return Session(start: start, end: end)
    }
    .named("session")
  }
}

extension Form<LocalizedText> {
  /// A text in both languages.
  static var texts: Form {
    .record { keys in
      LocalizedText(
        vi: keys("vi", .text, en: "In Vietnamese", vi: "Bằng tiếng Việt"),
        en: keys("en", .text, en: "In English", vi: "Bằng tiếng Anh"))
    }
    .named("texts")
  }
}
