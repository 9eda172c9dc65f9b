import CGLPK

/// The library that solves programs.
package enum GLPK {
  /// Of the one that is linked.
  package static var version: String { String(cString: motcua_glpk_version()) }
}
