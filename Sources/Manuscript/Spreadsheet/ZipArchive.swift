#if !WITHOUT_WORKBOOKS
  internal import CZip
#endif

extension ZipArchive {
  /// What a part of an archive turned out to be.
  enum Part {
    case bytes([UInt8])
    /// The archive has no part of the name.
    case missing
    /// The part unpacks to more bytes than asked for.
    case tooLarge
    /// The part is damaged, encrypted or packed in an unknown way.
    case unreadable
  }
}

#if WITHOUT_WORKBOOKS

  /// No archive: the file that holds everything it needs is linked without libzip, of which Debian has
  /// no library to link in.
  struct ZipArchive: ~Copyable {
    static let canBeOpened = false

    init?(reading bytes: [UInt8]) { return nil }

    func part(_ name: String, atMost limit: Int) -> Part { .unreadable }
  }

#else

  /// A ZIP archive in memory, closed exactly once; the only place that touches libzip.
  ///
  /// It cannot be copied or kept: what is wanted from it is copied out, and it dies where it was made.
  @safe struct ZipArchive: ~Copyable {
    /// Whether this Skifte can open workbooks at all.
    static let canBeOpened = true

    private let archive: OpaquePointer
    /// What libzip reads from as long as the archive is open.
    private let buffer: UnsafeMutableRawBufferPointer

    /// Opens an archive; nil when the bytes are none.
    init?(reading bytes: [UInt8]) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      unsafe buffer.copyBytes(from: bytes)
      guard
        let source = unsafe zip_source_buffer_create(
          buffer.baseAddress,
          zip_uint64_t(buffer.count),
          0,
          nil
        )
      else {
        unsafe buffer.deallocate()
        return nil
      }
      guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
        unsafe zip_source_free(source)
        unsafe buffer.deallocate()
        return nil
      }
      unsafe self.archive = archive
      unsafe self.buffer = buffer
    }

    deinit {
      unsafe zip_discard(archive)
      unsafe buffer.deallocate()
    }
  }

  extension ZipArchive {
    /// A part unpacked, whatever the case of its name; never more than `limit` bytes in memory.
    ///
    /// What the archive says of a part's size is not believed: a bomb lies.
    func part(_ name: String, atMost limit: Int) -> Part {
      let index = unsafe zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
      guard let index = zip_uint64_t(exactly: index) else { return .missing }
      guard let file = unsafe zip_fopen_index(archive, index, 0) else { return .unreadable }
      defer { unsafe zip_fclose(file) }
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = unsafe chunk.withUnsafeMutableBytes { space in
          unsafe zip_fread(file, space.baseAddress, zip_uint64_t(space.count))
        }
        // The checksum is compared at the end, and a wrong one is an error like any other.
        guard count >= 0 else { return .unreadable }
        guard count > 0 else { return .bytes(bytes) }
        guard bytes.count + Int(count) <= limit else { return .tooLarge }
        bytes += chunk[..<Int(count)]
      }
    }
  }

#endif
