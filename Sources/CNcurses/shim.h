/* ncurses for Swift: the wide-character library, and small functions for what Swift cannot import.
 * One header, no source file: everything here is a constant or an inline function, each with its reason. */
#ifndef VS_NCURSES_SHIM_H
#define VS_NCURSES_SHIM_H

/* Without this the wide functions (cchar_t, setcchar, wadd_wchnstr) are not declared at all. */
#define NCURSES_WIDECHAR 1

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <wchar.h>

#include <curses.h>

/* A_* are macros with casts, which Swift does not import. */
static const attr_t VS_BOLD = A_BOLD;
static const attr_t VS_REVERSE = A_REVERSE;
static const attr_t VS_UNDERLINE = A_UNDERLINE;

/* stdscr is a global variable, which Swift 6 refuses; the pointer is asked for once after newterm. */
static inline WINDOW *vs_stdscr(void) { return stdscr; }

/* curscr likewise: what ncurses believes the terminal shows, to be cleared when that is no longer true. */
static inline WINDOW *vs_curscr(void) { return curscr; }

/* COLOR_PAIR() as an attribute has another sign in Swift than attr_t. */
static inline attr_t vs_pair_attribute(int pair) { return (attr_t)COLOR_PAIR(pair); }

/* wcwidth(3) needs _XOPEN_SOURCE, which Swift's Glibc does not define. */
extern int wcwidth(wchar_t);
static inline int vs_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/* tigetstr takes char * but changes nothing, and marks a missing name by a pointer of -1, which Swift cannot
 * compare with. NULL when the terminal has no such string. */
static inline const char *vs_terminal_string(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

/* tigetnum takes char * but changes nothing. Negative when the terminal has no such number. */
static inline int vs_terminal_number(const char *name) { return tigetnum((char *)name); }

/* Whether the locale's character set is UTF-8: CODESET is a macro, and nl_langinfo's text belongs to libc. */
static inline const char *vs_codeset(void) { return nl_langinfo(CODESET); }

#endif
