import BestInterests
import CaseStore
import VierstapApp

/// What the runtime reads for the screens beside the open case itself: the past, papers, other cases, and who looked.
extension Runtime {
  mutating func readHistory(of number: String, from revision: Int?, _ filter: HistoryFilter?) {
    do {
      try session.require(.read)
      send(.historyRead(try session.history(of: number, from: revision, filter)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func openPast(_ number: String, revision: Int) {
    do {
      try session.require(.read)
      let stored = try session.load(number, revision: revision)
      send(
        .pastOpened(
          OpenedCase(
            file: stored.file, framework: try session.framework(of: stored.file), saved: stored.file,
            revision: stored.revision, savedBy: stored.change.by, savedAt: stored.change.at)))
      record(.opened, of: stored)
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func readLedger() {
    do {
      let found = try session.ledger()
      send(.ledgerRead(found.ledger, unreadable: found.unreadable.map { $0.text(session.language) }))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func readAccesses(to number: String) {
    do {
      let found = try session.accesses(to: number)
      send(
        .accessesRead(
          number: number, found.accesses, unreadable: found.unreadable.map { $0.text(session.language) }))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func makePaper(_ wanted: PaperWanted, of file: Case?, columns: Int) {
    do {
      try session.require(.read)
      let base = file.flatMap { bases[$0.number] }
      send(.paperMade(try session.paper(wanted, of: file, over: base, columns: columns)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Prints a paper, or keeps it in a file, and writes that down.
  mutating func sendPaper(_ wanted: PaperWanted, of file: Case?, to path: String?) {
    let base = file.flatMap { bases[$0.number] }
    do {
      try session.require(.export)
      try session.send(wanted, of: file, over: base, to: path)
      if let base { record(path == nil ? .printed : .exported, of: base) }
      send(.paperSent(path: path))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  /// Writes down that the person looked at a case; a failure is told but stops nobody from reading.
  mutating func record(_ kind: Access.Kind, of stored: StoredCase) {
    do {
      try session.store.record(
        Access(
          kind, number: stored.file.number, revision: stored.revision, by: session.login, at: Clock.now))
    } catch {
      send(.draftFailed(session.words(for: error)))
    }
  }

  mutating func loadSubmission(of number: String, skipping skipped: Int) {
    do {
      guard let revision = try session.store.submissions(of: number).dropLast(skipped).last else {
        return send(.submissionLoaded(nil))
      }
      let stored = try session.load(number, revision: revision)
      send(
        .submissionLoaded(
          EarlierSubmission(
            file: stored.file, framework: try session.framework(of: stored.file), revision: revision)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func loadNewerFramework(than reference: FrameworkReference) {
    do {
      send(.newerFrameworkLoaded(try session.newerReference(than: reference).map(session.framework(at:))))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }

  mutating func compareWithOthers(_ file: Case) {
    do {
      let framework = try session.framework(of: file)
      send(.othersCompared(try session.otherCases(than: file, framework, writer: session.login)))
    } catch {
      send(.compareFailed(session.words(for: error)))
    }
  }

  /// Finds what stood where two people wrote at the same time.
  mutating func readBefore(_ number: String) {
    guard let base = bases[number] else { return }
    do {
      send(.beforeRead(number: number, try session.answersBefore(conflictsIn: base)))
    } catch {
      send(.openFailed(session.words(for: error)))
    }
  }
}
