import ArgumentParser
import BestInterests
import CaseStore
import StrictJSON

/// Takes case files into the store, each under the next free number.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take case files into the store, each under the next free number.",
    discussion:
      "A file is read strictly: anything unclear is refused with line, column and path, and nothing is changed."
  )

  @OptionGroup var common: CommonOptions
  @Flag(help: "Only read the files; take nothing in.") var check = false
  @Argument(help: "The files.") var files: [String]

  func run() throws {
    let session = try common.session(.write)
    var failed: Int32 = 0
    for path in files {
      do {
        let bytes = try CaseStoreFiles.read(path)
        let document = try session.naming {
          try CaseFile.read(bytes, name: path, framework: session.framework(for:))
        }
        guard document.file.isHistoryPossible else {
          throw StoreError.impossibleHistory(number: document.file.number)
        }
        if check { continue }
        let stored = try session.create(
          document.file.received(by: session.login, at: Clock.now), extras: document.extras,
          action: ActionName.imported, reason: document.file.number)
        Output.row([path, stored.file.number])
      } catch {
        Output.error("vierstap: \(ErrorWords.text(error, session.language))")
        failed = ErrorWords.status(error)
      }
    }
    if failed != 0 { throw ExitCode(failed) }
  }
}

/// Prints the document of a case.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON document of a case, without confidential passages.",
    discussion: """
      Passages marked {{…}} and answers to confidential questions are replaced by a word. --child keeps those of that \
      child, for its own copy; --confidential prints the document as it is stored, to move it to another store.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var confidential: ConfidentialOptions
  @Option(help: "An earlier revision.") var revision: Int?
  @Argument(help: "The case number.") var number: String

  func run() throws {
    let session = try common.session(.export)
    let bytes = try common.reporting {
      let bytes = try session.store.bytes(of: number, revision: revision)
      let document = try session.naming {
        try CaseFile.read(bytes, name: number, framework: session.framework(for:))
      }
      let given =
        confidential.confidential
        ? bytes : try confidential.bytes(document, try session.framework(of: document.file), session)
      // Only what somebody gets is written down, and it is before it is given.
      try session.store.record(
        Access(
          .exported, number: document.file.number, revision: document.summary.revision, by: session.login,
          at: Clock.now))
      return given
    }
    Output.document(bytes)
  }
}
