// The floor: what a careful C program on the same ncurses needs for the same kind of key.
//   floor cell     one cell changes for each key
//   floor form     a text field beside 40 rows, each counted again in 12 answers for every key: a screen like ours,
//                  though not the same work (Vierstap evaluates less and lays out more)
//   floor list N   a list of N rows that scrolls with j and k; every row is drawn anew
// Build: cc -O2 -o floor floor.c -lncursesw
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

static void begin(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  set_escdelay(1);
  start_color();
  use_default_colors();
}

static void cell(void) {
  // Text in the bottom row: ncurses searches blank rows at the end of the screen on every update.
  mvaddstr(0, 0, "READY");
  mvaddstr(LINES - 1, 0, "floor");
  refresh();
  int column = 0;
  for (int key; (key = getch()) != 17;) {
    mvaddch(2, column, key < 256 ? (chtype)key : '?');
    column = (column + 1) % (COLS - 1);
    move(2, column);
    refresh();
  }
}

static void form(void) {
  static char answers[12][4096];
  static const char *words[] = {"school", "sister", "mother", "father", "health", "friend", "house", "talk"};
  for (int one = 0; one < 12; one++)
    for (int word = 0; word < 110; word++) strcat(strcat(answers[one], words[(one + word) % 8]), " ");
  answers[4][0] = 0;
  int length = 0, width = COLS - 48;
  for (int key = 0; key != 17; key = getch()) {
    if (key >= ' ' && key < 127 && length < 4000) answers[4][length++] = (char)key, answers[4][length] = 0;
    mvaddstr(0, 0, "READY");
    for (int row = 0; row < 20; row++) {
      int from = row * width;
      mvprintw(row + 1, 0, "%-*.*s", width, width, from < length ? answers[4] + from : "");
    }
    for (int row = 0; row < 40 && row < LINES - 1; row++) {
      int found = 0;
      for (int one = 0; one < 12; one++)
        for (char *at = answers[one]; (at = strstr(at, words[row % 8])); at++) found++;
      mvprintw(row, width + 1, "%c consideration %2d of this child %5d", found > 90 ? 'x' : 'o', row, found);
    }
    mvprintw(LINES - 1, 0, "%d characters", length);
    move(1 + length / width, length % width);
    refresh();
  }
}

static void list(int count) {
  int current = 0, top = 0;
  for (int key = 0; key != 17; key = getch()) {
    int height = LINES - 2;
    if (key == 'j' && current < count - 1) current++;
    if (key == 'k' && current > 0) current--;
    if (current < top) top = current;
    if (current >= top + height) top = current - height + 1;
    mvprintw(0, 0, "READY %d rows", count);
    for (int row = 0; row < height && top + row < count; row++) {
      if (top + row == current) attron(A_REVERSE);
      mvprintw(row + 1, 0, "%6d  2026-%04d  %-60s %-12s", top + row, top + row, "a family in the list", "3 open");
      if (top + row == current) attroff(A_REVERSE);
      clrtoeol();
    }
    mvaddstr(LINES - 1, 0, "floor");
    move(current - top + 1, 0);
    refresh();
  }
}

int main(int count, char **words) {
  begin();
  if (count > 2 && strcmp(words[1], "list") == 0) list(atoi(words[2]));
  else if (count > 1 && strcmp(words[1], "form") == 0) form();
  else cell();
  endwin();
  return 0;
}
