import Mustache

/// The templates of `Memo/Templates`, in the program itself. What they are given is Markdown already.
enum MemoTemplates {
  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    let sources = [
      ("memo", PackageResources.memo_mustache), ("table", PackageResources.table_mustache),
      ("numbered", PackageResources.numbered_mustache),
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

  /// The whole memo. Templates read members by their names.
  static func memo(_ content: MemoContent) -> String {
    guard let memo = library.render(content, withTemplate: "memo") else {
      preconditionFailure("there is no memo.mustache")
    }
    return memo
  }
}
