public import BestInterests
internal import Glibc

/// The file in which a person keeps the own signing key, outside the store.
public struct KeyFile: Sendable {
  /// The folder it is in.
  public let folder: String
  private static let name = "signing-key.json"

  /// The key below a folder for settings, such as `$XDG_CONFIG_HOME/vierstap`.
  public init(folder: String) {
    self.folder = folder
  }

  /// Where a person's key is: `vierstap` in the XDG folder for settings, else in `~/.config`.
  public static func ofUser(environment: (String) -> String?) throws(StoreError) -> KeyFile {
    KeyFile(folder: try Locations.settings(environment: environment))
  }

  /// The path, for messages.
  public var path: String { folder + "/" + Self.name }

  /// Whether there is a key.
  public var isThere: Bool {
    get throws(SigningError) { try bytes() != nil }
  }

  /// Whether there is a key that opens only with a passphrase.
  public var isLocked: Bool {
    get throws(SigningError) {
      guard let bytes = try bytes() else { return false }
      do throws(SigningError) {
        _ = try SigningKey.read(bytes, passphrase: nil)
        return false
      } catch {
        guard error == .needsPassphrase else { throw error }
        return true
      }
    }
  }

  /// The key, or nil when there is none.
  public func read(passphrase: String?) throws(SigningError) -> SigningKey? {
    guard let bytes = try bytes() else { return nil }
    return try SigningKey.read(bytes, passphrase: passphrase)
  }

  /// Keeps a key, for its owner only; another that was there is kept beside it under its date.
  public func write(_ key: SigningKey, passphrase: String?, now: Timestamp) throws(SigningError) {
    let bytes = try key.bytes(passphrase: passphrase)
    do throws(StoreError) {
      let made = try Folder.make(folder)
      if let old = try made.read(Self.name) {
        let stamp = now.iso.filter { $0.isNumber }
        _ = try made.publish(old, as: "signing-key-\(stamp).json")
      }
      try made.replace(Self.name, with: bytes)
    } catch {
      throw .store(error)
    }
  }

  private func bytes() throws(SigningError) -> [UInt8]? {
    do throws(StoreError) {
      return try Folder.open(folder)?.read(Self.name, limit: 1 << 16)
    } catch {
      throw .store(error)
    }
  }
}
