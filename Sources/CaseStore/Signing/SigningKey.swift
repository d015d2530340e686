public import BestInterests
internal import CSodium
internal import StrictJSON

/// The key with which a reviewer signs approvals: Ed25519, as libsodium makes it (RFC 8032).
public struct SigningKey: Sendable {
  /// In 64 hexadecimal characters; what others check signatures with.
  public let publicKey: String
  private let secret: [UInt8]

  /// Makes a new key.
  public static func make() throws(SigningError) -> SigningKey {
    try start()
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    guard crypto_sign_keypair(&publicKey, &secret) == 0 else { throw .noLibrary }
    return SigningKey(publicKey: Hexadecimal.text(publicKey), secret: secret)
  }

  private init(publicKey: String, secret: [UInt8]) {
    self.publicKey = publicKey
    self.secret = secret
  }

  /// Signs a message.
  func sign(_ message: [UInt8]) -> Signature {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return Signature(key: publicKey, value: Hexadecimal.text(signature))
  }

  /// Whether a signature is that of its key over a message.
  static func isGood(_ signature: Signature, over message: [UInt8]) -> Bool {
    guard let key = Hexadecimal.bytes(signature.key), key.count == Int(crypto_sign_PUBLICKEYBYTES),
      let value = Hexadecimal.bytes(signature.value), value.count == Int(crypto_sign_BYTES)
    else { return false }
    return crypto_sign_verify_detached(value, message, UInt64(message.count), key) == 0
  }

  // MARK: As a file

  /// How hard a passphrase is made to guess: Argon2id with the limits that libsodium calls moderate.
  private static let operations = UInt64(crypto_pwhash_OPSLIMIT_MODERATE)
  private static let memory = Int(crypto_pwhash_MEMLIMIT_MODERATE)

  /// The bytes of the file that keeps the key; with a passphrase the secret part cannot be read without it.
  func bytes(passphrase: String?) throws(SigningError) -> [UInt8] {
    try Self.start()
    var members: JSONObject = [
      "vierstap-key": .number(JSONNumber(1)), "public": .string(publicKey),
    ]
    if let passphrase, !passphrase.isEmpty {
      var salt = [UInt8](repeating: 0, count: Int(crypto_pwhash_SALTBYTES))
      var nonce = [UInt8](repeating: 0, count: Int(crypto_secretbox_NONCEBYTES))
      randombytes_buf(&salt, salt.count)
      randombytes_buf(&nonce, nonce.count)
      let lock = try Self.lock(passphrase, salt)
      var sealed = [UInt8](repeating: 0, count: secret.count + Int(crypto_secretbox_MACBYTES))
      crypto_secretbox_easy(&sealed, secret, UInt64(secret.count), nonce, lock)
      members.append("salt", .string(Hexadecimal.text(salt)))
      members.append("nonce", .string(Hexadecimal.text(nonce)))
      members.append("sealed", .string(Hexadecimal.text(sealed)))
    } else {
      members.append("secret", .string(Hexadecimal.text(secret)))
    }
    return JSONWriter.bytes(.object(members))
  }

  /// Reads a key from the bytes of its file.
  static func read(_ bytes: [UInt8], passphrase: String?) throws(SigningError) -> SigningKey {
    try start()
    guard case .object(let members)? = try? JSONReader.read(bytes), text(members, "vierstap-key") == "1",
      let publicKey = text(members, "public")
    else { throw .badKeyFile }
    let secret: [UInt8]
    if let plain = text(members, "secret") {
      guard let found = Hexadecimal.bytes(plain) else { throw .badKeyFile }
      secret = found
    } else {
      guard let salt = text(members, "salt").flatMap({ Hexadecimal.bytes($0) }),
        salt.count == Int(crypto_pwhash_SALTBYTES),
        let nonce = text(members, "nonce").flatMap({ Hexadecimal.bytes($0) }),
        nonce.count == Int(crypto_secretbox_NONCEBYTES),
        let sealed = text(members, "sealed").flatMap({ Hexadecimal.bytes($0) }),
        sealed.count == Int(crypto_sign_SECRETKEYBYTES) + Int(crypto_secretbox_MACBYTES)
      else { throw .badKeyFile }
      guard let passphrase else { throw .needsPassphrase }
      let lock = try lock(passphrase, salt)
      var opened = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
      guard crypto_secretbox_open_easy(&opened, sealed, UInt64(sealed.count), nonce, lock) == 0 else {
        throw .wrongPassphrase
      }
      secret = opened
    }
    guard isPair(secret, publicKey) else { throw .badKeyFile }
    return SigningKey(publicKey: publicKey, secret: secret)
  }

  /// Whether a secret key belongs to a public one; a mix of two would sign what nobody can check.
  private static func isPair(_ secret: [UInt8], _ publicKey: String) -> Bool {
    guard secret.count == Int(crypto_sign_SECRETKEYBYTES) else { return false }
    var made = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var whole = [UInt8](repeating: 0, count: secret.count)
    let seed = Array(secret.prefix(Int(crypto_sign_SEEDBYTES)))
    guard crypto_sign_seed_keypair(&made, &whole, seed) == 0 else { return false }
    return whole == secret && Hexadecimal.text(made) == publicKey
  }

  private static func text(_ members: JSONObject, _ key: String) -> String? {
    switch members[key] {
    case .string(let text)?: text
    case .number(let number)?: number.intValue.map { String($0) }
    default: nil
    }
  }

  private static func lock(_ passphrase: String, _ salt: [UInt8]) throws(SigningError) -> [UInt8] {
    var lock = [UInt8](repeating: 0, count: Int(crypto_secretbox_KEYBYTES))
    let words = Array(passphrase.utf8CString.dropLast())
    guard
      crypto_pwhash(
        &lock, UInt64(lock.count), words, UInt64(words.count), salt, operations, memory,
        crypto_pwhash_ALG_ARGON2ID13) == 0
    else { throw .noMemory }
    return lock
  }

  private static func start() throws(SigningError) {
    // 1 means that it was started before.
    guard sodium_init() >= 0 else { throw .noLibrary }
  }
}

/// Why an approval could not be signed.
public enum SigningError: Error, Equatable, Sendable {
  case needsPassphrase
  case wrongPassphrase
  /// The file of the key is not what the program wrote.
  case badKeyFile
  /// There is not enough memory to open a key with a passphrase.
  case noMemory
  /// libsodium does not start, as without a source of randomness.
  case noLibrary
  /// The key on this computer is not the one that the list of people has for this login.
  case notYourKey(login: String)
  /// The key could not be read or written.
  case store(StoreError)

  /// What is wrong and how to mend it.
  public func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalText {
    switch self {
    case .needsPassphrase:
      LocalText(
        nl: "Uw sleutel heeft een wachtzin; typ die om te ondertekenen.",
        en: "Your key has a passphrase; type it to sign.")
    case .wrongPassphrase:
      LocalText(
        nl: "Deze wachtzin opent uw sleutel niet. Er is niets ondertekend.",
        en: "This passphrase does not open your key. Nothing was signed.")
    case .badKeyFile:
      LocalText(
        nl:
          "Het bestand met uw sleutel is beschadigd. Zet een kopie terug, of laat een nieuwe sleutel maken met 'vierstap people key --replace'.",
        en:
          "The file with your key is damaged. Put back a copy, or have a new key made with 'vierstap people key --replace'."
      )
    case .noMemory:
      LocalText(
        nl: "Er is te weinig geheugen om de sleutel te openen (256 MB).",
        en: "There is too little memory to open the key (256 MB).")
    case .noLibrary:
      LocalText(
        nl: "Ondertekenen lukt hier niet: er is geen bron van toeval.",
        en: "Signing does not work here: there is no source of randomness.")
    case .notYourKey(let login):
      LocalText(
        nl:
          "Bij \(login) staat in de lijst een andere sleutel dan op deze computer. Neem uw sleutel mee, of laat een beheerder hem vervangen ('vierstap people key --replace').",
        en:
          "For \(login) the list has another key than this computer. Bring your key along, or have an administrator replace it ('vierstap people key --replace')."
      )
    case .store(let error): LocalText(nl: error.text(.nl), en: error.text(.en))
    }
  }
}
