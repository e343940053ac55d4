internal import CMark

/// Owns one tree parsed by cmark and frees it exactly once; the only place that touches C.
///
/// It cannot be copied or kept: what is wanted from it is copied out as steps, and it dies where
/// it was made.
@safe struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8 text; raw HTML is marked as such.
  init(parsing source: [UInt8]) {
    unsafe root = source.withUnsafeBytes { bytes in
      // Only when memory has run out is there no tree, and cmark has then already aborted.
      // swift-format-ignore: NeverForceUnwrap
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        bytes.count,
        CMARK_OPT_DEFAULT
      )!
    }
  }

  deinit { unsafe cmark_node_free(root) }
}

extension CommonMarkTree {
  /// The whole tree as a flat list: a container is entered and exited, a leaf only entered.
  var steps: [CommonMarkStep] {
    var steps: [CommonMarkStep] = []
    guard let iterator = unsafe cmark_iter_new(root) else { return steps }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return steps
      }
      unsafe steps.append(step(at: node, isEntering: event == CMARK_EVENT_ENTER))
    }
  }

  /// What cmark itself writes as HTML in its safe mode; tests hold the writer against it.
  var html: String {
    guard let text = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(text) }
    return unsafe String(cString: text)
  }
}

extension CommonMarkTree {
  private func step(at node: OpaquePointer, isEntering: Bool) -> CommonMarkStep {
    let kind = unsafe kind(of: node)
    var step = CommonMarkStep(kind: kind, isEntering: isEntering)
    step.startLine = unsafe Int(cmark_node_get_start_line(node))
    step.startColumn = unsafe Int(cmark_node_get_start_column(node))
    step.endLine = unsafe Int(cmark_node_get_end_line(node))
    step.endColumn = unsafe Int(cmark_node_get_end_column(node))
    switch kind {
    case .text, .code, .codeBlock, .rawBlock, .rawInline:
      step.literal = unsafe string(cmark_node_get_literal(node))
      step.info = unsafe string(cmark_node_get_fence_info(node))
    case .heading:
      step.level = unsafe Int(cmark_node_get_heading_level(node))
    case .list:
      step.isTight = unsafe cmark_node_get_list_tight(node) != 0
      if unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
        step.listStart = unsafe Int(cmark_node_get_list_start(node))
      }
    case .link, .image:
      step.destination = unsafe string(cmark_node_get_url(node))
      step.title = unsafe string(cmark_node_get_title(node))
    default: break
    }
    return step
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private func kind(of node: OpaquePointer) -> CommonMarkStep.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .rawBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .rawInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .document
    }
  }
}
