/// Mixed integer programs, solved by the GNU Linear Programming Kit.
#ifndef MOTCUA_PROGRAM_H
#define MOTCUA_PROGRAM_H

/// The sum of a row's terms lies within these; -INFINITY and INFINITY are no bounds.
typedef struct {
  double lower;
  double upper;
} motcua_row;

/// An unknown, its bounds, and what one of it costs.
typedef struct {
  double lower;
  double upper;
  double cost;
  /// 1 if it takes whole numbers only, else 0.
  int is_whole;
} motcua_column;

/// A coefficient that is not 0; positions count from 0, and each place is there once.
typedef struct {
  int row;
  int column;
  double value;
} motcua_entry;

/// What became of a program.
typedef enum {
  /// The values are optimal.
  MOTCUA_OPTIMAL,
  /// The time was over, or the nodes: the values hold everything, and nothing is cheaper than the bound.
  MOTCUA_FEASIBLE,
  /// The time was over before anything was found, or the nodes.
  MOTCUA_UNKNOWN,
  /// There are no values that hold everything.
  MOTCUA_INFEASIBLE,
  /// The library gave up: its message says why.
  MOTCUA_FAILED,
} motcua_state;

/// The answer to a program.
typedef struct {
  motcua_state state;
  double objective;
  /// No values that hold everything cost less.
  double bound;
  /// Optimum without the condition of whole numbers; NAN if it was not reached.
  double relaxation;
} motcua_answer;

/// How a program is searched.
typedef struct {
  /// By the clock.
  int milliseconds;
  /// Of the search; 0 for any number.
  int most_nodes;
  /// 1 to leave out that numbers are whole, else 0.
  int is_relaxed;
  /// 1 to go down to values that hold everything rather than to bring the bound up; else 0.
  int is_dive;
  /// Nothing that costs more is looked for; INFINITY for no limit.
  double most;
  /// Whether whoever asked has called it off, which is asked at each node; NULL where nobody may.
  int (*is_stopped)(void);
} motcua_search;

/// Minimises the costs; one that is called off ends as if its time were over. `values` has room for every column. Never
/// ends the process, whatever the library meets.
motcua_answer motcua_solve(
    const motcua_row *rows, int row_count, const motcua_column *columns, int column_count,
    const motcua_entry *entries, int entry_count, motcua_search search, double *values);

/// The version of the library that is linked.
const char *motcua_glpk_version(void);

#endif
