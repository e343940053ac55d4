package import Manuscript

extension Code {
  /// Every code about themes and their templates, in order.
  package static let theme: [Code] = [
    unknownName, wrongBraces, missingPartial, missingTemplate, unreadableTemplate, notShowable,
    missingTheme, endlessTemplate, unknownBlock,
  ]

  package static let unknownName = Code(
    "T101",
    .error,
    Wording(
      "mallen frågar efter ”{name}”, som inte finns här",
      "the template asks for “{name}”, which isn't there"
    ),
    hint: Wording("ta bort taggen eller rätta namnet", "remove the tag or correct the name"),
    explanation: Wording(
      """
      En mall visar färdiga ord under fasta namn, och språket mallarna är skrivna på visar \
      ingenting alls för ett namn som inte finns. Därför är det ett fel. Namn söks inifrån och \
      ut: inne i {{#cards}} först hos kortet, sedan hos sidan. Ett namn med punkt, words.table, \
      söks efter punkten bara inuti det som står före.
      """,
      """
      A template shows finished words under fixed names, and the language templates are written \
      in shows nothing at all for a name that doesn't exist. That is why it is an error. Names \
      are sought inside out: within {{#cards}} first in the card, then in the page. A name with a \
      full stop, words.table, is sought after the full stop only inside what stands before it.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{▸titel}}</h1>
      """
  )

  package static let wrongBraces = Code(
    "T102",
    .error,
    Wording(
      "”{name}” är {kind} och står i fel klamrar",
      "“{name}” is {kind} and stands in the wrong braces"
    ),
    hint: Wording("skriv {form}", "write {form}"),
    explanation: Wording(
      """
      Text skrivs med två klamrar, och då kan inget tecken i den tolkas som HTML. Det som redan \
      är HTML, som rapportens brödtext och diagrammen, skrivs med tre. Med två skulle taggarna \
      synas som text, och med tre runt en text skulle ett < i den bli en del av sidan.
      """,
      """
      Text is written in two braces, and then no sign in it can be taken for HTML. What already \
      is HTML, such as the report's text and the charts, is written in three. In two its tags \
      would be seen as text, and in three a < in a text would become a part of the page.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{title}}</h1>
      {{▸body}}
      """
  )

  package static let missingPartial = Code(
    "T103",
    .error,
    Wording("det finns ingen mall ”{name}”", "there is no template “{name}”"),
    hint: Wording(
      "mallar ligger i temats templates/ och slutar på .mustache",
      "templates stand in the theme's templates/ and end in .mustache"
    ),
    explanation: Wording(
      """
      {{>card}} tar med mallen card.mustache och {{<layout}} lägger sidan i layout.mustache. \
      Finns mallen inte visas ingenting, därför är det ett fel.
      """,
      """
      {{>card}} takes in the template card.mustache, and {{<layout}} puts the page in \
      layout.mustache. Without the template nothing would be shown, so it is an error.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{title}}</h1>
      {{>▸kort}}
      """
  )

  package static let missingTemplate = Code(
    "T104",
    .error,
    Wording(
      "temat ”{theme}” saknar mallen ”{name}”",
      "the theme “{theme}” lacks the template “{name}”"
    ),
    hint: Wording(
      "skriv mallen {path}/templates/{name}.mustache",
      "write the template {path}/templates/{name}.mustache"
    ),
    explanation: Wording(
      """
      Varje slags sida har en mall med ett bestämt namn, och temat måste ha alla. Det som \
      theme.yml räknar upp under templates måste också finnas.
      """,
      """
      Each kind of page has a template with a fixed name, and the theme must have all of them. \
      What theme.yml lists under templates must be there too.
      """
    ),
    example: """
      -- Themes/klinik/theme.yml --
      name: Klinik
      templates: [page, ▸omslag]
      """
  )

  package static let unreadableTemplate = Code(
    "T105",
    .error,
    Wording("mallen kan inte läsas: {what}", "the template can't be read: {what}"),
    hint: Wording(
      "varje {{#namn}}, {{^namn}}, {{<namn}} och {{$namn}} slutar med {{/namn}}",
      "each {{#name}}, {{^name}}, {{<name}} and {{$name}} ends with {{/name}}"
    ),
    explanation: Wording(
      """
      En tagg börjar med {{ och slutar med }}. Avsnitt, block och layouter stängs i omvänd \
      ordning mot den de öppnas i. Mellan {{<layout}} och {{/layout}} får bara block stå, för \
      annat visas inte. Av mallspråket används namn, avsnitt, delmallar, block och kommentarer; \
      nya skiljetecken, inställningar och funktioner används inte.
      """,
      """
      A tag begins with {{ and ends with }}. Sections, blocks and layouts are closed in the \
      reverse of the order they are opened in. Between {{<layout}} and {{/layout}} only blocks \
      may stand, for nothing else is shown. Of the template language names, sections, partials, \
      blocks and comments are used; new delimiters, settings and functions are not.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{title}}</h1>
      ▸{{#hasContents}}
      <p>{{words.contents}}</p>
      """
  )

  package static let notShowable = Code(
    "T106",
    .error,
    Wording(
      "”{name}” är {kind} och kan inte visas som text",
      "“{name}” is {kind} and can't be shown as text"
    ),
    hint: Wording("skriv {form}", "write {form}"),
    explanation: Wording(
      """
      En lista, en grupp namn eller ett ja eller nej visas inte i sig. Den öppnar ett avsnitt: en \
      lista upprepar det, en grupp ger det sina namn, och ett ja släpper fram det.
      """,
      """
      A list, a group of names or a yes or no is not shown itself. It opens a section: a list \
      repeats it, a group gives it its names, and a yes lets it through.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{title}}</h1>
      <p>{{▸contents}}</p>
      """
  )

  package static let missingTheme = Code(
    "T107",
    .error,
    Wording("temat ”{theme}” finns inte", "there is no theme “{theme}”"),
    hint: Wording(
      "ett tema är en mapp Themes/{theme} med en theme.yml",
      "a theme is a folder Themes/{theme} with a theme.yml"
    ),
    explanation: Wording(
      """
      Webbplatsens utseende är ett tema: en mapp under Themes med theme.yml, mallarna i templates \
      och det som kopieras i assets. Site/site.yml säger vilket tema som används.
      """,
      """
      How the site looks is a theme: a folder below Themes with theme.yml, the templates in \
      templates and what is copied in assets. Site/site.yml says which theme is used.
      """
    ),
    example: """
      -- Site/site.yml --
      title: Exempel
      theme: ▸klinkk
      """
  )

  package static let endlessTemplate = Code(
    "T108",
    .error,
    Wording(
      "”{name}” tar med sig själv och tar aldrig slut",
      "“{name}” takes itself in and never ends"
    ),
    hint: Wording("ta bort den inre taggen", "remove the inner tag"),
    explanation: Wording(
      """
      En mall som tar med sig själv, direkt eller genom en annan, kan fortsätta hur länge som \
      helst. Detsamma gäller ett block som ges sig självt.
      """,
      """
      A template that takes itself in, straight or through another, can go on without end. So can \
      a block that is given itself.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      <h1>{{title}}</h1>
      {{>▸page}}
      """
  )

  package static let unknownBlock = Code(
    "T109",
    .error,
    Wording(
      "mallen ”{layout}” har inget block ”{name}”",
      "the template “{layout}” has no block “{name}”"
    ),
    hint: Wording(
      "ge ett av blocken i {layout}.mustache",
      "give one of the blocks in {layout}.mustache"
    ),
    explanation: Wording(
      """
      {{$content}} mellan {{<layout}} och {{/layout}} säger vad som ska stå i layoutens block med \
      samma namn. Har layouten inget sådant block visas innehållet inte alls.
      """,
      """
      {{$content}} between {{<layout}} and {{/layout}} says what is to stand in the layout's \
      block of the same name. If the layout has no such block, the content isn't shown at all.
      """
    ),
    example: """
      -- Themes/klinik/templates/page.mustache --
      {{<layout}}
      {{$▸innehall}}
      <h1>{{title}}</h1>
      {{/innehall}}
      {{/layout}}
      """
  )
}
