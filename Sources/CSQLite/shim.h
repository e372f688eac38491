#ifndef AMOOT_CSQLITE_SHIM_H
#define AMOOT_CSQLITE_SHIM_H

// Swift does not import variadic functions. The connection is GRDB's.
extern int sqlite3_db_config(void *connection, int option, ...);

// Closing leaves file and log as they are: SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE.
static inline int amoot_leave_log(void *connection) { return sqlite3_db_config(connection, 1006, 1, (int *)0); }

#endif
