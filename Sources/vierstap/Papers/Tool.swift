import Glibc

/// Another program, run without a shell.
enum Tool {
  /// Where a program is on the path, or nil when it is not installed.
  static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0
    }
  }

  /// Runs a program to its end and returns its exit status; nil when it could not be started or took too long.
  ///
  /// It reads nothing from the terminal and writes nothing to it: what it says goes to a file.
  static func run(_ words: [String], input: String = "/dev/null", log: String, seconds: Int = 120) -> Int32? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, words[0], &actions, nil, &arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    for _ in 0..<(seconds * 20) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F) }
      if ended < 0, errno != EINTR { return nil }
      usleep(50_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }
}
