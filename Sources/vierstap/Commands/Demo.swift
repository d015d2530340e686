import ArgumentParser
import BestInterests
import CSystem
import CaseStore
import Glibc
import StrictJSON

/// Opens the screens on fictitious families, in a store that is thrown away.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try it on fictitious families, in a store that is thrown away.",
    discussion:
      "With --keep the store is made at the given path and stays. --print-path makes it and prints where.")

  @OptionGroup var common: CommonOptions
  @Option(help: "Make the demo store here and keep it.") var keep: String?
  @Flag(help: "Only make the store and print its path.") var printPath = false
  @Option(help: "Colours: auto or never.") var color: ColorChoice = .auto

  func run() throws {
    let path = try common.reporting { try keep ?? DemoStore.temporaryFolder() }
    let isThrownAway = keep == nil && !printPath
    defer { if isThrownAway { DemoStore.remove(path) } }
    let session = try common.reporting {
      let store = try Store.open(path, create: true, demo: true, now: Clock.now)
      let session = Session(store: store, language: common.language)
      if try store.summaries().cases.isEmpty { try DemoStore.fill(session) }
      return Session(
        store: store, language: common.language, login: common.actAs ?? DemoStore.people[0].login)
    }
    if printPath {
      Output.line(path)
    } else {
      let status = try common.reporting { try Screens.run(session, color: color) }
      if status != 0 { throw ExitCode(status) }
    }
  }
}

/// The fictitious families and the folder they live in.
enum DemoStore {
  /// The people of the demo, the first of whom is at the keyboard unless another is named.
  static let people = [
    Colleague(login: "anne", name: "Anne Vermeer", roles: [.caseworker], team: "noord"),
    Colleague(login: "bram", name: "Bram Jansen", roles: [.caseworker], team: "noord"),
    Colleague(login: "chantal", name: "Chantal de Boer", roles: [.caseworker], team: "zuid"),
    Colleague(login: "selma", name: "Selma Aydin", roles: [.supervisor], team: "noord"),
    Colleague(login: "thijs", name: "Thijs Mulder", roles: [.supervisor], team: "zuid"),
    Colleague(login: "ines", name: "Ines Hofman", roles: [.inspector]),
    Colleague(login: "otto", name: "Otto Beheer", roles: [.administrator]),
  ]

  /// Writes every demo family into the store, with the people and moments its file names.
  static func fill(_ session: Session) throws {
    for person in people { try session.store.add(person) }
    for name in EmbeddedFile.names(in: "Demo") {
      guard let bytes = EmbeddedFile.bytes(name) else { continue }
      let family = try DemoFamily.read(bytes, name: name, session)
      _ = try session.create(family.file, by: family.by, at: family.at)
    }
  }

  static func temporaryFolder() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/vierstap-demo-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw StoreError.cannotWrite(path: base, errno: errno) }
    return String(cString: made)
  }

  /// Removes a folder this program made; links are removed, never followed.
  static func remove(_ path: String) {
    _ = vs_remove_tree(path)
  }
}
