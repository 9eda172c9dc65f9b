extension ProblemWords {
  /// Of plans of people, and of rosters.
  static let people: [String: String] = [
    "people_plan: '{0}' has another row for {1} on the same day":
      "people_plan: '{0}' có dòng khác cho {1} trong cùng ngày",
    "it stands in {0}, line {1}, from {2} to {3}: let each time have one row":
      "dòng ấy ở {0}, dòng {1}, từ {2} đến {3}: mỗi giờ chỉ để một dòng",
    "nobody is ever on duty in office '{0}': people_plan names nobody within its working hours":
      "phòng '{0}' không bao giờ có người: people_plan không ghi ai trong giờ làm việc",
    "give people to a time within calendar '{0}'": "hãy bố trí người vào một giờ thuộc lịch '{0}'",
    "people_plan: to {0} is not after from {1}": "people_plan: to {0} không sau from {1}",
    "write a later 'to'": "hãy viết 'to' muộn hơn",
    "people_plan: the row names nobody": "people_plan: dòng không ghi ai",
    "write a counter_group or an office": "hãy viết counter_group hoặc office",
    "people_plan: the row names a counter group, and office '{0}' as well":
      "people_plan: dòng ghi cả nhóm quầy lẫn phòng '{0}'",
    "write two rows": "hãy viết thành hai dòng",
    "people_plan: {0} is no weekday": "people_plan: {0} không phải là thứ",
    "people_plan: to_date stands without from_date":
      "people_plan: có to_date mà không có from_date",
    "write from_date as well": "hãy viết cả from_date",
    "people_plan: to_date {0} is before from_date {1}":
      "people_plan: to_date {0} trước from_date {1}",
    "write a later to_date": "hãy viết to_date muộn hơn",
    "people_plan: {0} is no date": "people_plan: {0} không phải là ngày",
    "write a day of 1990 to 2099 such as 2024-06-03":
      "hãy viết ngày từ 1990 đến 2099, như 2024-06-03",
    "people_plan: '{0}' is missing": "people_plan: thiếu '{0}'",
    "write a time of day such as 08:30": "hãy viết giờ trong ngày, như 08:30",
    "people_plan: {0} is no time of day": "people_plan: {0} không phải giờ trong ngày",
    "write a time such as 08:30": "hãy viết giờ, như 08:30",
    "people_plan: 'people' is missing": "people_plan: thiếu 'people'",
    "people_plan: {0} people cannot be": "people_plan: không thể có {0} người",
    "people_plan: {0} stands where a mapping is needed": "people_plan: {0} ở chỗ cần một nhóm khóa",
    "write {counter_group: ID, weekday: monday, from: \"08:00\", to: \"12:00\", people: 2}":
      "hãy viết {counter_group: MÃ, weekday: monday, from: \"08:00\", to: \"12:00\", people: 2}",
    "people_plan: '{0}' is not a known key": "people_plan: '{0}' không phải khóa đã biết",
    "the columns are {0}; the first five may be left out":
      "các cột là {0}; năm cột đầu có thể không ghi",
    "at least {0} and at most {1} exclude each other":
      "ít nhất {0} và nhiều nhất {1} loại trừ nhau",
    "write a 'most' that is not below 'least'": "hãy viết 'most' không nhỏ hơn 'least'",
    "at least {0} of {1 person|people}": "ít nhất {0} trong {1} người",
    "write a number up to {0}": "hãy viết số không quá {0}",
    "a need has a weekday or a date": "mỗi nhu cầu có thứ hoặc ngày",
    "write one of both": "hãy viết một trong hai",
    "there is no time from {0} to {1}": "không có thời gian từ {0} đến {1}",
    "write two times of a day": "hãy viết hai giờ trong ngày",
    "no need is of site '{0}'": "không nhu cầu nào thuộc nơi '{0}'",
    "has needs of {0} sites": "có nhu cầu của {0} nơi",
    "a roster is for one: add --site with one of {0}":
      "lịch trực dành cho một nơi: hãy thêm --site với một trong {0}",
    "some needs have a weekday and some a date": "có nhu cầu ghi thứ, có nhu cầu ghi ngày",
    "write weekdays or dates in all rows": "hãy viết thứ, hoặc ngày, ở mọi dòng",
    "the needs are of {0} days": "các nhu cầu thuộc {0} ngày",
    "at most {0} in one roster": "tối đa {0} trong một lịch trực",
    "overlaps the need of line {0} on {1}": "chồng lên nhu cầu ở dòng {0} vào {1}",
    "give each group and skill one number of people at a time":
      "mỗi nhóm và kỹ năng, mỗi giờ chỉ ghi một số người",
    "nobody is needed at any time": "không giờ nào cần người",
    "write people above 0": "hãy viết people trên 0",
    "there are {0} people": "có {0} người",
    "has {0} needs": "có {0} nhu cầu",
    "has no entry": "không có mục nào",
    "write at least one, 'id: {...}'": "hãy viết ít nhất một, 'mã: {...}'",
    "who is employed is counted over all shifts": "người được tuyển tính trên mọi ca",
    "leave shifts out, or write of: people_a_day": "hãy bỏ shifts, hoặc viết of: people_a_day",
    "a shift has start and end, or periods": "ca có start và end, hoặc periods",
    "write start: \"07:30\" and end: \"16:30\"": "hãy viết start: \"07:30\" và end: \"16:30\"",
    "has no period": "không có khoảng nào",
    "write [\"07:30-11:30\", \"13:30-17:00\"]": "hãy viết [\"07:30-11:30\", \"13:30-17:00\"]",
    "its breaks can be taken in {0} ways": "giờ nghỉ có {0} cách xếp",
    "at most {0}: narrow from and to, or write a larger 'every'":
      "tối đa {0}: hãy thu hẹp from và to, hoặc viết 'every' lớn hơn",
    "its breaks overlap however they are taken": "các giờ nghỉ chồng nhau dù xếp cách nào",
    "move them apart": "hãy để chúng cách nhau",
    "nothing is left of it without its breaks": "trừ giờ nghỉ thì ca không còn gì",
    "shorten them": "hãy rút ngắn giờ nghỉ",
    "{0} minutes do not fit between from and to": "{0} phút không vừa giữa from và to",
    "write a later 'to', or fewer minutes": "hãy viết 'to' muộn hơn, hoặc ít phút hơn",
    "is not within the shift": "không nằm trong ca",
    "write times from the beginning of the shift to its end":
      "hãy viết giờ từ đầu ca đến cuối ca",
  ]
}
