extension Code {
  /// Every code about files and their texts, whatever they are about.
  package static let manuscript: [Code] = yaml + csv + workbook + dates + dataReading + markdown
}
