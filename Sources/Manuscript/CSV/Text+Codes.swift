extension Code {
  /// A text file in another encoding than UTF-8, read all the same.
  package static let otherEncoding = Code(
    "D100",
    .note,
    Wording(
      "filen är sparad som {encoding} och lästes så",
      "the file is saved as {encoding} and was read as such"
    ),
    hint: Wording(
      "spara gärna om den som UTF-8, så läser alla program den lika",
      "save it as UTF-8, and every program will read it alike"
    ),
    explanation: Wording(
      "Skifte väntar sig UTF-8, men läser också UTF-16 och Windows-1252, som äldre versioner av Excel "
        + "sparar i. Ingenting har gått förlorat. Om å, ä och ö ser fel ut var gissningen fel.",
      "Skifte expects UTF-8, but also reads UTF-16 and Windows-1252, which older versions of Excel "
        + "save in. Nothing is lost. If å, ä and ö look wrong, the guess was wrong."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸period;t⟨E4⟩ljare;n⟨E4⟩mnare
      baseline;23;124
      followup;40;130

      """
  )

  /// A byte that has no place in the encoding of the rest of its file.
  package static let unreadableByte = Code(
    "D101",
    .error,
    Wording(
      "byten {byte} går inte att läsa som {encoding}",
      "the byte {byte} cannot be read as {encoding}"
    ),
    hint: Wording(
      "skriv om raden, eller öppna originalet och spara om hela filen som UTF-8",
      "write the line again, or open the original and save the whole file as UTF-8"
    ),
    explanation: Wording(
      "Filen är skriven i en teckenkodning men har enstaka rader i en annan. Det händer när text från "
        + "två filer klistras ihop. Skifte gissar inte vilka bokstäver som menas.",
      "The file is written in one encoding but has lines in another. It happens when text from two "
        + "files is put together. Skifte does not guess which letters are meant."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;text
      baseline;23;124;f▸⟨E4⟩rre än var femte
      followup;40;130;

      """
  )

  /// A workbook or the like under a text file’s name.
  package static let notText = Code(
    "D102",
    .error,
    Wording("filen är {kind}, inte text", "the file is {kind}, not text"),
    hint: Wording(
      "öppna filen i programmet den kommer från och spara den som CSV UTF-8",
      "open the file in the program it comes from and save it as CSV UTF-8"
    ),
    explanation: Wording(
      "Det räcker inte att byta namn på en Excelfil till .csv. I Excel heter valet Spara som, "
        + "CSV UTF-8 (kommaavgränsad).",
      "Renaming an Excel file to .csv is not enough. In Excel the choice is Save as, CSV UTF-8 "
        + "(comma delimited)."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      ▸%PDF-1.7

      """
  )

  /// Letters that were UTF-8 read as Windows-1252 on their way here, or were lost.
  package static let brokenLetters = Code(
    "D103",
    .warning,
    Wording(
      "”{text}” är en bokstav som gått sönder; sådana finns på {count} ställen",
      "“{text}” is a letter that got broken; places like it: {count}"
    ),
    hint: Wording(
      "bokstaven är förlorad i filen; hämta den ur originalet",
      "the letter is lost in this file; take it from the original"
    ),
    explanation: Wording(
      "Filen har någon gång öppnats med fel teckenkodning och sparats om, så att å blev Ã¥ och ä blev "
        + "Ã¤. Skifte visar texten som den står.",
      "At some time the file was opened in the wrong encoding and saved again, so that å became Ã¥ "
        + "and ä became Ã¤. Skifte shows the text as it stands."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare;text
      baseline;23;124;f▸Ã¤rre än var femte
      followup;40;130;

      """
  )

  /// A file larger than what is read.
  ///
  /// The example would have to be a very large file.
  package static let fileTooLarge = Code(
    "D113",
    .error,
    Wording(
      "filen är över {limit} MB, och så stora filer läser Skifte inte",
      "the file is over {limit} MB, and Skifte does not read files of that size"
    ),
    hint: Wording(
      "dela filen, eller ta bort det som inte hör till förbättringsarbetet",
      "split the file, or remove what does not belong to the project"
    ),
    explanation: Wording(
      "Text (.md och .yml) får vara upp till 4 MB och andra filer upp till 32 MB. Det är hundra gånger "
        + "mer än en rapport behöver, och gör att en felsparad fil inte fyller minnet.",
      "Text (.md and .yml) may be up to 4 MB and other files up to 32 MB. That is a hundred times what "
        + "a report needs, and keeps a file saved by mistake from filling the memory."
    ),
    example: ""
  )

  /// A link in the file system, left out.
  ///
  /// The example would have to be a link, which is no text.
  package static let linkNotFollowed = Code(
    "D115",
    .warning,
    Wording(
      "genvägen följs inte, för den kan leda ut ur projektet",
      "the link is not followed, since it may lead out of the project"
    ),
    hint: Wording(
      "lägg en kopia av filen eller mappen här i stället",
      "put a copy of the file or folder here instead"
    ),
    explanation: Wording(
      "En symbolisk länk pekar på en fil någon annanstans, som inte hör till det som publiceras. Skifte "
        + "läser bara det som ligger i mapparna själva.",
      "A symbolic link points to a file somewhere else, which is no part of what is published. Skifte "
        + "reads only what lies in the folders themselves."
    ),
    example: ""
  )

  /// Zero-width characters and direction marks, removed.
  package static let invisibleCharacters = Code(
    "D110",
    .note,
    Wording(
      "osynliga tecken togs bort: {count}",
      "characters that cannot be seen were removed: {count}"
    ),
    hint: Wording(
      "de följer ofta med när text klistras in; skriv om ordet för att bli av med dem",
      "they often come along with pasted text; write the word again to be rid of them"
    ),
    explanation: Wording(
      "Tecken utan bredd och riktningsmärken syns inte, men gör att två namn som ser lika ut blir "
        + "olika. Skifte läser texten utan dem.",
      "Zero-width characters and direction marks cannot be seen, but they make two names that look "
        + "alike differ. Skifte reads the text without them."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      base▸\u{200B}line;23;124
      followup;40;130

      """
  )

  /// A control character such as U+0000, removed.
  package static let controlCharacter = Code(
    "D111",
    .error,
    Wording(
      "styrtecknet U+{code} hör inte hemma i text",
      "the control character U+{code} is not text"
    ),
    hint: Wording(
      "ta bort det, eller spara om filen från originalet",
      "remove it, or save the file again from the original"
    ),
    explanation: Wording(
      "Tecknet är en instruktion till en maskin och har ingen bild. Finns det i filen är den ofta "
        + "skadad, eller inte en textfil.",
      "The character is an instruction to a machine and has no picture. A file that holds one is "
        + "often damaged, or no text file."
    ),
    example: """
      -- Projects/exempel/data/andel.csv --
      period;täljare;nämnare
      baseline;23▸\u{7};124
      followup;40;130

      """
  )
}
