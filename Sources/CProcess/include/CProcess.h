#ifndef AMOOT_CPROCESS_H
#define AMOOT_CPROCESS_H

#include <spawn.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The C library declares these for GNU sources only, or takes a variable number of arguments.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
static inline int amoot_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}

static const short amoot_spawn_flags = 0x04 /* SETSIGDEF */ | 0x08 /* SETSIGMASK */ | 0x80 /* SETSID */;

// A descriptor that becomes readable when the process ends; -1 where the system has none.
static inline int amoot_process_descriptor(pid_t process) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  return -1;
#endif
}

// No core file, and no other process of the user may read this one's memory.
static inline int amoot_refuse_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// The arguments that the program was started with. They do not come from /proc, which a container may lack.
int amoot_argument_count(void);
const char *amoot_argument(int index);

// Whole pages of memory; a length of 0 is none.
typedef struct {
  const void *start;
  size_t length;
} amoot_memory;

// What the loader reads once, when the program starts: the table of relocations, 2.6 MB.
amoot_memory amoot_relocations(void);

#endif
