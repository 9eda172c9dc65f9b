import Mustache

/// The templates of `Page/Templates`, in the program itself.
enum PageTemplates {
  private static let sources: [String: [UInt8]] = [
    "page": PackageResources.page_mustache, "first": PackageResources.first_mustache,
    "details": PackageResources.details_mustache,
    "comparison": PackageResources.comparison_mustache, "added": PackageResources.added_mustache,
    "figures": PackageResources.figures_mustache, "cell": PackageResources.cell_mustache,
    "delta": PackageResources.delta_mustache, "pictures": PackageResources.pictures_mustache,
    "picture": PackageResources.picture_mustache, "study": PackageResources.study_mustache,
    "changes": PackageResources.changes_mustache,
    "assumptions": PackageResources.assumptions_mustache,
    "method": PackageResources.method_mustache, "both": PackageResources.both_mustache,
    "quality": PackageResources.quality_mustache,
  ]

  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      var text = Substring(decoding: bytes, as: UTF8.self)
      // A partial stands within a line: the end of its file is no part of it.
      if name != "page", name != "quality" { while text.last == "\n" { text.removeLast() } }
      do {
        try library.register(String(text), named: name)
      } catch {
        preconditionFailure("\(name).mustache cannot be read: \(error)")
      }
    }
    return library
  }()

  /// The whole page. Templates read members by their names, and escape what they are given.
  static func page(_ content: PageContent) -> String { render("page", content) }

  /// Another whole page.
  static func render(_ name: String, _ content: Any) -> String {
    guard let page = library.render(content, withTemplate: name) else {
      preconditionFailure("there is no \(name).mustache")
    }
    return page
  }
}
