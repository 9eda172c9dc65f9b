import Foundation
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The flow of a process as a BPMN file draws it: nodes, and which follows which.
struct BPMNModel: Sendable {
  /// What a node is, as far as it matters to the flow.
  enum Kind: String, Sendable {
    case start, end, task, exclusive, parallel
    /// An event, or a gateway of another kind.
    case other
  }

  struct Node: Sendable {
    var id: String
    var name: String
    var kind: Kind
    /// As the file calls it.
    var element: String
    /// Flows that leave it, in the order of the file.
    var outgoing: [Flow] = []
  }

  struct Flow: Sendable {
    var id: String
    var source: String
    var target: String
  }

  /// In the order of the file.
  private(set) var nodes: [Node] = []
  private var places: [String: Int] = [:]

  /// Throws `InvalidScenario` if the file is no BPMN with one start.
  init(path: String) throws {
    let reader = BPMNReader(path: path)
    try reader.read()
    nodes = reader.nodes
    places = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for flow in reader.flows {
      guard let source = places[flow.source], places[flow.target] != nil else {
        throw refused(path, ModelTexts.looseFlow.filled(flow.id), ModelTexts.drawAgain)
      }
      nodes[source].outgoing.append(flow)
    }
    guard nodes.count(where: { $0.kind == .start }) == 1 else {
      throw refused(path, ModelTexts.oneStart, ModelTexts.drawAgain)
    }
  }

  subscript(id: String) -> Node? { places[id].map { nodes[$0] } }

  /// Where cases begin.
  var start: Node { nodes.first { $0.kind == .start } ?? nodes[0] }
}

/// Reads nodes and flows of a BPMN file.
///
/// A class: the parser hands elements to an object.
private final class BPMNReader: NSObject, XMLParserDelegate {
  private let path: String
  private(set) var nodes: [BPMNModel.Node] = []
  private(set) var flows: [BPMNModel.Flow] = []

  init(path: String) { self.path = path }

  func read() throws {
    guard let parser = XMLParser(contentsOf: URL(filePath: path)) else {
      throw refused(path, LogTexts.empty, ModelTexts.drawAgain)
    }
    parser.delegate = self
    guard parser.parse() else {
      let said = parser.parserError.map { "libxml2 \(($0 as NSError).code)" } ?? "?"
      throw refused(
        path, row: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
        LogTexts.badXML.filled(said), LogTexts.copyAgain)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let name = element.split(separator: ":").last.map(String.init) ?? element
    guard let id = attributes["id"] else { return }
    if name == "sequenceFlow", let source = attributes["sourceRef"],
      let target = attributes["targetRef"]
    {
      flows.append(BPMNModel.Flow(id: id, source: source, target: target))
      return
    }
    let kind: BPMNModel.Kind
    switch name {
    case "startEvent": kind = .start
    case "endEvent": kind = .end
    case "exclusiveGateway": kind = .exclusive
    case "parallelGateway": kind = .parallel
    case _ where name == "task" || name.hasSuffix("Task"): kind = .task
    case _ where name.hasSuffix("Gateway") || name.hasSuffix("Event") || name == "subProcess":
      kind = .other
    default: return
    }
    nodes.append(
      BPMNModel.Node(id: id, name: attributes["name"] ?? "", kind: kind, element: name))
  }
}
