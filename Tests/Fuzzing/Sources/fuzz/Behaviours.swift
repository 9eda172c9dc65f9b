/// What the town of the tutorial does not have, as settings over it: every behaviour that a scenario may
/// name. Fuzzing knows of a key only once it has met it.
let behaviours = #"""
  waiting={patience_minutes: {exponential: {mean: 40}}, balks_beyond: {uniform: {min: 5, \#
  max: 30}}, calling_minutes: 0.3}
  appointments={service_classes: [civil], share: 0.4, slot_minutes: 30, capacity_share: \#
  0.5, lead_working_days: {exponential: {mean: 2}}, longest_lead_working_days: 10, \#
  no_show_share: 0.1, horizon_working_days: 3, by_class: {civil: {windows: [{during: \#
  "08:00-10:00", most_per_day: 4}]}}}
  tickets={quotas: [{tickets: 60, during: "08:00-12:00"}, {site: town_hall, service_classes: \#
  [land], tickets: 9}], from_afar: {share: 0.4, near: 5, by_class: {land: {share: 0.1}}}}
  closing.comes_earlier={than: last_ticket, minutes: {exponential: {mean: 30}}, not_before: \#
  "05:00"}
  closing.by_class={land: {gives_up_after: 9, comes_earlier: {than: opening, minutes: 60}}}
  reception.collection_comes=on_due_date
  reception.collection_again_working_days={uniform: {min: 1, max: 4}}
  reception.collection_in_vain_minutes=2
  proxies=[{service_classes: [land], share: 0.3, dossiers: {uniform: {min: 1, max: 9}}, \#
  dossiers_per_turn: 2, places: [{id: firm, latitude: 21, longitude: 105.8}, {id: notary, \#
  latitude: 21.1, longitude: 105.8, weight: 3}], site_choice: {rule: nearest}}]
  absence_share=0.1
  staffing={target_utilisation: 0.7, least_people: 2, offices: {target_utilisation: 0.9}}
  backlog=[{procedure: land_change, commune: hill, steps_done: 1, age_working_days: 3, \#
  count: 40}]
  delegation={functions: [justice], on_the_spot: justice, share: 0.5}
  site_exceptions=[{site: river_house, date: 2024-03-06, sessions: ["08:00-10:00"]}]
  reception.supplement_working_days={gamma: {mean: 2, cv: 1}}
  reception.supplement_service_share=0.4
  reception.guidance_minutes={triangular: {min: 1, mode: 2, max: 5}}
  reception.guidance_catches_share=0.3
  reception.digitising.place=at_counter
  closing.rule=send_home
  site_choice.rule=boundary_free
  offices[land_office].discipline=earliest_due
  demand.city_daily_factor_cv=0.1
  demand.after_holiday_factor=1.4
  demand.profiles=[{weekdays: [monday], service_classes: [land], districts: [town], \#
  arrival_profile: {"08:00": 1, "09:15": 0}}]
  demand.volumes=[{commune: hill, procedure: birth, annual_volume: 90}]
  demand.growth_by_year=0.04
  demand.volume_year=2023
  demand.spacing=fixed
  demand.by_class={land: {city_daily_factor_cv: 0.2, growth_by_year: 0.1}}
  events=[{surge: {from: 2024-03-05, to: 2024-03-08, factor: 2.6, procedures: [birth], \#
  shifted_share: 0.3, shifted_until: 2024-06-03}}, {portal_down: {from: 2024-03-06, to: \#
  2024-03-07, come_share: 0.4, communes: [hill]}}]
  events=[{closed: {from: 2024-03-05, to: 2024-03-06, sites: [river_house], \#
  counter_groups: [town_land]}}, {absent: {from: 2024-03-05, to: 2024-03-07, share: 0.3, \#
  sites: [town_hall], offices: [land_office]}}]
  stresses={s: {name: {vi: S, en: S}, set: ["demand.volume_factor*=1.3"], events: [{surge: \#
  {from: 2024-03-05, to: 2024-03-08, factor: 0.5}}]}}
  demand.envelope=1.5
  electronic_services={failed_share: 0.2, counter_after_failure_share: 0.5, \#
  retry_working_days: {exponential: {mean: 2}}, originals_share: 0.4, \#
  originals_working_days: 2, originals_minutes: {lognormal: {mean: 3, cv: 0.5}}}
  procedures[birth].online_service=partial
  procedures[residence].online_service=full
  procedures[land_change].online_service=none
  identification={level_2_share: 0.5, saved_minutes: 1, spared_papers_share: 0.3, \#
  spared_copies_share: 0.4, certified_copies: [certification]}
  communes[hill].level_2_share=0.2
  period.warm_up_days=auto
  transfer.to_office={digital: {minutes: {mixture: [{share: 0.5, of: 1}, {share: 0.5, of: \#
  {pert: {min: 1, mode: 2, max: 9}}}]}}}
  bundles={family: {name: {vi: Gói, en: Bundle}, leader: birth, share: 0.3, members: \#
  [{procedure: residence, after_leader: true, reception_share: 0.3}], time_limit: 3wd}}
  counter_groups=[{id: all, site: town_hall, serves: [civil, land], staff: 4, \#
  staffing_plan: all_day}, {id: guide, site: town_hall, serves: [civil, land], staff: 1, \#
  staffing_plan: all_day, role: guidance}, {id: fast, site: town_hall, serves: [civil, \#
  land], staff: 1, other_duties_share: 0.4, other_duties: blocks, staffing_plan: all_day, \#
  role: quick, speed: 1.5}, {id: river, site: river_house, serves: [civil, land], staff: \#
  1, other_duties_share: 0.4, other_duties: turns, staffing_plan: all_day}]
  counter_groups=[{id: all, site: town_hall, serves: [civil, land], staff: 2, staffing_plan: \#
  all_day, by_class: {land: {speed: 0.7}}, calls_first: [land]}, {id: back, site: town_hall, \#
  serves: [civil, land], staff: 2, staffing_plan: all_day, opens_after_minutes: 10}, {id: \#
  river, site: river_house, serves: civil, staff: 1, staffing_plan: all_day}]
  staffing_plans.all_day={"00:00": 1, "15:00": {share: 0.7, break_share: 0.1, pay_factor: 1.5}}
  people_plan=[{counter_group: town_civil, weekday: weekdays, from: "07:45", to: "12:00", \#
  people: 2.5}, {counter_group: town_civil, weekday: [monday, sunday], from: "13:00", to: \#
  "17:00", people: 1}, {counter_group: town_civil, from_date: 2024-03-05, to_date: 2024-03-06, \#
  from: "08:00", to: "24:00", people: 4}, {office: land_office, from: "00:00", to: "24:00", people: 1}]
  costs={staff_year: 180000000, overtime_factor: 1.5, weekday_factors: {saturday: 2}}
  costs={staff_year: {value: 180000000, low: 155000000, high: 225000000}, grades: {officers: {name: \#
  {vi: A, en: A}, staff_year: 190000000, site_kinds: [district], office_functions: [justice]}}, \#
  premises: {desk_hour: 3000}, equipment: {desk_year: 6000000, site_year: 5000000, city_year: 1e9}, \#
  courier: {round: 30000}, transition: {fit_out: {name: {vi: B, en: B}, amount: 9000000, for_each: \#
  desk, by_year: [0.6, 0.4]}}, citizens: {hour: 40000, travel_hour: {value: 20000, low: 1, high: 3e4}}}
  offices[land_office].staffing_plan=all_day
  offices[justice_office].jurisdiction=[district:town, commune:river]
  sites[river_house].jurisdiction=[{area: commune:river, classes: [civil], levels: [commune]}, \#
  commune:hill]
  procedures[land_change].time_limit=1mo
  rules=[{rule_set: a, name: {vi: A, en: A}, valid_from: 2018-06-21, cut_off: "15:00"}, \#
  {rule_set: b, name: {vi: B, en: B}, valid_from: 2024-03-20, cut_off: "15:00", \#
  time_limits: {birth: 2mo, land_change: 8wd}}]
  routes.register=[{work: {function: justice, minutes: 9, limit: 1wd}}, {sign: {function: \#
  justice, hours: ["16:00"], limit: 4wh}}]
  routes.land=[{parallel: [[{work: {function: justice, minutes: {weibull: {shape: 0.7, \#
  scale: 9}}}}], [{outside: {working_days: 1}}]]}, {rework: {share: 0.2, at_most: 2, \#
  steps: [{work: {function: land_registry, minutes: {empirical: [5, 9, 30]}}}]}}, {sign: \#
  {function: justice, hours: ["10:30", "16:00"]}}, {refuse: {share: 0.05}}]

  """#
