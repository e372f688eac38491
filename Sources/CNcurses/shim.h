#ifndef AMOOT_CNCURSES_SHIM_H
#define AMOOT_CNCURSES_SHIM_H

#if !__has_include(<curses.h>)
#error "a header is missing: install libncurses-dev (on Debian and Ubuntu: apt-get install libncurses-dev), then build again"
#endif

// Wide characters must be asked for before the header is read.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// Swift imports neither variadic functions nor most macros, and refuses the mutable globals.
static inline int amoot_lines(void) { return LINES; }
static inline int amoot_columns(void) { return COLS; }
static inline int amoot_colors(void) { return COLORS; }
static inline int amoot_color_pairs(void) { return COLOR_PAIRS; }

// Paints to wherever it is told. The size is followed by the program itself: what LINES and COLUMNS say is not believed.
// With use_tioctl, an entry of the terminal database that names no size (linux, cygwin, hurd) gets one; without, newterm
// fails for it.
static inline WINDOW *amoot_open(FILE *output) {
  use_env(FALSE);
  use_tioctl(TRUE);
  return newterm(NULL, output, stdin) ? stdscr : NULL;
}

// A file in memory, closed in children. The C library declares it for GNU sources only.
extern int memfd_create(const char *name, unsigned int flags);
static inline int amoot_memory_file(const char *name) { return memfd_create(name, 1u /* MFD_CLOEXEC */); }

// What makes the whole screen scroll; NULL where the terminal has no margins.
static inline const char *amoot_margins(void) {
  return change_scroll_region ? tiparm(change_scroll_region, 0, LINES - 1) : NULL;
}

static inline int amoot_attributes(WINDOW *window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, (short)pair, &pair);
}

static inline int amoot_put(WINDOW *window, int y, int x, const wchar_t *text) {
  return mvwaddwstr(window, y, x, text);
}

static const attr_t amoot_bold = A_BOLD;
static const attr_t amoot_dim = A_DIM;
static const attr_t amoot_reverse = A_REVERSE;
static const attr_t amoot_underline = A_UNDERLINE;

// Of Linux: fcntl's F_SETPIPE_SZ.
static const int amoot_set_pipe_size = 1031;

static const int amoot_ok = OK;

#endif
