internal import Glibc

/// Who but the owner may use a folder and the files in it; the modes hold whatever the umask is.
enum Sharing {
  /// Nobody.
  case owner
  /// The group of the folder reads and writes, and gets what is made in it.
  case group
  /// The group reads.
  case groupReads
  /// Everybody of the group makes a folder in it and takes away none of another's.
  case groupAdds

  var fileMode: mode_t {
    switch self {
    case .owner: 0o600
    case .group, .groupAdds: 0o660
    case .groupReads: 0o640
    }
  }

  /// With the bit that gives new files the group of the folder.
  var folderMode: mode_t {
    switch self {
    case .owner: 0o700
    case .group: 0o2770
    case .groupReads: 0o2750
    case .groupAdds: 0o3770
    }
  }
}
