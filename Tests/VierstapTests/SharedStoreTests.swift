import Glibc
import Testing

/// Several people, each with an account of the operating system, in one store; only root can try that.
@Suite("A group of people works in one store", .enabled(if: getuid() == 0))
struct SharedStoreTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  /// Runs the program as somebody of the group `users` (100 on Debian), or of none.
  private func run(as uid: Int, group: Int = 100, _ arguments: [String]) -> Outcome {
    Command.run(
      ["setpriv", "--reuid=\(uid)", "--regid=\(group)", "--clear-groups", Program.path] + arguments,
      environment: ["VIERSTAP_STORE": store, "HOME": scratch.path + "/home\(uid)"])
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(store + "/" + path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func share() throws -> String {
    chmod(scratch.path, 0o755)
    Program.makeStore(store)
    let people = [("uid5001", "Anne", "caseworker"), ("uid5002", "Sara", "supervisor")]
    for (login, name, role) in people {
      let added = Program.run(["people", "add", login, "--name", name, "--role", role], store: store)
      #expect(added.status == 0, "\(added.errors)")
    }
    let demo = scratch.path + "/demo"
    #expect(Program.run(["demo", "--keep", demo, "--print-path"], store: demo).status == 0)
    let document = Program.run(["export", "--confidential", "2026-0001"], store: demo).output
    Command.write(document, to: scratch.path + "/case.json")
    #expect(Program.run(["import", scratch.path + "/case.json"], store: store).status == 0)
    #expect(Program.run(["share", "--group", "users"], store: store).status == 0)
    return scratch.path + "/case.json"
  }

  @Test("everybody of the group reads and adds, and nobody else does")
  func group() throws {
    let document = try share()
    #expect(run(as: 5001, ["list"]).output.contains("2026-0001"))
    #expect(run(as: 5002, ["check", "2026-0001"]).status == 0)
    #expect(run(as: 5003, group: 5003, ["list"]).status == 3)
    chmod(document, 0o644)
    let added = run(as: 5001, ["import", document])
    #expect(added.status == 0, "\(added.errors)")
    #expect(Program.run(["list"], store: store).output.contains("2026-0002"))
    // What one made, the other goes on with.
    #expect(run(as: 5002, ["import", document]).status == 77)
    #expect(run(as: 5002, ["show", "2026-0002"]).status == 0)
    #expect(mode("cases/2026/00") == 0o2770 && mode("cases/2026/00/0002-000001.json") == 0o660)
    #expect(mode("people.json") == 0o660 && mode("store.json") == 0o660 && mode("") == 0o2770)
  }

  @Test("who is not in the list of people sees nothing, and no variable makes somebody another")
  func stranger() throws {
    _ = try share()
    let refused = Command.run(
      [
        "setpriv", "--reuid=5004", "--regid=100", "--clear-groups", "env", "USER=uid5002", "LOGNAME=uid5002",
        Program.path, "list",
      ],
      environment: ["VIERSTAP_STORE": store])
    #expect(refused.status == 77 && refused.output.isEmpty && refused.errors.contains("uid5004"))
    #expect(run(as: 5001, ["list", "--as", "uid5002"]).status == 77)
  }
}
