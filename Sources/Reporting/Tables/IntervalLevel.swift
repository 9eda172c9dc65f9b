/// Level of all intervals in tables and on the terminal.
let intervalLevel = 0.95
