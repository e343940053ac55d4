/// Each item transformed, at most `jobs` at a time, the results in the order of the items.
///
/// The one task group of the program: nothing depends on which item was ready first. `nil` jobs
/// leaves the number to the system.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  jobs: Int?,
  _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var waiting = items.enumerated().makeIterator()
    var results: [(Int, Result)] = []
    results.reserveCapacity(items.count)
    for _ in 0..<min(items.count, max(1, jobs ?? items.count)) {
      guard let (index, item) = waiting.next() else { break }
      group.addTask { (index, transform(item)) }
    }
    for await result in group {
      results.append(result)
      if let (index, item) = waiting.next() { group.addTask { (index, transform(item)) } }
    }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
