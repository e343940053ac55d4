import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An extract on disk, read a block at a time so that its size does not matter.
struct ExtractFile {
  /// Nil for what has no size, such as a pipe.
  let size: Int?
  private let handle: FileHandle
  private var block: [UInt8]

  /// Opens a file.
  ///
  /// - Throws: what the disk says when it can't be opened.
  init(_ file: URL) throws {
    handle = try FileHandle(forReadingFrom: file)
    let values = try? file.resolvingSymlinksInPath()
      .resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    size = values?.isRegularFile == true ? values?.fileSize : nil
    block = Array(repeating: 0, count: 1 << 20)
  }
}

extension ExtractFile {
  /// The next bytes; nil at the end.
  ///
  /// Read into one block over and over: a new `Data` for each would have to be freed in time, which
  /// not every platform does within a loop.
  ///
  /// - Throws: what the disk says when they can't be read.
  mutating func next() throws -> ArraySlice<UInt8>? {
    let descriptor = handle.fileDescriptor
    while true {
      let count = unsafe block.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 { return block[..<count] }
      if count == 0 { return nil }
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
  }
}
