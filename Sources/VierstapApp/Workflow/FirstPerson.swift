import BestInterests
import TextScreen

/// The first person of a store says who that is; that person may then add the others.
extension App {
  /// Asks for a name, and then for the roles.
  mutating func askWhoYouAre() {
    var editor = TextEditor(text: "", multiline: false)
    editor.setWidth(max(8, min(70, size.columns - 6)))
    overlays.append(
      .note(
        NoteEditor(
          purpose: .ownName, title: stepWords.ownNameTitle, intro: stepWords.ownNameIntro(settings.login),
          editor: editor)))
  }

  /// Handles the keys that end the typing of the own name; nil for all others.
  mutating func pressInOwnName(_ key: Key, _ note: NoteEditor) -> [Effect]? {
    switch key {
    case "Escape":
      overlays.removeLast()
      return []
    case "Enter", "Ctrl-S":
      let name = note.editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else {
        say(stepWords.nothingTyped, .attention)
        return []
      }
      overlays.removeLast()
      askOwnRoles(name)
      return []
    default: return nil
    }
  }

  private mutating func askOwnRoles(_ name: String) {
    let roles: [BestInterests.Role] = [.caseworker, .supervisor, .inspector]
    let items = roles.map { role in
      Picker.Item(code: role.rawValue, label: role.name[language], help: stepWords.help(for: role))
    }
    overlays.append(
      .picker(
        Picker(
          purpose: .ownRoles(name: name), title: stepWords.ownRolesTitle, isMany: true, items: items,
          chosen: [])))
  }

  /// Puts the person into the list; as the first one also with the task to keep that list.
  mutating func register(_ name: String, _ roles: [BestInterests.Role]) -> [Effect] {
    guard !roles.isEmpty else { return [] }
    return [.register(Colleague(login: settings.login, name: name, roles: roles + [.administrator]))]
  }
}
