internal import Glibc

/// Where the store is when nobody says so.
public enum Locations {
  /// The path of the store: the option, else `$VIERSTAP_STORE`, else `vierstap` in the XDG data folder.
  ///
  /// Empty variables count as unset, and the XDG specification says to ignore a relative `$XDG_DATA_HOME`.
  public static func store(
    option: String?, environment: (String) -> String?
  ) throws(StoreError) -> String {
    try store(option: option, environment: environment, home: homeOfUser)
  }

  static func store(
    option: String?, environment: (String) -> String?, home: () -> String?
  ) throws(StoreError) -> String {
    func variable(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let option, !option.isEmpty { return option }
    if let path = variable("VIERSTAP_STORE") { return path }
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/vierstap" }
    guard let home = variable("HOME") ?? home(), !home.isEmpty else { throw .noHome }
    return "\(home)/.local/share/vierstap"
  }

  /// The folder for a person's own settings: `vierstap` in `$XDG_CONFIG_HOME`, else in `~/.config`.
  public static func settings(environment: (String) -> String?) throws(StoreError) -> String {
    if let settings = environment("XDG_CONFIG_HOME"), settings.hasPrefix("/") {
      return "\(settings)/vierstap"
    }
    return "\(try home(environment))/.config/vierstap"
  }

  /// The folder for what a program remembers between runs: `vierstap` in `$XDG_STATE_HOME`, else in `~/.local/state`.
  public static func state(environment: (String) -> String?) throws(StoreError) -> String {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/vierstap" }
    return "\(try home(environment))/.local/state/vierstap"
  }

  private static func home(_ environment: (String) -> String?) throws(StoreError) -> String {
    let named = environment("HOME").flatMap { $0.isEmpty ? nil : $0 }
    guard let home = named ?? homeOfUser(), !home.isEmpty else { throw .noHome }
    return home
  }

  /// The home folder that the table of users gives, for services that start without `$HOME`.
  private static func homeOfUser() -> String? {
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    return String(cString: folder)
  }
}
