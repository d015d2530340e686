/// What a terminal reports: keys, pasted text, a new size, signals, or that nobody is there any more.
public enum InputEvent: Equatable, Sendable {
  /// One key with its modifiers.
  case key(Key)
  /// Pasted text as the terminal sent it; line ends may still be CR, CRLF or LF.
  case paste(String)
  /// The screen has a new size, or its content was lost and it must be drawn again.
  case resize(Size)
  /// A signal by number, such as SIGTERM; signal(7) lists them.
  case signal(Int32)
  /// The keyboard is gone: hang-up or end of file.
  case endOfInput
}
