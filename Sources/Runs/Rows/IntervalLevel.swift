/// Level of all intervals in tables and on the terminal.
package let intervalLevel = 0.95
