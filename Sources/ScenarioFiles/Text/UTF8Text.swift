/// The text of a file's bytes without a byte order mark; nil after noting what is not text.
func utf8Text(_ bytes: ArraySlice<UInt8>, file: String, problems: ProblemList) -> String? {
  func refuse(at offset: Int, _ message: Phrase, _ hint: Phrase) -> String? {
    problems.note(message, hint: hint, at: place(of: offset, in: bytes, file: file))
    return nil
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return refuse(at: bytes.startIndex, "is UTF-16 text", "save the file as UTF-8")
  }
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    let offset = bytes.startIndex + error.byteOffsets.lowerBound
    return refuse(at: offset, "is not UTF-8 text here", "save the file as UTF-8")
  }
  let isControl: (UInt8) -> Bool = { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 127 }
  if let offset = bytes.firstIndex(where: isControl) {
    let code = String(bytes[offset], radix: 16)
    return refuse(at: offset, "has a control character (hexadecimal \(code))", "remove it")
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The line and column of a byte; a character is any byte that does not continue another.
func place(of offset: Int, in bytes: ArraySlice<UInt8>, file: String) -> Place {
  var place = Place(file: file, line: 1, column: 1)
  for byte in bytes[..<offset] {
    if byte == 10 {
      place.line += 1
      place.column = 1
    } else if byte & 0xC0 != 0x80 {
      place.column += 1
    }
  }
  return place
}

extension [UInt8] {
  /// Without the mark that some editors and spreadsheets write first.
  var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
  }
}
