import BestInterests

/// A child named on the command line by id or by name.
enum ChildTarget {
  /// The id of the child meant: its id, its name, or the beginning of the name of one child only.
  static func find(
    _ text: String, in file: Case, _ framework: Framework
  ) throws(ChildNotFound) -> String {
    let children = file.persons.filter { framework.isChild($0, in: file) }
    if children.contains(text) { return text }
    let wanted = FoldedText.searchable(text)
    func searchableName(_ child: String) -> String {
      FoldedText.searchable(framework.name(of: child, in: file))
    }
    let named = children.filter { searchableName($0) == wanted }
    let found = named.isEmpty ? children.filter { searchableName($0).hasPrefix(wanted) } : named
    guard let child = found.first, found.count == 1 else {
      let shown = found.isEmpty ? children : found
      throw ChildNotFound(
        text: text, isAmbiguous: !found.isEmpty,
        children: shown.map { (id: $0, name: framework.name(of: $0, in: file)) })
    }
    return child
  }
}

/// No child, or more than one, goes by a name.
struct ChildNotFound: Error {
  var text: String
  var isAmbiguous: Bool
  /// The children there are to choose from.
  var children: [(id: String, name: String)]

  func text(_ language: Language) -> String {
    let list = children.map { "\($0.id) (\(Confidential.redacted($0.name, language)))" }.joined(
      separator: ", ")
    if children.isEmpty {
      return LocalText(nl: "Deze zaak heeft geen kinderen.", en: "This case has no children.")[language]
    }
    return isAmbiguous
      ? LocalText(
        nl: "'\(text)' past bij meer dan een kind; kies: \(list).",
        en: "'\(text)' fits more than one child; choose: \(list).")[language]
      : LocalText(
        nl: "Deze zaak heeft geen kind '\(text)'; kies: \(list).",
        en: "This case has no child '\(text)'; choose: \(list).")[language]
  }
}
