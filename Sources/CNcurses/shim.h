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

// Reads keys from standard input, and paints to wherever it is told.
static inline WINDOW *amoot_open(FILE *output) { return newterm(NULL, output, stdin) ? stdscr : NULL; }

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

static const mmask_t amoot_mouse_press = BUTTON1_PRESSED;
static const mmask_t amoot_mouse_click = BUTTON1_CLICKED;
static const mmask_t amoot_mouse_double = BUTTON1_DOUBLE_CLICKED;
static const mmask_t amoot_mouse_release = BUTTON1_RELEASED;
static const mmask_t amoot_mouse_wheel_up = BUTTON4_PRESSED;
static const mmask_t amoot_mouse_wheel_down = BUTTON5_PRESSED;
static const mmask_t amoot_mouse_position = REPORT_MOUSE_POSITION;

static const int amoot_ok = OK;
static const int amoot_err = ERR;
static const int amoot_key_code_yes = KEY_CODE_YES;

#endif
