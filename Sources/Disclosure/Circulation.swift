/// A table with margins as a flow that goes round: rows and columns are nodes, and each cell, each
/// margin and the grand total is an arc that carries its count.
///
/// What can be worked out of a hidden arc is exact: it can rise by as much as can flow back from
/// its head to its tail over the other hidden arcs, and sink by as much as can flow the other way.
struct Circulation {
  /// One number of the table.
  struct Arc {
    let tail: Int
    let head: Int
    let count: Int
    /// What hiding it costs.
    let cost: Int
  }

  let nodes: Int
  let arcs: [Arc]
}

extension Circulation {
  /// What an outsider can work out of a hidden arc.
  func bounds(of arc: Int, hiding hidden: [Bool]) -> Bounds {
    let own = arcs[arc]
    var up = residual(hiding: hidden, without: arc)
    let rise = up.flow(from: own.head, to: own.tail, atMost: .max)
    var down = residual(hiding: hidden, without: arc)
    let fall = down.flow(from: own.tail, to: own.head, atMost: own.count - 1)
    return Bounds(
      lower: own.count - fall,
      upper: rise >= Residual.endless ? nil : own.count + rise
    )
  }

  /// The cheapest further arcs to hide so that a hidden arc can rise or sink by more than it can;
  /// empty when there are none.
  func cheapestRelief(of arc: Int, hiding hidden: [Bool], rising: Bool) -> [Int] {
    let own = arcs[arc]
    let (source, sink) = rising ? (own.head, own.tail) : (own.tail, own.head)
    var residual = residual(hiding: hidden, without: arc)
    _ = residual.flow(from: source, to: sink, atMost: rising ? .max : own.count - 1)
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
      where index != arc && !hidden[index] && next.count > 0 {
        let ends = [(next.tail, next.head, true), (next.head, next.tail, next.count > 1)]
        for (from, to, isOpen) in ends where from == node && isOpen {
          let total = reached + next.cost
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
      residual.add(arc.count - 1, from: arc.head, to: arc.tail)
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
