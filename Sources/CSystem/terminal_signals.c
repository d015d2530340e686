#define _GNU_SOURCE
#include "terminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static struct sigaction watched[NSIG];
static char is_watched[NSIG];

int vs_signal_pipe(void) {
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  return ends[0];
}

/* A full pipe is no loss: what is in it already wakes the program. */
static void report(int signal_number) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal_number;
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

void vs_signal_watch(int signal_number) {
  if (signal_number <= 0 || signal_number >= NSIG) return;
  struct sigaction action = {.sa_handler = report};
  struct sigaction before;
  sigemptyset(&action.sa_mask);
  /* Files being saved must not see EINTR; poll(2) is interrupted all the same. */
  action.sa_flags = SA_RESTART;
  if (sigaction(signal_number, NULL, &before) != 0) return;
  if (signal_number == SIGHUP && before.sa_handler == SIG_IGN) return;
  if (before.sa_handler == report || sigaction(signal_number, &action, NULL) != 0) return;
  /* Watching again after ncurses put in its own handler must not forget the first one. */
  if (!is_watched[signal_number]) watched[signal_number] = before;
  is_watched[signal_number] = 1;
}

void vs_signal_unwatch(int signal_number) {
  if (signal_number <= 0 || signal_number >= NSIG || !is_watched[signal_number]) return;
  is_watched[signal_number] = 0;
  sigaction(signal_number, &watched[signal_number], NULL);
}

void vs_signal_stop(void) {
  struct sigaction before, standard = {.sa_handler = SIG_DFL};
  sigset_t stop, mask;
  sigemptyset(&standard.sa_mask);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &before);
  sigprocmask(SIG_UNBLOCK, &stop, &mask);
  /* The whole group, as the terminal driver does, so that a script around the program stops too. */
  kill(0, SIGTSTP);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { CRASHES = sizeof crashes / sizeof crashes[0] };
static struct sigaction before_crash[CRASHES];
static int crash_terminal = -1;
static int is_guarded;
static struct termios crash_modes;

/* Paste brackets off, keypad and cursor keys normal, plain attributes, cursor on, alternate screen left. */
static const char restore[] = "\033[?2004l\033[?1l\033>\033[0m\033[?25h\033[?1049l\r\n";

static void crash(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  if (crash_terminal >= 0) {
    ssize_t ignored = write(crash_terminal, restore, sizeof restore - 1);
    (void)ignored;
    tcsetattr(crash_terminal, TCSANOW, &crash_modes);
    crash_terminal = -1;
  }
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crash[i], NULL);
  /* A fault happens again when the handler returns; a raised signal has to be raised again, and abort(3)
     would otherwise skip the handler from before. */
  if (info->si_code <= 0) raise(signal_number);
}

void vs_crash_guard(int terminal) {
  static char stack[65536];
  stack_t current;
  if (tcgetattr(terminal, &crash_modes) != 0) return;
  crash_terminal = terminal;
  if (is_guarded) return;
  is_guarded = 1;
  /* A stack overflow leaves no room for the handler; Swift's backtracer may have made a stack for it already.
     */
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &before_crash[i]);
}

void vs_crash_unguard(void) {
  crash_terminal = -1;
  if (!is_guarded) return;
  is_guarded = 0;
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &before_crash[i], NULL);
}

int vs_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
