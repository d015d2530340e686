public import BestInterests

/// What a check of a whole store came to.
public struct StoreVerification: Equatable, Sendable {
  public var cases = 0
  public var revisions = 0
  public var approvals = 0
  public var findings: [VerifyFinding] = []
  /// The latest revision of each case that could be read.
  public var heads = KnownHeads()

  /// Whether everything is as the program left it.
  public var isGood: Bool { findings.isEmpty }
}

extension Store {
  /// Checks every revision of every case, or of one: seal, chain, numbering, steps, submissions, approvals and
  /// frameworks; against what is known of the latest revisions also the end.
  public func verify(
    only: String? = nil, known: KnownHeads = KnownHeads(),
    framework: @escaping (FrameworkReference) -> Framework?
  ) throws(StoreError) -> StoreVerification {
    var result = StoreVerification()
    let roster = try roster()
    let wanted: CaseNumber? = if let only { try caseNumber(only) } else { nil }
    if wanted == nil { result.findings += frameworkFindings() }
    if let cases = try root().folder(Self.casesName) {
      for name in try cases.names() {
        guard let year = CaseNumber.digits(name.utf8), name.utf8.count == 4,
          let folder = try cases.folder(name)
        else {
          if wanted == nil { result.findings.append(stranger(cases, name)) }
          continue
        }
        if let wanted, wanted.year != year { continue }
        for (hundred, name) in try Self.hundreds(in: folder) {
          guard let folder = try folder.folder(name) else { continue }
          let list = try CaseFolder(folder, hundred: hundred)
          if wanted == nil { result.findings += list.strangers.map { stranger(folder, $0) } }
          for (number, latest) in list.latest.sorted(by: { $0.key < $1.key }) {
            let number = CaseNumber(year: year, number: number)
            if let wanted, wanted != number { continue }
            var check = CaseVerification(number, in: self, roster: roster, framework: framework)
            check.run(latest: latest, in: folder)
            result.add(check, number.text, known)
          }
        }
      }
    }
    for (number, _) in known.heads.sorted(by: { $0.key < $1.key })
    where (only == nil || only == number) && result.heads.heads[number] == nil
      && !result.findings.contains(where: { $0.number == number })
    {
      result.findings.append(VerifyFinding(.gone, number: number))
    }
    if let only, result.cases == 0, known.heads[only] == nil { throw .noSuchCase(only) }
    return result
  }

  private func stranger(_ folder: Folder, _ name: String) -> VerifyFinding {
    let path = folder.path(of: name)
    return VerifyFinding(.unreadable(.strangeName(path: path)), number: "", path: path)
  }

  /// The kept frameworks that are not what their names say.
  private func frameworkFindings() -> [VerifyFinding] {
    guard let folder = try? root().folder(Self.frameworksName), let names = try? folder.names() else {
      return []
    }
    return names.filter { !$0.hasPrefix(Folder.temporaryPrefix) }.compactMap { name in
      let path = folder.path(of: name)
      do throws(StoreError) {
        let bytes = try folder.read(name) ?? []
        guard let reference = FrameworkFile.reference(bytes),
          "\(reference.id)-\(reference.version).json" == name
        else { throw .misplaced(path: path) }
        _ = try self.framework(for: reference)
        return nil
      } catch {
        return VerifyFinding(.framework(error), number: "", path: path)
      }
    }
  }
}

extension StoreVerification {
  fileprivate mutating func add(_ check: CaseVerification, _ number: String, _ known: KnownHeads) {
    cases += 1
    revisions += check.revisions
    approvals += check.approvals
    findings += check.findings
    guard let head = check.head else { return }
    heads.see(number, head)
    guard let seen = known.heads[number] else { return }
    if head.revision < seen.revision {
      findings.append(VerifyFinding(.cutOff(known: seen.revision), number: number, revision: head.revision))
    } else if check.digest(of: seen.revision) != seen.digest {
      findings.append(VerifyFinding(.exchanged, number: number, revision: seen.revision))
    }
  }
}
