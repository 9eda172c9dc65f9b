import Foundation
import ScenarioFiles
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes events out of an XES log (IEEE 1849-2016) of any size, as records: attributes of the trace are columns
/// `case:KEY`, those of the event `KEY`, as process mining tools write them into CSV.
///
/// By Foundation's `XMLParser`, which reads piece by piece and comes with Swift: libxml2 and expat by
/// themselves would be one more package to install for the same parser.
///
/// A class: the parser hands elements to an object.
final class XESRecords: NSObject, XMLParserDelegate {
  private let path: String
  private let columns: [String: Int]
  private let handle: (RecordFields, Int) throws -> Void
  private var traceValues: [[UInt8]]
  private var eventValues: [[UInt8]?]
  private var (isInTrace, isInEvent) = (false, false)
  /// Elements around, within the log.
  private var depth = 0
  private var line: [UInt8] = []
  private var bounds: [FieldBounds] = []
  private var error: (any Error)?
  /// How many events came so far, one more than that as a row: XES has no header, so that the first is 1.
  private(set) var number = 0
  /// Keys that no column stands for, each once, in the order of their coming.
  private(set) var otherKeys: [String] = []
  /// Traces without an event.
  private(set) var emptyTraces = 0
  private var eventsInTrace = 0

  /// Only these keys are taken.
  init(path: String, header: [String], handle: @escaping (RecordFields, Int) throws -> Void) {
    self.path = path
    self.handle = handle
    columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    traceValues = Array(repeating: [], count: header.count)
    eventValues = Array(repeating: nil, count: header.count)
  }

  /// Reads all of it. Throws `InvalidScenario` where it is no XES, and what `handle` throws.
  func read() throws {
    let stream = ByteStream(try ByteSource(path: path))
    let parser = XMLParser(stream: stream)
    parser.delegate = self
    let isDone = parser.parse()
    if let failure = stream.failure { throw failure }
    if let error { throw error is Enough ? Enough() : error }
    if isDone, depth > 0 {
      throw refused(path, row: max(1, parser.lineNumber), LogTexts.cutOff, LogTexts.copyAgain)
    }
    guard isDone else {
      let said = parser.parserError.map { Self.words(of: $0 as NSError) } ?? "?"
      throw refused(
        path, row: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
        LogTexts.badXML.filled(said), LogTexts.copyAgain)
    }
  }

  /// What libxml2 says, where Foundation hands it on.
  private static func words(of error: NSError) -> String {
    let said = error.userInfo["NSXMLParserErrorMessage"] as? String
    return said?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "libxml2 \(error.code)"
  }

  /// Thrown by `handle` when it has seen enough.
  struct Enough: Error {}

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    let name = element.split(separator: ":").last.map(String.init) ?? element
    if depth == 1, name != "log" {
      let text = LogTexts.noXES.filled(name)
      stop(parser, refused(path, row: max(1, parser.lineNumber), text, LogTexts.isModel))
      return
    }
    switch (name, depth) {
    case ("trace", 2):
      isInTrace = true
      eventsInTrace = 0
      for index in traceValues.indices { traceValues[index].removeAll(keepingCapacity: true) }
    case ("event", 3) where isInTrace:
      isInEvent = true
      for index in eventValues.indices { eventValues[index] = nil }
    case (_, 3) where isInTrace && !isInEvent: take(attributes, prefix: "case:")
    case (_, 4) where isInEvent: take(attributes, prefix: "")
    default: break
    }
  }

  private func take(_ attributes: [String: String], prefix: String) {
    guard let key = attributes["key"], let value = attributes["value"] else { return }
    guard let index = columns[prefix + key] else {
      if otherKeys.count < 200, !otherKeys.contains(prefix + key) { otherKeys.append(prefix + key) }
      return
    }
    if isInEvent {
      eventValues[index] = Array(value.utf8)
    } else {
      traceValues[index] = Array(value.utf8)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if depth == 3, isInEvent {
      isInEvent = false
      emit(parser)
    } else if depth == 2, isInTrace {
      isInTrace = false
      if eventsInTrace == 0 { emptyTraces += 1 }
    }
    depth -= 1
  }

  private func emit(_ parser: XMLParser) {
    line.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    for index in eventValues.indices {
      let start = Int32(line.count)
      line.append(contentsOf: eventValues[index] ?? traceValues[index])
      bounds.append(FieldBounds(start: start, end: Int32(line.count)))
    }
    number += 1
    eventsInTrace += 1
    do {
      try line.withUnsafeBufferPointer { line in
        try bounds.withUnsafeBufferPointer { bounds in
          guard let base = line.baseAddress else { return }
          try handle(RecordFields(base: base, bounds: bounds), number)
        }
      }
    } catch {
      stop(parser, error)
    }
  }

  private func stop(_ parser: XMLParser, _ error: any Error) {
    if self.error == nil { self.error = error }
    parser.abortParsing()
  }

  /// The keys of the first events, in the order of their coming. Throws `InvalidScenario` where there is none.
  static func header(of path: String) throws -> [String] {
    var count = 0
    let records = XESRecords(path: path, header: ["\u{0}"]) { _, _ in
      count += 1
      if count >= 2000 { throw Enough() }
    }
    do { try records.read() } catch is Enough {}
    guard count > 0 else { throw refused(path, LogTexts.noEvents, LogTexts.nameLog) }
    return records.otherKeys.filter { $0.hasPrefix("case:") }
      + records.otherKeys.filter { !$0.hasPrefix("case:") }
  }
}

/// Bytes as Foundation's parser asks for them.
///
/// A class: a stream of Foundation.
private final class ByteStream: InputStream {
  private let source: ByteSource
  /// Why reading stopped, which the parser does not tell.
  private(set) var failure: (any Error)?
  private var isDone = false

  init(_ source: ByteSource) {
    self.source = source
    super.init(data: Data())
  }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { !isDone }
  override var streamError: (any Error)? { failure }
  override var streamStatus: Status { failure != nil ? .error : isDone ? .atEnd : .open }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    do {
      let count = try source.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: length))
      isDone = count == 0
      return count
    } catch {
      failure = error
      return -1
    }
  }
}
