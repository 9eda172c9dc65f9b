/// What people do about a visit, and how tickets and appointments are given.
let mistakesOfVisits: [Mistake] = [
  .init(
    old: "gives_up_after: 6", new: "gives_up_after: 6\n  by_class: {⟦lnad: {gives_up_after: 2}}",
    message: "no 'lnad' among the service classes", hint: "did you mean 'land'?"),
  .init(
    old: "gives_up_after: 6", new: "gives_up_after: 6\n  by_class: {land: {gives_up_after: ⟦0}}",
    message: "closing.by_class.land.gives_up_after: '0' is out of range", hint: "from 1 to 1000"),
  .init(
    old: "gives_up_after: 6", new: "gives_up_after: 6\n  by_class: {land: {⟦rule: send_home}}",
    message: "'rule' is not a known key", hint: "gives_up_after"),
  .init(
    old: "gives_up_after: 6", new: "gives_up_after: ⟦0\n  by_class: {land: {}}",
    message: "closing.gives_up_after: '0' is out of range"),
]
