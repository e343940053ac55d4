package import Manuscript

extension Code {
  /// The codes of an extract as a whole, in order.
  static let extractFile: [Code] = [
    extractColumnMissing, extractColumnTwice, extractValueNeverSeen, extractInRepository,
    extractTooManyCategories, extractEmpty, extractMixedEncoding, extractRowTooLong,
    extractPersonShown, extractPlusInName,
  ]

  package static let extractColumnMissing = Code(
    "X101",
    .error,
    Wording(
      "kolumnen ”{column}” finns inte i {file}",
      "there is no column “{column}” in {file}"
    ),
    explanation: Wording(
      """
      Kolumnernas namn under tally är de som står på utdragets första rad. Stora och små \
      bokstäver spelar ingen roll. Gäller utdraget bara ett av måtten väljer du det med \
      --measure.
      """,
      """
      The names of columns under tally are those of the extract's first row, in any case. If \
      the extract is for one of the measures only, choose it with --measure.
      """
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: ▸Nyckle, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        """
    )
  )

  package static let extractColumnTwice = Code(
    "X102",
    .error,
    Wording(
      "kolumnen ”{column}” finns två gånger",
      "there are two columns “{column}”"
    ),
    hint: Wording(
      "byt namn på den ena i utdraget",
      "rename one of them in the extract"
    ),
    explanation: Wording(
      "Skifte kan inte veta vilken av dem som menas.",
      "Skifte can't know which of them is meant."
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        ▸Nyckel;Datum;Yrke;Yrke
        a1;2023-02-01;Läkare;Läkare
        """
    )
  )

  package static let extractValueNeverSeen = Code(
    "X110",
    .warning,
    Wording(
      "ingen rad har ”{value}” i kolumnen {column}",
      "no row has “{value}” in the column {column}"
    ),
    hint: Wording(
      "kontrollera stavningen; R52* tar med allt som börjar på R52",
      "check the spelling; R52* takes in all that begins with R52"
    ),
    explanation: Wording(
      """
      Värdena jämförs tecken för tecken. Ett felskrivet värde ger annars en nolla som ser \
      riktig ut.
      """,
      """
      Values are compared letter by letter. A mistyped one would give a zero that looks right.
      """
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke, only: {Yrke: [Läkare, ▸Kurator]}}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        """
    )
  )

  package static let extractInRepository = Code(
    "X111",
    .error,
    Wording(
      "utdraget ligger i {folder}, där det kan följa med till andra",
      "the extract lies in {folder}, from where it may go on to others"
    ),
    hint: Wording(
      "flytta det till en mapp utanför portföljen och utanför git",
      "move it to a folder outside the portfolio and outside git"
    ),
    explanation: Wording(
      """
      Rader om personer får aldrig sparas i ett git-förråd. Det som en gång har sparats där \
      finns kvar i historiken även när filen är borttagen.
      """,
      """
      Rows about people must never be kept in a git repository. What has once been kept there \
      stays in its history even when the file is removed.
      """
    ),
    example: ""
  )

  package static let extractTooManyCategories = Code(
    "X112",
    .error,
    Wording(
      "kolumnen ”{column}” har fler än {most} olika värden",
      "the column “{column}” has more than {most} different values"
    ),
    hint: Wording(
      "välj en grövre indelning, eller bara några värden med only",
      "choose a coarser division, or only some values with only"
    ),
    explanation: Wording(
      """
      Så många kategorier blir inget diagram, och ofta är det fel kolumn, till exempel en med \
      namn.
      """,
      """
      So many categories make no chart, and often it is the wrong column, such as one of \
      names.
      """
    ),
    example: ""
  )

  package static let extractEmpty = Code(
    "X113",
    .error,
    Wording(
      "ingen rad i utdraget räknades",
      "no row of the extract was counted"
    ),
    hint: Wording(
      """
      kontrollera att datumen ligger i mätperioderna och att villkoren under only stämmer
      """,
      "check that the days lie in the periods and that the conditions under only hold"
    ),
    explanation: Wording(
      "En tabell med bara nollor skulle se ut som ett resultat.",
      "A table of nothing but zeros would look like a result."
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke}
      """,
      extract: """
        ▸Nyckel;Datum;Yrke
        a2;2019-02-02;Läkare
        """
    )
  )

  package static let extractMixedEncoding = Code(
    "X114",
    .error,
    Wording(
      "utdraget är blandat av UTF-8 och Windows-1252",
      "the extract is mixed of UTF-8 and Windows-1252"
    ),
    hint: Wording(
      "ta ut det igen och spara det som CSV UTF-8",
      "make it again and save it as CSV UTF-8"
    ),
    explanation: Wording(
      """
      Samma yrke skulle annars räknas som två, eftersom å, ä och ö är skrivna på två sätt.
      """,
      """
      The same profession would be counted as two, since å, ä and ö are written in two ways.
      """
    ),
    example: ""
  )

  package static let extractRowTooLong = Code(
    "X115",
    .error,
    Wording(
      "raden är längre än 1 MB",
      "the row is longer than 1 MB"
    ),
    hint: Wording(
      "leta efter ett citattecken som inte avslutas",
      "look for a quotation mark that is not closed"
    ),
    explanation: Wording(
      "Efter ett ensamt citattecken läses resten av filen som en enda cell.",
      "After a lone quotation mark the rest of the file is read as one cell."
    ),
    example: ""
  )

  package static let extractPersonShown = Code(
    "X116",
    .error,
    Wording(
      "kolumnen ”{column}” är personnyckel och kan inte vara något annat också",
      "the column “{column}” is the person key and can't be something else too"
    ),
    explanation: Wording(
      """
      Personnycklar skrivs aldrig ut. En kolumn med dem kan varken vara kategori, behandlare \
      eller villkor.
      """,
      """
      Person keys are never written out. A column of them can be neither category, provider \
      nor condition.
      """
    ),
    example: tallyExample(
      """
      kind: proportion, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, more-than-one: Yrke, only: {▸Nyckel: [a1]}}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare
        """
    )
  )

  package static let extractPlusInName = Code(
    "X117",
    .error,
    Wording(
      "kategorin ”{name}” innehåller ett plustecken",
      "the category “{name}” holds a plus sign"
    ),
    hint: Wording(
      "byt ut tecknet i utdraget, till exempel mot och",
      "replace the sign in the extract, such as by and"
    ),
    explanation: Wording(
      "I en tabell över kombinationer skiljer plustecknet kategorierna åt.",
      "In a table of combinations the plus sign separates the categories."
    ),
    example: tallyExample(
      """
      kind: combinations, data: data/andel.csv, \
      tally: {person: Nyckel, date: Datum, category: ▸Yrke}
      """,
      extract: """
        Nyckel;Datum;Yrke
        a1;2023-02-01;Läkare + AT
        """
    )
  )
}
