import Manuscript

/// Why a template can't be read, and what to do about it.
struct TemplateFault: Sendable {
  let what: Wording
  /// Nil when what the code itself says will do: close what is opened.
  var hint: Wording?
}

extension TemplateFault {
  static let neverEnds = TemplateFault(
    what: Wording("taggen slutar aldrig", "the tag never ends"),
    hint: Wording("avsluta taggen med }}", "end the tag with }}")
  )

  static let endsShort = TemplateFault(
    what: Wording("taggen slutar inte med }}}", "the tag doesn't end in }}}"),
    hint: Wording("avsluta taggen med }}}", "end the tag with }}}")
  )

  static let empty = TemplateFault(
    what: Wording("taggen är tom", "the tag is empty"),
    hint: Wording("skriv ett namn i den eller ta bort den", "write a name in it or remove it")
  )

  /// The parser that shows the template takes such a tag for text, without a word.
  static let nameOnNextLine = TemplateFault(
    what: Wording(
      "namnet står inte på raden där taggen börjar",
      "the name isn't on the line where the tag begins"
    ),
    hint: Wording("skriv namnet direkt efter {{", "write the name right after {{")
  )

  static func unused(_ sign: Character) -> TemplateFault {
    TemplateFault(
      what: Wording("taggen {{\(sign) … }} används inte", "the tag {{\(sign) … }} isn't used"),
      hint: Wording("ta bort taggen", "remove the tag")
    )
  }

  static func noName(_ name: String) -> TemplateFault {
    TemplateFault(
      what: Wording("”\(name)” är inget namn", "“\(name)” is no name"),
      hint: Wording(
        "ett namn har bokstäverna a–z, siffror, punkt, - och _",
        "a name has the letters a–z, digits, full stop, - and _"
      )
    )
  }

  static func closesNothing(_ name: String) -> TemplateFault {
    TemplateFault(
      what: Wording("{{/\(name)}} stänger ingenting", "{{/\(name)}} closes nothing"),
      hint: Wording("ta bort taggen", "remove the tag")
    )
  }

  static func closes(_ name: String, insteadOf expected: String) -> TemplateFault {
    TemplateFault(
      what: Wording(
        "{{/\(name)}} står där {{/\(expected)}} väntas",
        "{{/\(name)}} stands where {{/\(expected)}} is expected"
      )
    )
  }

  static func neverClosed(_ name: String) -> TemplateFault {
    TemplateFault(
      what: Wording(
        "{{/\(name)}} saknas, så taggen stängs aldrig",
        "{{/\(name)}} is missing, so the tag is never closed"
      )
    )
  }

  static func outsideBlocks(of layout: String) -> TemplateFault {
    TemplateFault(
      what: Wording(
        "mellan {{<\(layout)}} och {{/\(layout)}} får bara block stå",
        "only blocks may stand between {{<\(layout)}} and {{/\(layout)}}"
      ),
      hint: Wording("flytta in det i ett block", "move it into a block")
    )
  }

  static func givenTwice(_ block: String) -> TemplateFault {
    TemplateFault(
      what: Wording("blocket ”\(block)” ges två gånger", "the block “\(block)” is given twice"),
      hint: Wording("behåll ett av dem", "keep one of them")
    )
  }
}

extension Notes {
  mutating func add(
    _ fault: TemplateFault,
    at place: Place,
    related: [Diagnostic.Related] = []
  ) {
    add(.unreadableTemplate, at: place, ["what": fault.what], hint: fault.hint, related: related)
  }
}
