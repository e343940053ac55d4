extension Code {
  /// Every code about reading text files, tables and numbers, in order.
  package static let csv: [Code] = [
    .otherEncoding, .unreadableByte, .notText, .brokenLetters, .notANumber, .ambiguousNumber,
    .otherDecimalSign, .mixedPercent, .spreadsheetError, .brokenThousands, .invisibleCharacters,
    .controlCharacter, .undecidedDash, .fileTooLarge, .tableTooLarge, .linkNotFollowed, .emptyTable,
    .noRows, .missingHeader, .duplicateHeader,
    .shortRow, .longRow,
    .unterminatedQuote, .textAfterQuote, .titleRow, .remarkRow, .noHeaderRow, .moreOfTheSame,
    .twoHeaderRows,
    .wideTable, .emptyTimes,
  ]
}
