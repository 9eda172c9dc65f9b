#include "program.h"

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <time.h>

const char *motcua_glpk_version(void) { return glp_version(); }

/// GLPK ends the process where it meets what it cannot be in; this leads back to us instead.
static void leave(void *place) { longjmp(*(jmp_buf *)place, 1); }

/// How a program is searched, and what is proven by now.
typedef struct {
  motcua_search asked;
  double bound;
} progress;

static int is_stopped(motcua_search asked) { return asked.is_stopped != NULL && asked.is_stopped(); }

/// Keeps the best bound, and ends the search where it has taken its nodes or was called off.
static void look(glp_tree *tree, void *info) {
  progress *now = info;
  int node = glp_ios_best_node(tree), all;
  if (node != 0) now->bound = glp_ios_node_bound(tree, node);
  glp_ios_tree_size(tree, NULL, NULL, &all);
  if (now->asked.most_nodes > 0 && all > now->asked.most_nodes) glp_ios_terminate(tree);
  if (is_stopped(now->asked)) glp_ios_terminate(tree);
}

static int kind(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

static void load_rows(glp_prob *problem, const motcua_row *rows, int count) {
  if (count > 0) glp_add_rows(problem, count);
  for (int i = 0; i < count; i++)
    glp_set_row_bnds(
        problem, i + 1, kind(rows[i].lower, rows[i].upper), rows[i].lower, rows[i].upper);
}

static void load_columns(glp_prob *problem, const motcua_column *columns, int count) {
  glp_add_cols(problem, count);
  for (int j = 0; j < count; j++) {
    motcua_column column = columns[j];
    glp_set_col_bnds(
        problem, j + 1, kind(column.lower, column.upper), column.lower, column.upper);
    glp_set_obj_coef(problem, j + 1, column.cost);
    glp_set_col_kind(problem, j + 1, column.is_whole ? GLP_IV : GLP_CV);
  }
}

static void load_entries(glp_prob *problem, const motcua_entry *entries, int count) {
  // GLPK counts from 1.
  int *rows = glp_alloc(count + 1, sizeof(int)), *columns = glp_alloc(count + 1, sizeof(int));
  double *values = glp_alloc(count + 1, sizeof(double));
  for (int k = 0; k < count; k++) {
    rows[k + 1] = entries[k].row + 1;
    columns[k + 1] = entries[k].column + 1;
    values[k + 1] = entries[k].value;
  }
  glp_load_matrix(problem, count, rows, columns, values);
  glp_free(rows);
  glp_free(columns);
  glp_free(values);
}

/// Without whole numbers.
static motcua_answer relaxed(
    glp_prob *problem, int presolve, int milliseconds, double *values, int columns) {
  motcua_answer answer = {MOTCUA_FAILED, NAN, -INFINITY, NAN};
  glp_smcp settings;
  glp_init_smcp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.presolve = presolve;
  settings.tm_lim = milliseconds;
  int code = glp_simplex(problem, &settings);
  if (code == GLP_ETMLIM) answer.state = MOTCUA_UNKNOWN;
  if (code == GLP_ENOPFS || (code == 0 && glp_get_status(problem) == GLP_NOFEAS))
    answer.state = MOTCUA_INFEASIBLE;
  if (code != 0 || glp_get_status(problem) != GLP_OPT) return answer;
  answer.state = MOTCUA_OPTIMAL;
  answer.objective = answer.bound = answer.relaxation = glp_get_obj_val(problem);
  for (int j = 0; j < columns; j++) values[j] = glp_get_col_prim(problem, j + 1);
  return answer;
}

/// Leaves out what costs more, of a program that is solved without whole numbers: a whole column that would cost too
/// much by its reduced cost alone stays where it is, and a row says the rest.
static void limit(glp_prob *problem, double most, int columns) {
  double spare = most - glp_get_obj_val(problem) + 1e-6 * fmax(1, fabs(most));
  int *places = glp_alloc(columns + 1, sizeof(int)), count = 0;
  double *costs = glp_alloc(columns + 1, sizeof(double));
  for (int j = 1; j <= columns; j++) {
    double cost = glp_get_obj_coef(problem, j), lower = glp_get_col_lb(problem, j);
    if (cost != 0) {
      places[++count] = j;
      costs[count] = cost;
    }
    if (glp_get_col_kind(problem, j) != GLP_CV && glp_get_col_stat(problem, j) == GLP_NL &&
        glp_get_col_dual(problem, j) > spare)
      glp_set_col_bnds(problem, j, GLP_FX, lower, lower);
  }
  int row = glp_add_rows(problem, 1);
  glp_set_mat_row(problem, row, count, places, costs);
  glp_set_row_bnds(problem, row, GLP_UP, 0, most);
  glp_free(places);
  glp_free(costs);
}

/// With whole numbers, by branch and cut; always the same steps for the same program.
static motcua_answer whole(
    glp_prob *problem, motcua_search asked, double *values, int columns) {
  motcua_answer answer = {MOTCUA_FAILED, NAN, -INFINITY, NAN};
  progress now = {asked, -INFINITY};
  glp_iocp settings;
  glp_init_iocp(&settings);
  settings.msg_lev = GLP_MSG_OFF;
  settings.tm_lim = asked.milliseconds;
  settings.presolve = GLP_ON;
  if (asked.is_dive) {
    settings.br_tech = GLP_BR_MFV;
    settings.bt_tech = GLP_BT_DFS;
    // Where hardly anything is cheap enough, cuts lead there sooner than many more nodes.
    settings.gmi_cuts = isinf(asked.most) ? GLP_OFF : GLP_ON;
  } else {
    settings.br_tech = GLP_BR_DTH;
    settings.bt_tech = GLP_BT_BLB;
    settings.fp_heur = GLP_ON;
    settings.gmi_cuts = GLP_ON;
    settings.mir_cuts = GLP_ON;
    settings.cov_cuts = GLP_ON;
    settings.clq_cuts = GLP_ON;
  }
  settings.cb_func = look;
  settings.cb_info = &now;
  int code = glp_intopt(problem, &settings);
  answer.bound = now.bound;
  int status = code == GLP_ENOPFS ? GLP_NOFEAS : glp_mip_status(problem);
  if (status == GLP_NOFEAS && (code == 0 || code == GLP_ENOPFS)) {
    answer.state = MOTCUA_INFEASIBLE;
  } else if (status == GLP_OPT || status == GLP_FEAS) {
    answer.objective = glp_mip_obj_val(problem);
    for (int j = 0; j < columns; j++) values[j] = glp_mip_col_val(problem, j + 1);
    answer.state = code == 0 && status == GLP_OPT ? MOTCUA_OPTIMAL : MOTCUA_FEASIBLE;
    if (answer.state == MOTCUA_OPTIMAL) answer.bound = answer.objective;
  } else if (code == GLP_ETMLIM || code == GLP_ESTOP) {
    answer.state = MOTCUA_UNKNOWN;
  }
  return answer;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

motcua_answer motcua_solve(
    const motcua_row *rows, int row_count, const motcua_column *columns, int column_count,
    const motcua_entry *entries, int entry_count, motcua_search search, double *values) {
  const motcua_answer failed = {MOTCUA_FAILED, NAN, -INFINITY, NAN};
  if (column_count < 1) return failed;
  jmp_buf place;
  glp_term_out(GLP_OFF);
  if (setjmp(place) != 0) {
    // Everything of the library's is in an unknown state, and goes.
    glp_error_hook(NULL, NULL);
    glp_free_env();
    return failed;
  }
  glp_error_hook(leave, &place);
  long long start = now();
  glp_prob *problem = glp_create_prob();
  load_rows(problem, rows, row_count);
  load_columns(problem, columns, column_count);
  load_entries(problem, entries, entry_count);
  motcua_answer answer = relaxed(problem, GLP_ON, search.milliseconds, values, column_count);
  double relaxation = answer.relaxation;
  if (answer.state == MOTCUA_OPTIMAL && !isinf(search.most)) {
    limit(problem, search.most, column_count);
    long long left = search.milliseconds - (now() - start);
    answer = relaxed(problem, GLP_OFF, left > 1 ? (int)left : 1, values, column_count);
  }
  if (!search.is_relaxed && answer.state == MOTCUA_OPTIMAL) {
    long long left = search.milliseconds - (now() - start);
    search.milliseconds = left > 1 ? (int)left : 1;
    answer = whole(problem, search, values, column_count);
    answer.relaxation = relaxation;
    if (answer.bound < relaxation) answer.bound = relaxation;
  }
  glp_delete_prob(problem);
  glp_error_hook(NULL, NULL);
  glp_free_env();
  return answer;
}
