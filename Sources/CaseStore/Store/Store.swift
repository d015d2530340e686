public import BestInterests
internal import StrictJSON

/// A folder with cases, of which no revision is ever changed or replaced.
///
/// The value only knows where the folder is: nothing is locked, and any number of programs may work in it at once.
public struct Store: Sendable {
  /// The newest format of a store that this program works with.
  public static let newestFormat = 1
  static let markName = "store.json"

  public let path: String
  /// Tells this store from every other.
  public let id: String
  public let created: Timestamp
  /// Whether it holds fictitious cases only.
  public let isDemo: Bool
  /// Whether the group of its folder works in it, and not only its owner.
  public let isShared: Bool

  /// Opens a store; `create` makes one where there is nothing or an empty folder, `demo` a fictitious one.
  ///
  /// A folder with anything else in it is refused rather than filled, and so is a real store when a
  /// demonstration is asked for.
  public static func open(
    _ path: String, create: Bool, demo: Bool, now: Timestamp
  ) throws(StoreError) -> Store {
    guard let root = try create ? Folder.make(path) : Folder.open(path) else { throw .noStore(path: path) }
    let store: Store
    if let bytes = try root.read(markName) {
      store = try Store(bytes, path: path)
    } else if create {
      store = try make(in: root, path: path, demo: demo, now: now)
    } else {
      throw try isEmpty(root) ? .noStore(path: path) : .notAStore(path: path)
    }
    if demo, !store.isDemo { throw .notADemo(path: path) }
    store.removeLeftovers(root)
    return store
  }

  /// The folder itself, opened.
  func root() throws(StoreError) -> Folder {
    guard let root = try Folder.open(path) else { throw .noStore(path: path) }
    root.sharing = isShared ? .group : .owner
    return root
  }

  private static func make(
    in root: Folder, path: String, demo: Bool, now: Timestamp
  ) throws(StoreError) -> Store {
    guard try isEmpty(root) else { throw .notAStore(path: path) }
    let id =
      String(UInt64.random(in: .min ... .max), radix: 36) + "-"
      + String(UInt64.random(in: .min ... .max), radix: 36)
    let mark: JSONObject = [
      "format": .number(JSONNumber(newestFormat)), "id": .string(id), "created": .string(now.iso),
      "demo": .bool(demo),
    ]
    let bytes = JSONWriter.bytes(.object(mark))
    // Its own name first: a store that is on the disk while its folder is not would be no store.
    try root.synchroniseParent()
    if try root.publish(bytes, as: markName) { return try Store(bytes, path: path) }
    // Somebody else was first, and then theirs is the store.
    return try Store(try root.read(markName) ?? bytes, path: path)
  }

  private init(_ bytes: [UInt8], path: String) throws(StoreError) {
    let name = path + "/" + Self.markName
    do throws(FileProblems) {
      var fields = try FieldReader(try CaseFile.json(bytes))
      try DocumentHead.checkFormat(&fields, "format")
      id = try fields.required("id", PlainFields.id)
      created = try fields.required("created", PlainFields.moment)
      isDemo = try fields.required("demo", PlainValues.bool)
      isShared = try fields.optional("shared", PlainValues.bool) ?? false
      self.path = path
    } catch {
      throw StoreError(error, in: bytes, name: name)
    }
  }

  /// Whether there is nothing in a folder but what a new file system or a killed program leaves in it.
  private static func isEmpty(_ folder: Folder) throws(StoreError) -> Bool {
    var isEmpty = true
    try folder.forEachName { name in
      if !Folder.isTemporary(name), !name.elementsEqual("lost+found".utf8) { isEmpty = false }
    }
    return isEmpty
  }

  /// Removes what killed programs left behind, except among the cases: there it goes whenever a folder is listed,
  /// because going through all of them would make a large store open slowly.
  private func removeLeftovers(_ root: Folder) {
    // Best effort: leftovers do no harm, and what else is wrong shows when it is used.
    try? root.removeLeftovers()
    try? root.folder(Self.frameworksName)?.removeLeftovers()
    guard let drafts = try? root.folder(Self.draftsName), let names = try? drafts.names() else { return }
    for name in names { try? drafts.folder(name)?.removeLeftovers() }
  }
}
