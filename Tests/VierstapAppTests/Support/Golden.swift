import RecordedFile
import Testing
import TextScreen

/// Compares a screen with the one recorded beside the tests.
///
/// A missing recording is written and fails; `RECORD_SCREENS=1` writes all anew, to be looked at in the diff.
func expectScreen(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation, file: String = #filePath
) {
  let path = RecordedFile.path("\(name).txt", in: "Screens", beside: file)
  if let difference = RecordedFile.difference(frame.dump(), path) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}
