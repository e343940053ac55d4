import Portfolio

/// What the preview shows now; those who follow it are told when that changes.
actor LivePreview {
  private(set) var shown: Preview
  private var followers: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextFollower = 0

  init(showing preview: Preview) {
    shown = preview
  }
}

extension LivePreview {
  func show(_ preview: Preview) {
    shown = preview
    for follower in followers.values { follower.yield(preview.revision) }
  }

  /// The revision shown now and those that come; somebody slow gets only the newest.
  func revisions() -> AsyncStream<String> {
    let (stream, follower) = AsyncStream.makeStream(
      of: String.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    let number = nextFollower
    nextFollower += 1
    followers[number] = follower
    follower.onTermination = { _ in Task { await self.forget(number) } }
    follower.yield(shown.revision)
    return stream
  }

  private func forget(_ follower: Int) {
    followers[follower] = nil
  }
}
