import Foundation
import Manuscript

/// Watches the files of a site for changes, by looking again and again.
///
/// The system's own way of telling differs between systems and is blind on many network disks; a look
/// at a few hundred files takes a few milliseconds.
struct FolderWatch {
  private let folders: [String]
  private let root: URL
  private var seen: FolderState
  /// A fortieth of a second, longer where looking itself takes time: at most a tenth of it goes to that.
  private var pause = Duration.milliseconds(25)

  /// A watch over the named folders below `root`, from how they are now on.
  init(over folders: [String] = SiteOptions.folders, below root: URL) {
    self.folders = folders
    self.root = root
    seen = FolderState(of: folders, below: root)
  }
}

extension FolderWatch {
  /// Returns when a file is new, changed or gone since the last time, and the disk has come to rest:
  /// an editor may empty a file before it fills it, and a tool may write many.
  ///
  /// - Throws: `CancellationError`.
  mutating func waitForChange() async throws {
    var state = seen
    while state == seen { state = try await nextLook() }
    var settled = try await nextLook()
    while settled != state {
      state = settled
      settled = try await nextLook()
    }
    seen = settled
  }

  /// How the files are after a pause.
  private mutating func nextLook() async throws -> FolderState {
    try await Task.sleep(for: pause)
    let began = ContinuousClock.now
    let state = FolderState(of: folders, below: root)
    pause = max(.milliseconds(25), (ContinuousClock.now - began) * 9)
    return state
  }
}
