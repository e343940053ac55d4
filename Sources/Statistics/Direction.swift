/// The way a measure is wanted to go.
package enum Direction: Sendable, Hashable {
  /// A higher value is better.
  case higher
  /// A lower value is better.
  case lower
}
