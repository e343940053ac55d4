// The only file of the module that leaves Swift: the elementary functions of the C library, each
// behind a name, so that the rest of the module reads as formulas and imports nothing.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm of `x`, for x > 0.
func logarithm(_ x: Double) -> Double { log(x) }

/// e to the power `x`.
func exponential(_ x: Double) -> Double { exp(x) }

/// The natural logarithm of Γ(x), for x > 0.
func logarithmOfGamma(_ x: Double) -> Double {
  let (value, _): (Double, Int) = lgamma(x)
  return value
}

/// The square root of `x`, for x ≥ 0.
func squareRoot(_ x: Double) -> Double { x.squareRoot() }

/// `base` to the power `exponent`, for base ≥ 0.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
