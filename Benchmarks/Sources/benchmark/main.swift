// One measurement per process, so that peak memory is its own:
//
//   benchmark station plain|named SERVERS CUSTOMERS SEED
//   benchmark hold plain|named PENDING HOLDS SEED
//   benchmark tandem SCENARIO CUSTOMERS SEED
//   benchmark apart SCENARIO SEED (likewise)
//   benchmark parts SCENARIO SITE ROUNDS SEED (see CityParts.swift for what it prints)
//
// Prints CPU seconds, peak memory in KiB, and the mean that theory knows.
let words = CommandLine.arguments.dropFirst()
guard let what = words.first, words.count >= 3, let seed = words.last.flatMap(UInt64.init) else {
  fatalError("benchmark WHAT ... SEED")
}
let rest = Array(words.dropFirst().dropLast())
switch (what, rest.count) {
case ("station", 3):
  let (servers, customers) = (number(rest[1]), number(rest[2]))
  if rest[0] == "plain" {
    runStation(PlainDraws(seed: seed, servers: servers), servers: servers, customers: customers)
  } else {
    runStation(NamedDraws(seed: seed, servers: servers), servers: servers, customers: customers)
  }
case ("hold", 3):
  let (pending, holds) = (number(rest[1]), number(rest[2]))
  if rest[0] == "plain" {
    runHold(PlainDraws(seed: seed, servers: 1), pending: pending, holds: holds)
  } else {
    runHold(NamedDraws(seed: seed, servers: 1), pending: pending, holds: holds)
  }
case ("tandem", 2):
  try runTandem(scenario: rest[0], customers: number(rest[1]), seed: seed)
case ("apart", 1):
  try runCityApart(scenario: rest[0], seed: seed)
case ("parts", 3):
  try runCityParts(scenario: rest[0], site: rest[1], rounds: number(rest[2]), seed: seed)
default: fatalError("no such benchmark: \(what)")
}

func number(_ word: String) -> Int {
  guard let number = Int(word), number > 0 else { fatalError("\(word) is not a positive number") }
  return number
}
