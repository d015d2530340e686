internal import CSystem
internal import Glibc

/// Gathers what ncurses writes and sends it to the terminal at once, so that no half-drawn screen is ever
/// seen.
///
/// ncurses 6.4 calls write(2) once per move of the cursor. It is given a memory file instead of the terminal;
/// what it left there goes out in one write.
struct OutputBatch {
  /// The memory file that ncurses writes to.
  let memory: Int32
  private let terminal: Int32
  private var buffer: [UInt8] = []
  /// Sequences of our own, sent after those of ncurses.
  private var extra: [UInt8] = []

  /// Milliseconds to wait for a terminal that takes nothing, before its frame is given up.
  private static let patience: Int32 = 2000

  /// A batch for a terminal.
  init(terminal: Int32) throws(TerminalError) {
    self.terminal = terminal
    memory = vs_memory_file("vierstap-screen")
    if memory < 0 { throw .system(errno) }
  }

  /// Adds a sequence to what is sent next, after the output of ncurses.
  mutating func add(_ sequence: StaticString) {
    sequence.withUTF8Buffer { extra += $0 }
  }

  /// Removes the first appearance of a sequence from what is to be sent.
  mutating func drop(_ sequence: String) {
    collect()
    let unwanted = Array(sequence.utf8)
    guard !unwanted.isEmpty, buffer.count >= unwanted.count else { return }
    for place in 0...buffer.count - unwanted.count
    where buffer[place..<place + unwanted.count].elementsEqual(unwanted) {
      buffer.removeSubrange(place..<place + unwanted.count)
      return
    }
  }

  /// Sends everything; false when the terminal did not take it, so that the screen is unknown.
  mutating func send() -> Bool {
    collect()
    defer { buffer.removeAll(keepingCapacity: true) }
    return buffer.withUnsafeBytes { write($0) }
  }

  /// Takes over what ncurses wrote since the last time.
  private mutating func collect() {
    let end = lseek(memory, 0, SEEK_CUR)
    if end > 0 {
      let start = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: end))
      var count = 0
      buffer.withUnsafeMutableBytes { bytes in
        while count < end {
          let part = UnsafeMutableRawBufferPointer(rebasing: bytes[(start + count)...])
          let size = pread(memory, part.baseAddress, part.count, count)
          if size <= 0 { break }
          count += size
        }
      }
      buffer.removeLast(end - count)
      lseek(memory, 0, SEEK_SET)
    }
    buffer += extra
    extra.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(terminal, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // Somebody else who shares the terminal made it non-blocking.
        var state = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        let ready = poll(&state, 1, Self.patience)
        if ready == 0 || (ready < 0 && errno != EINTR) { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
