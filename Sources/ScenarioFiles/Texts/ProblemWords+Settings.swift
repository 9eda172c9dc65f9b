extension ProblemWords {
  /// Of settings, and of the points of a design.
  static let settings: [String: String] = [
    "'{0}' is not a setting": "'{0}' không phải là thiết lập",
    "write path=value, such as site_choice.candidates=3; *= multiplies, += adds":
      "hãy viết đường_dẫn=giá_trị, như site_choice.candidates=3; *= để nhân, += để cộng",
    "write path=value": "hãy viết đường_dẫn=giá_trị",
    "write a number after *= and +=": "sau *= và += hãy viết số",
    "'{0}' is not a path": "'{0}' không phải là đường dẫn",
    "write keys with '.' between them": "hãy viết các khóa cách nhau bằng '.'",
    "write keys with '.' between them, and [id], [*] or [column=value] for rows":
      "hãy viết các khóa cách nhau bằng '.', và [mã], [*] hoặc [cột=giá trị] cho các dòng",
    "write keys with '.' between them, and [id], [*] or [column=value] for rows; a path with a comma "
      + "stands in double quotes":
      "hãy viết các khóa cách nhau bằng '.', và [mã], [*] hoặc [cột=giá trị] cho các dòng; đường dẫn có "
      + "dấu phẩy đặt trong ngoặc kép",
    "'{0}' stands in rows": "'{0}' nằm trong các dòng",
    "say in which before it: [id], [*] or [column=value]":
      "hãy ghi dòng nào ở phía trước: [mã], [*] hoặc [cột=giá trị]",
    "'{0}' chooses among rows, and there are none at this place of the path":
      "'{0}' chọn trong các dòng, mà chỗ này của đường dẫn không có dòng nào",
    "there is no '{0}' at this place of the path": "chỗ này của đường dẫn không có '{0}'",
    "sets {0}, which '{1}' sets too": "đặt {0}, mà '{1}' cũng đặt",
    "let one column set each value": "mỗi giá trị chỉ để một cột đặt",
    "nothing is written there to begin from": "chỗ đó chưa ghi gì để tính từ đó",
    "write a value with =": "hãy viết giá trị với =",
    "stresses.{0}.set: a stress cannot choose or change stresses":
      "stresses.{0}.set: một tình huống không thể chọn hay đổi các tình huống",
    "write what they set into this one; several are chosen as stress: [a, b]":
      "hãy viết những gì cần đặt vào chính tình huống này; chọn nhiều tình huống bằng stress: [a, b]",
    "levers.{0}.set: a lever cannot change levers":
      "levers.{0}.set: giải pháp không đổi được giải pháp",
    "write what they change into this one": "hãy viết những gì cần đổi vào chính giải pháp này",
    "there is nothing at this path": "đường dẫn này không có gì",
    "name rows that are there": "hãy ghi những dòng đang có",
    "has no values": "không có giá trị nào",
    "write selector=FROM..TO, FROM..TO:STEPS or a list: value,value":
      "hãy viết đường_dẫn=TỪ..ĐẾN, TỪ..ĐẾN:SỐ_BƯỚC hoặc danh sách: giá trị,giá trị",
    "has an empty value": "có giá trị trống",
    "'{0}' is no range": "'{0}' không phải là khoảng",
    "ends at {0}, before it begins": "kết thúc ở {0}, trước khi bắt đầu",
    "write the smaller number first": "hãy viết số nhỏ trước",
    "has '{0}' steps": "có '{0}' bước",
    "write a whole number from 1 to {0} after the colon":
      "sau dấu hai chấm hãy viết số nguyên từ 1 đến {0}",
    "has no name of at most 200 letters": "không có tên dài tối đa 200 chữ",
    "write NAME: path=value; path+=value": "hãy viết TÊN: đường_dẫn=giá_trị; đường_dẫn+=giá_trị",
    "there is no lever '{0}'": "không có giải pháp '{0}'",
    "name an option file that has it under 'levers'":
      "hãy nêu một tệp phương án có giải pháp ấy ở 'levers'",
    "{0} is '{1}', which is not one number": "{0} là '{1}', không phải một số",
    "name a number inside it, or write a value with =":
      "hãy chỉ ra một số ở trong đó, hoặc viết giá trị với =",
    "has no point": "không có điểm nào",
    "write a row of values below the header": "hãy viết một dòng giá trị dưới dòng tiêu đề",
    "has {0} points": "có {0} điểm",
    "at most {0} in one design": "tối đa {0} trong một thiết kế",
    "point {0}: {1} has no value": "điểm {0}: {1} không có giá trị",
    "write one in each cell": "hãy viết giá trị vào từng ô",
  ]
}
