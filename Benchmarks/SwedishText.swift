/// Swedish sentences about improvement work that nobody has done.
enum SwedishText {
  /// Paragraphs of about five sentences with at least so many words together.
  static func paragraphs(words: Int, _ dice: inout Dice) -> String {
    var paragraphs: [[String]] = [[]]
    var written = 0
    while written < words {
      let sentence = sentences[dice.roll(sentences.count)]
      written += sentence.split(separator: " ").count
      if paragraphs[paragraphs.count - 1].count == 5 { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(sentence)
    }
    return paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }

  private static let sentences = [
    "Mottagningen ville att fler patienter skulle få en tydlig plan redan vid det första besöket.",
    "Teamet samlades en halvtimme varje vecka och gick igenom vad som hade fungerat.",
    "Flera medarbetare beskrev att informationen till patienterna skilde sig åt.",
    "Rutinen skrevs om så att den rymdes på en enda sida.",
    "Patienterna fick svara på tre korta frågor innan de gick hem.",
    "Det tog längre tid än väntat att få alla att arbeta på samma sätt.",
    "Sjuksköterskorna ringde upp de patienter som hade uteblivit.",
    "Väntrummet fick en tavla där veckans resultat kunde följas.",
    "En *checklista* lades till i mallen för nybesök.",
    "Chefen avsatte tid för arbetet i schemat under hela våren.",
    "Ingen förändring infördes utan att först ha prövats i liten skala.",
    "Resultaten diskuterades öppet, även när de gick åt fel håll.",
    "Läkarna efterfrågade en enklare väg till kollegorna i teamet.",
    "Patientorganisationen bjöds in för att berätta om sina erfarenheter.",
    "Under sommaren gjordes inga mätningar eftersom bemanningen var låg.",
    "Ett gemensamt språk visade sig vara viktigare än en ny blankett.",
    "Fysioterapeuten och psykologen började ta emot patienter tillsammans.",
    "Mätningen bygger på uppgifter ur mottagningens eget journalsystem.",
    "Arbetsgruppen bestod av fyra personer med olika yrken.",
    "Målet sattes efter en jämförelse med mottagningens **egna** tidigare år.",
    "Två av förslagen lades åt sidan eftersom de krävde ny teknik.",
    "Patienter som bor långt bort erbjöds besök på distans.",
    "Samarbetet med kommunens rehabilitering blev tätare under hösten.",
    "Det är för tidigt att säga om förändringen består.",
    "Nästa steg är att sprida arbetssättet till den andra mottagningen.",
    "Handledning gavs en gång i månaden av en erfaren kollega.",
    "Telefonrådgivningen fick samma frågor att utgå ifrån som läkarna.",
    "Vikarierna fick en kort genomgång under sin första dag.",
    "Teamet valde att följa andelen månad för månad.",
    "Enstaka månader med få besök ska tolkas försiktigt.",
    "Det egna arbetet kostade ungefär en arbetsdag i månaden.",
    "Av förslagen valdes de som låg närmast patienternas vardag.",
  ]
}

/// Numbers that look thrown but are the same in every run (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number from 0 up to a limit.
  mutating func roll(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
