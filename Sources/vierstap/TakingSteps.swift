import BestInterests
import CaseStore
import Glibc
import VierstapApp

/// Taking a case further, as the person at the keyboard: the last check, the signature, the revision.
extension Session {
  /// Takes a step with a case as it was saved; the store holds it when this returns.
  ///
  /// Everything that could refuse it is looked at once more, over what is on the disk now and with the people as they
  /// are now: what the screen knew may be old.
  func take(_ request: Transition.Request, with base: StoredCase, passphrase: String?) throws -> StoredCase {
    let framework = try framework(of: base.file)
    let transition = Transition(
      framework: framework, file: base.file, today: today, login: login, roster: try store.roster(),
      editors: try store.editors(of: base.file.number),
      content: CaseFile.contentDigest(of: base.file, framework: framework))
    let refusals = transition.refusals(of: request)
    guard refusals.isEmpty else { throw StepRefused(refusals: refusals) }
    var event = transition.event(request, at: Clock.now)
    var file = transition.taking(event)
    if event.action == .approve, let statement = ApprovalStatement(event, of: file, store: store.id) {
      event.decision?.signature = statement.signed(with: try signingKey(passphrase: passphrase))
      file = transition.taking(event)
    }
    return try store.take(event, with: file, over: base, framework: framework) { file, revision in
      summary(of: file, framework, author: login, at: event.at, revision: revision)
    }
  }

  /// The person's key, made on first use; its public part then stands in the list of people.
  ///
  /// Somebody who can be asked is asked for a passphrase that is needed and not given.
  func signingKey(passphrase: String?, asking: (() throws -> String?)? = nil) throws -> SigningKey {
    let file = try keyFile
    let known = try store.roster().person(login)?.keys.filter { $0.until == nil } ?? []
    var passphrase = passphrase
    if passphrase == nil, let asking, try file.isLocked { passphrase = try asking() ?? "" }
    if let key = try file.read(passphrase: passphrase) {
      if known.isEmpty { try announce(key) }
      guard known.isEmpty || known.contains(where: { $0.key == key.publicKey }) else {
        throw SigningError.notYourKey(login: login)
      }
      return key
    }
    // A key that others know and that is not here is not replaced in passing.
    guard known.isEmpty else { throw SigningError.notYourKey(login: login) }
    let key = try SigningKey.make()
    try file.write(key, passphrase: passphrase, now: Clock.now)
    try announce(key)
    return key
  }

  /// Puts the public part of a key into the list of people; another that counted until now counts no longer.
  func announce(_ key: SigningKey) throws {
    let now = Clock.now
    try store.endKeys(of: login, at: now)
    try store.changeRoster { people in
      guard let index = people.firstIndex(where: { $0.login == login }) else { return }
      people[index].keys.append(.init(key: key.publicKey, since: now))
    }
  }

  /// Where the person's key is; people of a demo have theirs in its store.
  var keyFile: KeyFile {
    get throws {
      store.isDemo
        ? KeyFile(folder: "\(store.path)/keys/\(login)") : try .ofUser(environment: Environment.value)
    }
  }
}

/// A step that was refused after all, with every reason.
struct StepRefused: Error {
  var refusals: [Refusal]
}
