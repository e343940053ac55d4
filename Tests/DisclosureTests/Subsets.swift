/// Every way to choose some of `count` things.
func subsets(of count: Int) -> [[Bool]] {
  (0..<(1 << count)).map { pattern in (0..<count).map { pattern >> $0 & 1 == 1 } }
}
