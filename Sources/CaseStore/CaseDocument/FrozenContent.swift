public import BestInterests
internal import StrictJSON

extension CaseFile {
  /// SHA-256 of what a submission freezes, in hexadecimal: the framework, the persons, the options and every answer
  /// with its author and time, but for those that follow the decision.
  ///
  /// The same content gives the same digest in every program, because the order and the form of a document are fixed.
  public static func contentDigest(of file: Case, framework: Framework) -> String {
    let members = body(of: file.frozen(framework), extras: CaseExtras(), framework: framework)
    return Digest.sha256(JSONWriter.bytes(.object(JSONObject(members))))
  }
}

extension Case {
  /// The part of the case that a submission freezes.
  func frozen(_ framework: Framework) -> Case {
    var frozen = self
    frozen.answers = answers.filter { framework.isFrozen($0.key.question) }
    frozen.workflow = Workflow()
    frozen.status = .draft
    return frozen
  }
}
