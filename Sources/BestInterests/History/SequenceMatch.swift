/// Which elements of two sequences stay, so that as few as possible go and come.
///
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in its form that needs room for one row only. The
/// work is bounded: when more than twice `mostRounds` elements differ, it gives up and says that nothing stays but
/// what both begin and end with.
struct SequenceMatch {
  /// For each element of the one sequence whether it stays; as many stay in the other, in the same order.
  var staysBefore: [Bool]
  var staysAfter: [Bool]
  /// Whether the work was done to the end.
  private(set) var isComplete = true

  init(staysBefore: [Bool], staysAfter: [Bool]) {
    self.staysBefore = staysBefore
    self.staysAfter = staysAfter
  }

  init(_ before: ArraySlice<Int>, _ after: ArraySlice<Int>, mostRounds: Int) {
    staysBefore = [Bool](repeating: false, count: before.count)
    staysAfter = [Bool](repeating: false, count: after.count)
    let (old, new) = (Array(before), Array(after))
    // What is still to be compared; a list, because a long text must not exhaust the stack.
    var waiting = [Box(old: old.indices, new: new.indices)]
    while var box = waiting.popLast() {
      trim(&box, old, new)
      guard !box.old.isEmpty, !box.new.isEmpty else { continue }
      switch Self.split(box, old, new, mostRounds: mostRounds) {
      case .at(let x, let y):
        waiting.append(
          Box(
            old: box.old.lowerBound + x..<box.old.upperBound, new: box.new.lowerBound + y..<box.new.upperBound
          ))
        waiting.append(
          Box(
            old: box.old.lowerBound..<box.old.lowerBound + x, new: box.new.lowerBound..<box.new.lowerBound + y
          ))
      case .nothingStays: break
      case .tooMuchWork: isComplete = false
      }
    }
  }

  private struct Box {
    var old: Range<Int>
    var new: Range<Int>
  }

  private enum Split {
    /// A place, counted from the corner of the box, through which a shortest way goes.
    case at(Int, Int)
    case nothingStays
    case tooMuchWork
  }

  /// Takes off what both begin and end with.
  private mutating func trim(_ box: inout Box, _ old: [Int], _ new: [Int]) {
    var (start, newStart) = (box.old.lowerBound, box.new.lowerBound)
    var (end, newEnd) = (box.old.upperBound, box.new.upperBound)
    while start < end, newStart < newEnd, old[start] == new[newStart] {
      staysBefore[start] = true
      staysAfter[newStart] = true
      start += 1
      newStart += 1
    }
    while start < end, newStart < newEnd, old[end - 1] == new[newEnd - 1] {
      end -= 1
      newEnd -= 1
      staysBefore[end] = true
      staysAfter[newEnd] = true
    }
    box = Box(old: start..<end, new: newStart..<newEnd)
  }

  /// Looks from both corners at once for the place where two furthest reaching ways meet.
  private static func split(_ box: Box, _ old: [Int], _ new: [Int], mostRounds: Int) -> Split {
    let (width, height) = (box.old.count, box.new.count)
    let needed = (width + height + 1) / 2
    let rounds = min(needed, mostRounds)
    var forward = Reach(rounds: rounds)
    var backward = Reach(rounds: rounds)
    let delta = width - height
    let meetsForward = !delta.isMultiple(of: 2)
    for round in 0..<rounds {
      for diagonal in forward.diagonals(in: round) {
        var x = forward.start(on: diagonal, in: round)
        var y = x - diagonal
        while x < width, y < height, old[box.old.lowerBound + x] == new[box.new.lowerBound + y] {
          x += 1
          y += 1
        }
        forward.note(x, on: diagonal, isWithin: x <= width, y <= height)
        if meetsForward, x <= width, y <= height, let theirs = backward.reached(on: delta - diagonal),
          x >= width - theirs
        {
          return .at(x, y)
        }
      }
      for diagonal in backward.diagonals(in: round) {
        var x = backward.start(on: diagonal, in: round)
        var y = x - diagonal
        while x < width, y < height, old[box.old.upperBound - x - 1] == new[box.new.upperBound - y - 1] {
          x += 1
          y += 1
        }
        backward.note(x, on: diagonal, isWithin: x <= width, y <= height)
        if !meetsForward, x <= width, y <= height, let theirs = forward.reached(on: delta - diagonal),
          theirs >= width - x
        {
          return .at(theirs, theirs - (delta - diagonal))
        }
      }
    }
    return rounds < needed ? .tooMuchWork : .nothingStays
  }

  /// How far the ways from one corner reach on each diagonal.
  private struct Reach {
    private var furthest: [Int]
    private let middle: Int
    /// How many diagonals at either end have left the box.
    private var below = 0
    private var above = 0

    init(rounds: Int) {
      middle = rounds + 1
      furthest = [Int](repeating: -1, count: 2 * rounds + 3)
      furthest[middle + 1] = 0
    }

    func diagonals(in round: Int) -> StrideThrough<Int> {
      stride(from: -round + below, through: round - above, by: 2)
    }

    /// Where a way on a diagonal begins in a round: one step from the better of its neighbours.
    func start(on diagonal: Int, in round: Int) -> Int {
      let place = middle + diagonal
      let isDown = diagonal == -round || (diagonal != round && furthest[place - 1] < furthest[place + 1])
      return isDown ? furthest[place + 1] : furthest[place - 1] + 1
    }

    mutating func note(_ x: Int, on diagonal: Int, isWithin width: Bool, _ height: Bool) {
      furthest[middle + diagonal] = x
      if !width {
        above += 2
      } else if !height {
        below += 2
      }
    }

    /// How far a way has come on a diagonal, if one has come there.
    func reached(on diagonal: Int) -> Int? {
      let place = middle + diagonal
      guard furthest.indices.contains(place), furthest[place] >= 0 else { return nil }
      return furthest[place]
    }
  }
}
