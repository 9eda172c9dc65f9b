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

/// Minimises the costs within so many milliseconds, and nodes of the search unless that is 0; without whole numbers
/// where `is_relaxed` is not 0.
/// `values` has room for every column. Never ends the process, whatever the library meets.
motcua_answer motcua_solve(
    const motcua_row *rows, int row_count, const motcua_column *columns, int column_count,
    const motcua_entry *entries, int entry_count, int milliseconds, int most_nodes,
    int is_relaxed, double *values);

/// The version of the library that is linked.
const char *motcua_glpk_version(void);

#endif
