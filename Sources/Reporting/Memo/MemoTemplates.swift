import Mustache

/// The templates of `Memo/Templates`, in the program itself.
enum MemoTemplates {
  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
    var library = MustacheLibrary()
    let sources = [
      ("memo", PackageResources.memo_mustache), ("table", PackageResources.table_mustache),
      ("part", PackageResources.part_mustache),
    ]
    for (name, bytes) in sources {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("\(name).mustache cannot be read: \(error)")
      }
    }
    return library
  }()

  /// The whole memo. Templates read members by their names, and escape what they are given.
  static func memo(_ content: MemoContent) -> String {
    guard let memo = library.render(content, withTemplate: "memo") else {
      preconditionFailure("there is no memo.mustache")
    }
    return memo
  }
}

/// What stands between two braces means nothing but itself.
private struct MarkdownText: MustacheContentType {
  func escapeText(_ text: String) -> String { Markdown.escaped(text) }
}
