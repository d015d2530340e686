import Testing

@Suite("Deadlines, the talk with the child and the checklist on the command line")
struct CasePaperTests {
  private let scratch = Scratch()
  private var store: String { scratch.path + "/store" }

  /// The program on a demo store.
  private func run(_ arguments: String...) -> Outcome {
    Program.run(arguments, store: store)
  }

  @Test("the deadlines of a case are printed for people and for programs")
  func deadlines() {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    let text = run("deadlines", "2026-0001")
    #expect(text.status == 0 && !text.output.isEmpty, "\(text.errors)")
    let json = run("deadlines", "--json", "2026-0001")
    #expect(json.status == 0)
    #expect(json.output.contains("\"case\": \"2026-0001\"") && json.output.contains("\"deadlines\": ["))
    #expect(run("deadlines", "2026-9999").status == 3)
  }

  @Test(
    "a child is named by id, by name or by the beginning of it; another name exits 64 and lists the children")
  func children() {
    #expect(run("demo", "--keep", store, "--print-path").status == 0)
    for command in ["hearing", "checklist"] {
      let known = run(command, "2026-0001", "--child", "ana")
      #expect(known.status == 0 && !known.output.isEmpty, "\(known.errors)")
      #expect(run(command, "2026-0001", "--child", "Ana Lindeboom").output == known.output)
      #expect(run(command, "2026-0001", "--child", "c1").output == known.output)
      let unknown = run(command, "2026-0001", "--child", "nobody")
      #expect(unknown.status == 64 && unknown.output.isEmpty)
      #expect(unknown.errors.contains("c1 (Ana Lindeboom), c2 (Beka Lindeboom)"))
      let unclear = run(command, "2026-0001", "--child", "")
      #expect(unclear.status == 64 && unclear.errors.contains("meer dan een kind"))
      #expect(run(command, "2026-0001").status == 64)
    }
  }
}
