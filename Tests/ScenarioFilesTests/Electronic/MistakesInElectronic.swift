/// What is said of the portal and of accounts.
let mistakesInElectronic: [Mistake] = [
  .init(
    old: "closing:", new: "electronic_services: {failed_share: ⟦0.95}\nclosing:",
    message: "electronic_services.failed_share: '0.95' is out of range", hint: "from 0 to 0.9"),
  .init(
    old: "closing:", new: "electronic_services: {⟦failed_shares: 0.1}\nclosing:",
    message: "'failed_shares' is not a known key", hint: "did you mean 'failed_share'?"),
  .init(
    old: "closing:",
    new: "identification: {level_2_share: 0.5, spared_copies_share: ⟦0.3}\nclosing:",
    message: "copies are spared, and no procedure certifies any", hint: "certified_copies"),
  .init(
    old: "closing:",
    new: "identification: {level_2_share: 0.5, spared_copies_share: 0.3, certified_copies: "
      + "[⟦certifcation]}\nclosing:",
    message: "no 'certifcation' among the procedures", hint: "did you mean 'certification'?"),
  .init(
    old: "closing:", new: "identification: ⟦{saved_minutes: 2}\nclosing:",
    message: "'level_2_share' is missing"),
  .init(
    old: "closing:", new: "identification: {level_2_share: 0.5, saved_minutes: ⟦-1}\nclosing:",
    message: "identification.saved_minutes: '-1' is out of range", hint: "from 0 to 60"),
]
