/// What people do about a visit, and how tickets and appointments are given.
let mistakesOfVisits: [Mistake] = [
  .init(
    old: "staffing_plan: all_day, confidence: A}\n  - {id: town_land",
    new:
      "staffing_plan: all_day, by_class: ⟦{land: {speed: 0.8}}, confidence: A}\n  - {id: town_land",
    message: "by_class names a class that the group does not serve",
    hint: "classes that stand under 'serves'"),
  .init(
    old: "closing:",
    new: "proxies: [{service_classes: land, share: 0.2, dossiers: ⟦1}]\nclosing:",
    message: "dossiers: 1 on average is too few: a proxy brings at least 2 dossiers",
    hint: "at least 2 on average"),
  .init(
    old: "closing:",
    new:
      "proxies: [{service_classes: land, share: 0.2, dossiers: ⟦{uniform: {min: 1, max: 2}}}]\nclosing:",
    message: "1.5 on average is too few"),
  .init(
    old: "  weekday_weights:", new: "  volumes: ⟦[]\n  weekday_weights:",
    message: "demand.volumes: has no rows", hint: "write at least 1"),
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
  .init(
    old: "gives_up_after: 6",
    new: "gives_up_after: 6\n  comes_earlier: {than: ⟦lasttime, minutes: {constant: 5}}",
    message: "'lasttime' is not possible", hint: "last_time"),
  .init(
    old: "gives_up_after: 6", new: "gives_up_after: 6\n  comes_earlier: ⟦{than: opening}",
    message: "'minutes' is missing"),
  .init(
    old: "closing:", new: "tickets: {quotas: [{tickets: ⟦-1}]}\nclosing:",
    message: "tickets.quotas[0].tickets: '-1' is out of range"),
  .init(
    old: "closing:", new: "tickets: {quotas: [{site: ⟦town_hal, tickets: 1}]}\nclosing:",
    message: "no 'town_hal' among the sites", hint: "did you mean 'town_hall'?"),
  .init(
    old: "closing:",
    new: "tickets: {quotas: [{tickets: 5, during: ⟦\"12:00-08:00\"}]}\nclosing:",
    message: "'12:00-08:00' is not possible"),
  .init(
    old: "closing:", new: "tickets: {from_afar: ⟦{share: 0.2}}\nclosing:",
    message: "'near' is missing"),
  .init(
    old: "closing:",
    new:
      "tickets: {from_afar: {share: 0.2, near: {constant: 3}, by_class: {land: {share: ⟦2}}}}\nclosing:",
    message: "by_class.land.share: '2' is out of range"),
  .init(
    old: "closing:",
    new:
      "appointments: {service_classes: civil, slot_minutes: ⟦300, capacity_share: 0.5, share: 0.3, lead_working_days: 1}\nclosing:",
    message: "no appointment for 'civil' can be given: a slot of 300 minutes fits into no session",
    hint: "write a slot_minutes"),
  .init(
    old: "closing:",
    new:
      "appointments: {service_classes: civil, slot_minutes: ⟦60, capacity_share: 0.5, share: 0.3, lead_working_days: 1, windows: [{during: \"08:00-08:30\"}]}\nclosing:",
    message: "fits into no session within the windows", hint: "into the windows of the class"),
  .init(
    old: "closing:",
    new:
      "appointments: {service_classes: civil, slot_minutes: 20, capacity_share: 0.5, share: 0.3, lead_working_days: 1, windows: ⟦[{during: \"08:00-10:00\"}, {during: \"09:00-11:00\"}]}\nclosing:",
    message: "09:00-11:00 overlaps 08:00-10:00", hint: "apart"),
  .init(
    old: "closing:",
    new:
      "proxies: [{service_classes: land, share: 0.2, dossiers: 3, places: [{id: a, latitude: ⟦210, longitude: 105}]}]\nclosing:",
    message: "'210' is out of range"),
  .init(
    old: "closing:",
    new:
      "proxies: [{service_classes: land, share: 0.2, dossiers: 3, site_choice: {rule: ⟦nearst}}]\nclosing:",
    message: "'nearst' is not possible", hint: "nearest"),
  .init(
    old: "  priority_share: 0.12", new: "  priority_share: 0.12\n  collection_comes: ⟦on_due",
    message: "'on_due' is not possible", hint: "on_due_date"),
]
