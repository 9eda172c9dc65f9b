package import Wording

extension QualityCheck {
  /// What it is, and what was done.
  package var note: LocalizedText {
    switch self {
    case .rowsRead: .init(vi: "Dòng dữ liệu đã đọc.", en: "Rows that were read.")
    case .rowsAbove:
      .init(
        vi: "Dòng phía trên tiêu đề, coi là tựa.", en: "Rows above the header, taken for titles.")
    case .encoding:
      .init(
        vi: "Bảng mã không được ghi: coi là Windows-1258 vì không phải UTF-8.",
        en: "No code of letters is named: taken for Windows-1258, since it is no UTF-8.")
    case .badLetters:
      .init(
        vi: "Chữ không đọc được theo bảng mã, thay bằng dấu thay thế.",
        en: "Texts with letters that the code does not have, replaced by a sign.")
    case .blankRows: .init(vi: "Dòng trống.", en: "Rows without any value.")
    case .otherWidth:
      .init(vi: "Dòng có số cột khác tiêu đề.", en: "Rows with other columns than the header.")
    case .emptyTraces: .init(vi: "Hồ sơ không có việc nào.", en: "Cases without any event.")
    case .duplicateRows: .init(vi: "Dòng lặp lại y hệt.", en: "Rows that stand there twice.")
    case .duplicateIDs:
      .init(
        vi: "Mã đã có ở dòng khác: phiếu được ghi thêm #2, #3; với hồ sơ, dòng đầu được tính.",
        en: "Ids that another row has: tickets get #2, #3, of a case the first row counts.")
    case .missingID: .init(vi: "Dòng không có mã.", en: "Rows without an id.")
    case .missingActivity: .init(vi: "Dòng không ghi việc gì.", en: "Rows without an activity.")
    case .missingStamp:
      .init(vi: "Dòng không có giờ nào dùng được.", en: "Rows without a usable stamp.")
    case .missingValues:
      .init(
        vi: "Ô trống trong các cột đã nối.", en: "Fields without a value in columns of the map.")
    case .unreadable:
      .init(vi: "Ô giờ không phải ngày giờ.", en: "Fields of stamps that are no date or time.")
    case .impossible:
      .init(
        vi: "Ngày giờ không có thật (30/02, 25:00) hoặc ngoài 1971–2100.",
        en: "No such instant (30 February, 25:00), or outside of 1971 to 2100.")
    case .mixedFormats:
      .init(
        vi: "Ngày giờ viết khác dạng phổ biến của cột.",
        en: "Stamps in another form than most of their column.")
    case .noZone:
      .init(
        vi: "Ngày giờ không ghi múi giờ: lấy time_zone của sơ đồ cột, mặc định +07:00.",
        en: "Stamps that name no time zone: that of the map is taken, +07:00 by default.")
    case .severalOffsets:
      .init(
        vi: "Ngày giờ có múi giờ khác múi phổ biến; giờ địa phương được giữ.",
        en: "Stamps with another offset than most; the local clock is kept.")
    case .ambiguousDays:
      .init(
        vi: "Ngày đọc được cả hai kiểu ngày/tháng: theo day_order hoặc theo các dòng khác của cột.",
        en:
          "Days that could be read both ways: by day_order, or as the other rows of the column say."
      )
    case .contraryDays:
      .init(
        vi: "Ngày chỉ đọc được theo thứ tự trái với cột: cột trộn hai kiểu.",
        en: "Days that can only be read against the order of their column: it mixes both.")
    case .dayOnly:
      .init(
        vi: "Chỉ có ngày, không có giờ; không coi là 00:00.",
        en: "Days without a time; not taken for midnight.")
    case .pastMidnight:
      .init(
        vi: "Giờ sau nửa đêm của ngày đã ghi: cộng một ngày.",
        en: "Times after the midnight of their day: a day was added.")
    case .outOfOrder:
      .init(
        vi: "Dòng đứng trước dòng sớm hơn của cùng hồ sơ: đã sắp lại.",
        en: "Rows before an earlier one of their case: put in order.")
    case .equalStamps:
      .init(
        vi: "Việc cùng giờ với việc trước của hồ sơ: giữ thứ tự tệp.",
        en: "Events at the very instant of the one before: in the order of the file.")
    case .negative:
      .init(
        vi: "Kết thúc trước khi bắt đầu: bỏ giờ bắt đầu, hoặc giờ xong của phiếu.",
        en: "Ended before it began: the start is left out, of a ticket the end.")
    case .zero: .init(vi: "Bắt đầu và kết thúc cùng lúc.", en: "Began and ended at one instant.")
    case .extreme:
      .init(
        vi: "Dài hơn 1 giờ và hơn 20 lần trung vị cùng loại.",
        en: "Longer than an hour and 20 times the median of its kind.")
    case .onlyComplete:
      .init(
        vi: "Việc chỉ có giờ xong: không ước lượng được thời gian làm.",
        en: "Events with their end only: the time of work cannot be estimated from them.")
    case .startOnly: .init(vi: "Có bắt đầu mà không có kết thúc.", en: "A start without an end.")
    case .endOnly: .init(vi: "Có kết thúc mà không có bắt đầu.", en: "An end without a start.")
    case .pairedByName:
      .init(
        vi: "Ghép bắt đầu và kết thúc theo tên việc vì không có mã ghép.",
        en: "Start and end paired by the name of the activity, as nothing else tells.")
    case .dueBeforeReceived:
      .init(vi: "Hạn trả trước ngày tiếp nhận.", en: "Due before it was received.")
    case .finishedBeforeReceived:
      .init(vi: "Có kết quả trước khi tiếp nhận.", en: "Finished before it was received.")
    case .eventsBeforeReceived:
      .init(vi: "Việc trước lúc tiếp nhận.", en: "Events before the case was received.")
    case .changedAttributes:
      .init(
        vi: "Hồ sơ có thuộc tính khác nhau giữa các dòng: lấy dòng đầu.",
        en: "Cases whose attributes differ between rows: the first counts.")
    case .calledBeforeJoined:
      .init(
        vi: "Gọi trước khi vào hàng: chờ 0.", en: "Called before joining the queue: a wait of 0.")
    case .joinedBeforeArrived:
      .init(vi: "Vào hàng trước khi đến.", en: "In the queue before the arrival.")
    case .servedUncalled:
      .init(vi: "Đã phục vụ mà không có giờ gọi.", en: "Served, without a stamp of the call.")
    case .abandonedCalled:
      .init(
        vi: "Bỏ về mà có giờ gọi: bỏ giờ gọi.",
        en: "Abandoned, with a stamp of the call: it is left out.")
    case .unknownCodes:
      .init(
        vi: "Từ không có trong sơ đồ cột: suy từ các mốc giờ.",
        en: "Words that the map does not have: taken as the stamps say.")
    case .droppedByCode: .init(vi: "Sơ đồ cột nói bỏ.", en: "Rows that the map says to drop.")
    case .overlapping:
      .init(
        vi: "Một người làm hai việc cùng lúc.",
        en: "Work that begins before the same person ended another.")
    case .censoredStart:
      .init(vi: "Hồ sơ bị cắt ở đầu nhật ký.", en: "Cases cut off at the beginning of the log.")
    case .censoredEnd:
      .init(vi: "Hồ sơ còn dở ở cuối nhật ký.", en: "Cases that are open at the end of the log.")
    case .daysWithout:
      .init(
        vi: "Ngày thường có dữ liệu mà hôm đó không có.",
        en: "Days without data, of weekdays that have some.")
    case .closedDays:
      .init(
        vi: "Ngày của thứ không bao giờ có dữ liệu.", en: "Days of weekdays that never have data.")
    case .gaps:
      .init(
        vi: "Giờ không có gì, dù ba phần tư các ngày cùng thứ có dữ liệu vào giờ ấy.",
        en: "Hours without any stamp, of which three quarters of the same weekdays have some.")
    case .personal:
      .init(vi: "Cột cho biết người nào: không chép.", en: "Columns that tell persons: not copied.")
    case .numbered:
      .init(vi: "Tên người thay bằng số.", en: "Names of persons replaced by numbers.")
    case .unused: .init(vi: "Cột không dùng.", en: "Columns that are not used.")
    }
  }
}
