#ifndef AMOOT_CSQLITE_SHIM_H
#define AMOOT_CSQLITE_SHIM_H

// Swift does not import variadic functions. The connection is GRDB's.
extern int sqlite3_db_config(void *connection, int option, ...);

// Closing leaves file and log as they are: SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE.
static inline int amoot_leave_log(void *connection) { return sqlite3_db_config(connection, 1006, 1, (int *)0); }

// Values of the row that a statement is at. Reading a long list through GRDB's conversions takes twice the time.
extern int sqlite3_column_type(void *statement, int column);
extern long long sqlite3_column_int64(void *statement, int column);
extern double sqlite3_column_double(void *statement, int column);
extern const unsigned char *sqlite3_column_text(void *statement, int column);
extern int sqlite3_column_bytes(void *statement, int column);
extern int sqlite3_column_count(void *statement);
extern const char *sqlite3_column_name(void *statement, int column);

// 1 integer, 2 float, 3 text, 4 blob, 5 null.
static inline int amoot_column_type(void *statement, int column) { return sqlite3_column_type(statement, column); }
static inline long long amoot_column_integer(void *statement, int column) {
  return sqlite3_column_int64(statement, column);
}
static inline double amoot_column_double(void *statement, int column) {
  return sqlite3_column_double(statement, column);
}
static inline const unsigned char *amoot_column_text(void *statement, int column) {
  return sqlite3_column_text(statement, column);
}
static inline int amoot_column_bytes(void *statement, int column) { return sqlite3_column_bytes(statement, column); }
static inline int amoot_column_count(void *statement) { return sqlite3_column_count(statement); }
static inline const char *amoot_column_name(void *statement, int column) {
  return sqlite3_column_name(statement, column);
}

#endif
