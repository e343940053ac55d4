/// Sums as a flow that goes round: each sum is a node, and each count an arc that carries it from one
/// of its sums to the other, or to the outside.
///
/// So is a table with margins, whose cells stand in the sum of their row and in that of their column,
/// and so are months that make years and units that make regions. What can be worked out of a hidden
/// arc is exact, however large the table is: it can rise by as much as can flow back from its head to
/// its tail over the other hidden arcs, and sink by as much as can flow the other way.
struct Circulation {
  /// One count.
  struct Arc {
    let tail: Int
    let head: Int
    var count: Int
    /// The least that an outsider knows it to be.
    let lowest: Int
  }

  /// One for each sum that does not follow from others, then the outside.
  let nodes: Int
  private(set) var arcs: [Arc]
  /// How much more leaves each node than comes to it.
  private let surplus: [Int]
}

extension Circulation {
  /// The flow of some sums of counts; nil where a count stands in more than two that do not follow
  /// from each other, or where their signs do not let it leave one for the other.
  init?(of rows: [HiddenSystem.Row], counts: [Int], lowest: [Int]) {
    let few = { (row: HiddenSystem.Row) in row.factors.count { $0 != 0 } }
    guard rows.allSatisfy({ row in row.factors.allSatisfy { abs($0) <= 1 } }),
      let rows = HiddenSystem.Row.independent(rows.sorted { few($0) < few($1) })
    else { return nil }
    let own = counts.indices.map { count in
      rows.indices.filter { rows[$0].factors[count] != 0 }
    }
    guard own.allSatisfy({ $0.count <= 2 }) else { return nil }
    var signs = rows.map { _ in 0 }
    for start in rows.indices where signs[start] == 0 {
      signs[start] = 1
      var open = [start]
      while let row = open.popLast() {
        for count in counts.indices where rows[row].factors[count] != 0 {
          for other in own[count] where other != row {
            let sign = -signs[row] * rows[row].factors[count] * rows[other].factors[count]
            guard signs[other] == 0 || signs[other] == sign else { return nil }
            if signs[other] == 0 { open.append(other) }
            signs[other] = sign
          }
        }
      }
    }
    nodes = rows.count + 1
    let outside = rows.count
    arcs = counts.indices.map { count in
      let leaves = { (row: Int) in rows[row].factors[count] * signs[row] > 0 }
      return Arc(
        tail: own[count].first(where: leaves) ?? outside,
        head: own[count].first { !leaves($0) } ?? outside,
        count: counts[count],
        lowest: lowest[count]
      )
    }
    let balances = rows.indices.map { rows[$0].constant * signs[$0] }
    surplus = balances + [-balances.reduce(0, +)]
  }

  /// The same with counts that fit the sums, none below what is known; nil when no counts do.
  var fitted: Circulation? {
    var fitted = self
    var missing = surplus
    for index in arcs.indices {
      fitted.arcs[index].count = arcs[index].lowest
      missing[arcs[index].tail] -= arcs[index].lowest
      missing[arcs[index].head] += arcs[index].lowest
    }
    while let source = missing.firstIndex(where: { $0 > 0 }) {
      guard let path = fitted.path(from: source, to: { missing[$0] < 0 }) else { return nil }
      let sink = path.reduce(source) { node, step in
        step.isForward ? arcs[step.arc].head : arcs[step.arc].tail
      }
      let spare = path.filter { !$0.isForward }.map {
        fitted.arcs[$0.arc].count - arcs[$0.arc].lowest
      }
      let amount = min(missing[source], -missing[sink], spare.min() ?? .max)
      for step in path { fitted.arcs[step.arc].count += step.isForward ? amount : -amount }
      missing[source] -= amount
      missing[sink] += amount
    }
    return fitted
  }

  /// The shortest way on which more can flow from a node to one of some others.
  private func path(
    from source: Int,
    to isSink: (Int) -> Bool
  ) -> [(arc: Int, isForward: Bool)]? {
    var came: [(node: Int, arc: Int, isForward: Bool)?] = Array(repeating: nil, count: nodes)
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if isSink(node) {
        var path: [(arc: Int, isForward: Bool)] = []
        var last = node
        while last != source, let step = came[last] {
          path.append((step.arc, step.isForward))
          last = step.node
        }
        return path.reversed()
      }
      for (index, arc) in arcs.enumerated() where arc.tail != arc.head {
        if arc.tail == node, arc.head != source, came[arc.head] == nil {
          came[arc.head] = (node, index, true)
          queue.append(arc.head)
        }
        if arc.head == node, arc.tail != source, came[arc.tail] == nil, arc.count > arc.lowest {
          came[arc.tail] = (node, index, false)
          queue.append(arc.tail)
        }
      }
    }
    return nil
  }

  /// What an outsider can work out of a hidden arc.
  func bounds(of arc: Int, hiding hidden: [Bool]) -> Bounds {
    let own = arcs[arc]
    // What no sum speaks of is limited by nothing.
    guard own.tail != own.head else { return Bounds(lower: own.lowest, upper: nil) }
    var up = residual(hiding: hidden, without: arc)
    let rise = up.flow(from: own.head, to: own.tail, atMost: .max)
    var down = residual(hiding: hidden, without: arc)
    let fall = down.flow(from: own.tail, to: own.head, atMost: own.count - own.lowest)
    return Bounds(
      lower: own.count - fall,
      upper: rise >= Residual.endless ? nil : own.count + rise
    )
  }

  /// Whether what an outsider can work out of a hidden arc points at nobody; looks no further than it
  /// takes to know.
  func isSafe(_ arc: Int, hiding hidden: [Bool], by policy: DisclosurePolicy) -> Bool {
    let own = arcs[arc]
    guard own.tail != own.head else { return true }
    var up = residual(hiding: hidden, without: arc)
    let needed = max(policy.smallestCell - own.count, policy.smallestCell - 1)
    let rise = up.flow(from: own.head, to: own.tail, atMost: max(0, needed))
    guard rise < needed else { return true }
    var down = residual(hiding: hidden, without: arc)
    let most = min(own.count - own.lowest, policy.smallestCell)
    let fall = down.flow(from: own.tail, to: own.head, atMost: most)
    return policy.isSafe(Bounds(lower: own.count - fall, upper: own.count + rise))
  }

  /// The further arcs with the smallest counts to hide so that a hidden arc can rise or sink by more
  /// than it can; empty when there are none.
  func cheapestRelief(
    of arc: Int,
    hiding hidden: [Bool],
    sparing fixed: [Bool],
    rising: Bool
  ) -> [Int] {
    let own = arcs[arc]
    let (source, sink) = rising ? (own.head, own.tail) : (own.tail, own.head)
    var residual = residual(hiding: hidden, without: arc)
    _ = residual.flow(from: source, to: sink, atMost: rising ? .max : own.count - own.lowest)
    // Shortest path by cost: what is hidden already and can still give costs nothing.
    var cost: [Int?] = Array(repeating: nil, count: nodes)
    var came: [(node: Int, arc: Int?)] = Array(repeating: (-1, nil), count: nodes)
    var isDone = Array(repeating: false, count: nodes)
    cost[source] = 0
    while true {
      let open = (0..<nodes).filter { !isDone[$0] && cost[$0] != nil }
      guard let node = open.min(by: { (cost[$0] ?? 0, $0) < (cost[$1] ?? 0, $1) }) else { break }
      isDone[node] = true
      let reached = cost[node] ?? 0
      for other in 0..<nodes where residual.capacity[node * nodes + other] > 0 {
        if cost[other].map({ reached < $0 }) ?? true {
          cost[other] = reached
          came[other] = (node, nil)
        }
      }
      for (index, next) in arcs.enumerated()
      where index != arc && !hidden[index] && !fixed[index] && next.count > 0 {
        let isLoose = next.count > next.lowest
        let ends = [(next.tail, next.head, true), (next.head, next.tail, isLoose)]
        for (from, to, isOpen) in ends where from == node && isOpen {
          let total = reached + next.count
          if cost[to].map({ total < $0 }) ?? true {
            cost[to] = total
            came[to] = (node, index)
          }
        }
      }
    }
    guard cost[sink] != nil else { return [] }
    var path: [Int] = []
    var node = sink
    while node != source {
      if let index = came[node].arc { path.append(index) }
      node = came[node].node
    }
    return path
  }

  private func residual(hiding hidden: [Bool], without excluded: Int) -> Residual {
    var residual = Residual(nodes: nodes)
    for (index, arc) in arcs.enumerated() where hidden[index] && index != excluded {
      residual.add(Residual.endless, from: arc.tail, to: arc.head)
      residual.add(arc.count - arc.lowest, from: arc.head, to: arc.tail)
    }
    return residual
  }
}

/// How much can still flow between each two nodes.
struct Residual {
  /// More than any table holds.
  static let endless = Int.max / 8

  private let nodes: Int
  /// From node to node, row by row.
  private(set) var capacity: [Int]

  init(nodes: Int) {
    self.nodes = nodes
    capacity = Array(repeating: 0, count: nodes * nodes)
  }
}

extension Residual {
  mutating func add(_ amount: Int, from tail: Int, to head: Int) {
    let index = tail * nodes + head
    capacity[index] = min(Self.endless, capacity[index] + amount)
  }

  /// Sends as much as can flow, shortest ways first (Edmonds and Karp 1972), and says how much.
  mutating func flow(from source: Int, to sink: Int, atMost limit: Int) -> Int {
    var sent = 0
    while sent < limit, let path = shortestPath(from: source, to: sink) {
      var amount = limit - sent
      for (tail, head) in path { amount = min(amount, capacity[tail * nodes + head]) }
      guard amount < Self.endless else { return Self.endless }
      for (tail, head) in path {
        let index = tail * nodes + head
        if capacity[index] < Self.endless { capacity[index] -= amount }
        add(amount, from: head, to: tail)
      }
      sent += amount
    }
    return sent
  }

  private func shortestPath(from source: Int, to sink: Int) -> [(Int, Int)]? {
    var came = Array(repeating: -1, count: nodes)
    var queue = [source]
    var next = 0
    came[source] = source
    while next < queue.count, came[sink] < 0 {
      let node = queue[next]
      next += 1
      for other in 0..<nodes where came[other] < 0 && capacity[node * nodes + other] > 0 {
        came[other] = node
        queue.append(other)
      }
    }
    guard came[sink] >= 0 else { return nil }
    var path: [(Int, Int)] = []
    var node = sink
    while node != source {
      path.append((came[node], node))
      node = came[node]
    }
    return path
  }
}
