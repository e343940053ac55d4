import Foundation
import Testing

/// One case of `Golden/statistics.json`: data, parameters and what a reference made of them.
///
/// The numbers were printed by qicharts2, NHSRplotthedots and R, or published; the field `source`
/// of each case says where.
struct GoldenCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let chart: String
  let data: [String: GoldenValue]
  let params: [String: GoldenValue]
  let expect: [String: GoldenValue]
  let quirk: String?

  var testDescription: String { name }

  /// Every case, in the order of the file; empty when the file cannot be read, which a test notes.
  static let all: [GoldenCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/statistics.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([GoldenCase].self, from: data)) ?? []
  }()

  /// The cases of one of the given kinds of chart.
  static func of(_ charts: String...) -> [GoldenCase] {
    all.filter { charts.contains($0.chart) }
  }

  /// The case of the given name.
  static func named(_ name: String) throws -> GoldenCase {
    try #require(all.first { $0.name == name })
  }
}

/// A value of any kind that the cases hold.
enum GoldenValue: Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([GoldenValue])
  case fields([String: GoldenValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([GoldenValue].self) {
      self = .list(list)
    } else {
      self = .fields(try container.decode([String: GoldenValue].self))
    }
  }
}

extension GoldenValue {
  var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var integer: Int? { number.map { Int($0) } }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var list: [GoldenValue] {
    if case .list(let list) = self { list } else { [] }
  }

  var numbers: [Double?] { list.map(\.number) }

  var integers: [Int] { list.compactMap(\.integer) }

  subscript(field: String) -> GoldenValue? {
    if case .fields(let fields) = self { fields[field] } else { nil }
  }
}
