import Foundation
import Testing

/// A `skifte preview` that is running, and a browser of few words.
struct RunningPreview {
  /// What it printed.
  let address: String
  /// Where the address leads: `127.0.0.1:8017`.
  var host: String { String(address.split(separator: "/")[1]) }
  private let tool = Process()
  private let port: UInt16
  private let site: TemporarySite

  /// Starts at a free port and waits for the address.
  init(of site: TemporarySite) throws {
    self.site = site
    let output = Pipe()
    tool.executableURL = try ToolRun.tool()
    tool.arguments = ["preview", "--port", "0"]
    tool.currentDirectoryURL = site.root
    tool.standardInput = FileHandle.nullDevice
    tool.standardOutput = output
    tool.standardError = FileHandle.nullDevice
    try tool.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the preview ended before it printed an address")
      line += more
    }
    address = String(decoding: line.dropLast(), as: UTF8.self)
    port = try #require(
      address.split(whereSeparator: { ":/".contains($0) }).last.flatMap { UInt16($0) }
    )
  }
}

extension RunningPreview {
  /// Asks it to end; its exit code.
  @discardableResult
  func end(with signal: Int32 = SIGTERM) -> Int32 {
    kill(tool.processIdentifier, signal)
    tool.waitUntilExit()
    return tool.terminationReason == .exit ? tool.terminationStatus : -1
  }

  func connect() throws -> Connection { try Connection(to: port) }

  func get(_ path: String) throws -> Answer {
    try exchange("GET \(path) HTTP/1.1", host: host)
  }

  /// The answer to one request, as sent.
  func exchange(_ request: String, host: String) throws -> Answer {
    let connection = try connect()
    try connection.send("\(request)\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    return try Answer(connection.everything())
  }

  struct Answer {
    let head: String
    let text: String
    let status: Int
    /// The length of the body.
    var bytes: Int { text.utf8.count }

    init(_ whole: String) throws {
      let end = try #require(whole.firstRange(of: "\r\n\r\n"))
      head = String(whole[..<end.upperBound])
      text = String(whole[end.upperBound...])
      status = try #require(head.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    }
  }
}

/// A connection to this computer, byte for byte: a browser's own client would tidy the addresses up.
final class Connection {
  private let socket: Int32
  private var received: [UInt8] = []

  init(to port: UInt16) throws {
    #if canImport(Darwin)
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    // Nothing waits for this time; it ends a test whose answer never comes.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Foundation.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0, "nobody listens at port \(port)")
  }

  deinit {
    close(socket)
  }
}

extension Connection {
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(unsafe write(socket, bytes, bytes.count) == bytes.count)
  }

  /// Everything until the other end closes.
  func everything() throws -> String {
    while try receive() {}
    return String(decoding: received, as: UTF8.self)
  }

  /// The rest of the next line with a beginning; lines before it are passed over.
  func nextLine(beginning: String) throws -> String {
    while true {
      while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeSubrange(...end)
        if line.hasPrefix(beginning) { return String(line.dropFirst(beginning.count)) }
      }
      try #require(try receive(), "the connection was closed")
    }
  }

  /// Waits for more; false at the end.
  private func receive() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(socket, &buffer, buffer.count)
    try #require(count >= 0, "no answer")
    received += buffer[..<count]
    return count > 0
  }
}
