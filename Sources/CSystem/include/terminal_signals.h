/* What a terminal program must do inside signal handlers, where Swift code must not run. */
#ifndef VS_TERMINAL_SIGNALS_H
#define VS_TERMINAL_SIGNALS_H

/* Opens the pipe that signals arrive in, once per process; later calls return the same reading end. Both ends
 * are close-on-exec and non-blocking. Returns -1 with errno when there is no pipe: pipe(2). */
int vs_signal_pipe(void);

/* Installs a handler that writes the number of the signal as one byte into the pipe. A SIGHUP that is
 * ignored, as under nohup(1), stays ignored. */
void vs_signal_watch(int signal_number);

/* Puts back what was there before vs_signal_watch; does nothing for a signal that is not watched. */
void vs_signal_unwatch(int signal_number);

/* Stops the process group as Ctrl-Z does and returns when it is continued; the handler of SIGTSTP is kept. */
void vs_signal_stop(void);

/* On a crash (ILL, TRAP, ABRT, BUS, FPE, SEGV) restores the terminal first: writes the sequences that leave
 * the alternate screen and sets the line's modes of the time of this call. The handler from before then runs,
 * so that a backtrace is printed on a sane screen. Does nothing for a descriptor that is no terminal. */
void vs_crash_guard(int terminal);

/* Puts back the handlers from before vs_crash_guard. */
void vs_crash_unguard(void);

/* A memory file that is closed on exec, or -1 with errno: memfd_create(2), which needs _GNU_SOURCE. */
int vs_memory_file(const char *name);

#endif
