let mistakesInYAML: [Mistake] = [
  .init(old: "  candidates: 5", new: "⟦\tcandidates: 5", message: "tab", hint: "spaces"),
  .init(
    old: "  candidates: 5", new: "  candidates: 5\n  ⟦candidates: 6",
    message: "'candidates' is written twice", hint: "it stands first in line"),
  .init(
    old: "priority_share: 0.12", new: "⟦<<: {a: b}\n  priority_share: 0.12", message: "merge keys"),
  .init(old: "priority_share: 0.12", new: "priority_share: ⟦*nothing", message: "undefined alias"),
  .init(
    old: "name: {vi: Thị trấn nhỏ, en: A small town}",
    new: "name: {vi: Thị trấn⟦: nhỏ, en: A small town}",
    message: "YAML: did not find expected ',' or '}'"),
  .init(
    old: "name: {vi: Thị trấn nhỏ, en: A small town}",
    new: "name: {vi: Thị trấn nhỏ, en: A small⟦\u{7}town}", message: "control character"),
  .init(
    old: "name: {vi: Thị trấn nhỏ, en: A small town}",
    new: #"name: {vi: Thị trấn nhỏ, en: ⟦"A small \e[2J town"}"#, message: "is not possible",
    hint: "without control characters"),
  .init(
    old: "name: {vi: Thị trấn nhỏ, en: A small town}",
    new: "name: {⟦[vi]: Thị trấn nhỏ, en: A small town}", message: "a key must be a name", count: 2),
]

let mistakesInTables: [Mistake] = [
  .init(
    file: "communes.csv", old: "river,Xã Bến Sông,Riverside,town,",
    new: "river,Xã Bến Sông,Riverside,⟦twon,", message: "no 'twon' among the districts",
    hint: "did you mean 'town'?"),
  .init(
    file: "communes.csv", old: "21.055,105.880,", new: "⟦105.880,21.055,",
    message: "latitude: '105.880' is out of range", hint: "-90 to 90"),
  .init(
    file: "communes.csv", old: "9000,\"census, 2019\",D", new: "9000,census, 2019,⟦D",
    message: "the row has 10 fields, the header has 9", hint: "in double quotes"),
  .init(
    file: "communes.csv", old: "6000,,A", new: "6000,⟦",
    message: "the row has 8 fields, the header has 9", hint: "comma for each column"),
  .init(
    file: "communes.csv", old: "\"census, 2019\",D", new: "⟦\"census, 2019,D",
    message: "no closing quote"),
  .init(
    file: "communes.csv", old: "\"census, 2019\",D", new: "\"census\"⟦ 2019,D",
    message: "text after a closing quote"),
  .init(
    file: "communes.csv", old: "Tea Hill", new: "Tea ⟦\"Hill\"",
    message: "a quote inside an unquoted field"),
  .init(
    file: "communes.csv", old: "hill,Xã", new: "⟦river,Xã", message: "id 'river' is there twice",
    hint: "line 3"),
  .init(
    file: "communes.csv", old: "name_en,district", new: "⟦name_eng,district", message: "", hint: "",
    count: 2),
  .init(
    file: "communes.csv", old: "name_en,district", new: "⟦name_vi,district",
    message: "column 'name_vi' is there twice", count: 2),
  .init(
    file: "communes.csv", old: "id,name_vi", new: "⟦code,name_vi",
    message: "'code' is not a known column", count: 2),
  .init(
    file: "communes.csv",
    old: "id,name_vi,name_en,district,latitude,longitude,population,source,confidence",
    new: "id;name_vi;name_en;district;latitude;longitude;population",
    message: "the row has 1 field", hint: "a semicolon for each column", count: 2,
    at: "communes.csv:2:1"),
  .init(
    file: "communes.csv", old: ",18000,census,D", new: ",⟦18.000.000,census,D",
    message: "is not a number"),
  .init(
    file: "communes.csv", old: ",18000,census,D", new: ",⟦,census,D",
    message: "'population' is missing"),
  .init(
    file: "communes.csv", old: ",18000,census,D", new: ",18000,census,⟦X",
    message: "confidence 'X' is not possible"),
  .init(
    file: "procedures.csv", old: "register,1wd", new: "register,⟦1d",
    message: "time_limit: '1d' is not possible", hint: "10wd"),
  .init(
    file: "procedures.csv", old: "land,30cd,false", new: "land,⟦0mo,false",
    message: "time_limit: '0mo' is not possible", hint: "3mo (months)"),
  .init(
    file: "procedures.csv", old: "register,1wd", new: "⟦registry,1wd",
    message: "no 'registry' among the routes", hint: "'register'"),
  .init(
    file: "procedures.csv", old: "commune,civil,900", new: "⟦ward,civil,900",
    message: "level: 'ward' is not possible"),
  .init(
    file: "procedures.csv", old: "usual,,,\"{gamma: {mean: 20, cv: 0.7}}\"",
    new: "usual,,,\"{gamma: {mean: 20, ⟦sd: 0.7}}\"", message: "'sd' is not a known key", count: 2),
  .init(
    file: "procedures.csv", old: "usual,,,\"{gamma: {mean: 20, cv: 0.7}}\"", new: "usual,⟦20,,",
    message: "time at the counter is not clear"),
  .init(
    file: "sites.csv", old: "commune:river", new: "commune:⟦rivr",
    message: "no 'rivr' among the communes", hint: "'river'"),
  .init(
    file: "sites.csv", old: "commune:river", new: "⟦house", message: "'house' is not possible",
    hint: "commune:ID"),
  .init(
    file: "offices.csv", old: "office_hours,2\nland", new: "office_hours,⟦0\nland",
    message: "agents: '0' is out of range"),
]

let mistakesInOptions: [Mistake] = [
  .init(
    file: "option.yaml", old: "boundary_free", new: "⟦bondary_free", message: "not possible",
    hint: "'boundary_free'", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "site_choice:", new: "⟦site_choise:",
    message: "'site_choise' is not a known key", hint: "'site_choice'", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "over: town.yaml", new: "over: ⟦village.yaml",
    message: "there is no such file", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "over: town.yaml", new: "over: ⟦option.yaml",
    message: "stands over itself", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "option: wider\nover: town.yaml\n", new: "⟦option: wider\n",
    message: "'over' is missing", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "enabled: false", new: "enabled: ⟦off",
    message: "neither true nor false", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "staff: 3,", new: "staff: ⟦lots,", message: "'lots' is not a number",
    read: "option.yaml"),
  .init(
    file: "option.yaml", old: "free:\n    site_choice: {rule: boundary_free}", new: "free: ⟦5",
    message: "'5' stands where changes are needed", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "enabled: false", new: "enabled: false\n    ⟦scenario: x",
    message: "a lever cannot rename", read: "option.yaml"),
  .init(
    file: "option.yaml", old: "serves: civil", new: "⟦servs: civil", message: "not a known key",
    count: 2, read: "option.yaml"),
]

/// Each part is right, and yet something is missing.
let mistakesInTheWhole: [Mistake] = [
  .init(
    file: "offices.csv", old: "justice,city", new: "justice,commune:river",
    message: "no office of function 'justice' is responsible for commune 'market' and 1 more",
    at: "communes.csv:2:1"),
  .init(
    file: "offices.csv", old: "justice,city", new: "justice,house",
    message: "no office of function 'justice' is responsible for commune 'river'",
    at: "communes.csv:3:1"),
  .init(
    file: "sites.csv", old: "district,city", new: "district,commune:market",
    message: "no counter serves 'civil' for commune 'hill'", count: 2, at: "communes.csv:4:1"),
  .init(
    old: "serves: land,", new: "serves: civil,",
    message: "no counter serves 'land' for commune 'market' and 2 more", at: "communes.csv:2:1"),
  .init(
    old: "{monday: 1.2, tuesday: 1, wednesday: 1, thursday: 0.9, friday: 0.9}", new: "⟦{sunday: 1}",
    message: "no weekday with a weight has a session"),
]
