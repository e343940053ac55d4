import Dispatch
import Foundation

/// That somebody asks the program to end: Ctrl-C at the terminal, or a polite `kill`.
///
/// It is listened for from the moment there is one of these, so that nobody is told that the program
/// is ready before it can be ended in good order.
actor Interruption {
  private let signals: AsyncStream<Void>
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  init() {
    let (signals, interruption) = AsyncStream.makeStream(of: Void.self)
    self.signals = signals
    sources = [SIGINT, SIGTERM].map { number in
      // Otherwise the signal ends the program before anybody is told of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { interruption.yield() }
      source.resume()
      return (number, source)
    }
  }
}

extension Interruption {
  /// Returns when it happens, or when the task is cancelled.
  ///
  /// From then on another one ends the program at once.
  func wait() async {
    for await _ in signals { break }
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
}
