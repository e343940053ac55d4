/// A coordinate as text: at most two decimals, a full stop, no exponent, no negative zero.
///
/// What is not finite becomes 0, and what is beyond ±10⁹ stays there: neither comes from a sound
/// chart, and neither may break the drawing.
func coordinate(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  guard rest > 0 else { return sign + String(whole) }
  let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
  return sign + String(whole) + "." + decimals
}
