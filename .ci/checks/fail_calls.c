/* Lets one system call of a program fail, or kills the program at it. Loaded with LD_PRELOAD.
 *
 * Counted are the calls that change files below the folder FAULT_FOLDER. The one numbered FAULT_AT (from 1) meets
 * FAULT_KIND: "io" and "full" make it fail once, "io_on" and "full_on" it and all that follow, "short" writes a part
 * and then nothing more, "kill" ends the program before it and "torn" in the middle of it. Without FAULT_AT the
 * number of calls is written to FAULT_COUNT when the program ends.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_kind(const char *kind) { return strcmp(setting("FAULT_KIND"), kind) == 0; }

static int below_folder(const char *path) {
  const char *folder = setting("FAULT_FOLDER");
  size_t length = strlen(folder);
  return length > 0 && path && strncmp(path, folder, length) == 0;
}

static int is_watched(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below_folder(path);
}

static int is_watched_path(int folder, const char *path) {
  if (path && path[0] == '/') return below_folder(path);
  char whole[PATH_MAX];
  if (folder == AT_FDCWD) return getcwd(whole, sizeof whole) && below_folder(whole);
  return is_watched(folder);
}

static void end_program(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a call. Returns the error it has to fail with, 0 if it is to be made, -1 if a part of it is. */
static int met(void) {
  int number = ++calls;
  const char *given = getenv("FAULT_AT");
  if (!given) return 0;
  int at = atoi(given);
  if (number < at) return 0;
  if (number == at) {
    if (is_kind("kill")) end_program();
    if (is_kind("io") || is_kind("io_on")) return EIO;
    if (is_kind("full") || is_kind("full_on")) return ENOSPC;
    return -1;
  }
  if (is_kind("io_on")) return EIO;
  return is_kind("full_on") || is_kind("short") ? ENOSPC : 0;
}

__attribute__((destructor)) static void report(void) {
  const char *file = getenv("FAULT_COUNT");
  if (!file) return;
  FILE *out = fopen(file, "w");
  if (!out) return;
  fprintf(out, "%d\n", calls);
  fclose(out);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* A call that can't be made in part: a program that is killed in the middle has made it. */
#define WHOLE(watched, call)            \
  int fault = (watched) ? met() : 0;    \
  if (fault > 0) {                      \
    errno = fault;                      \
    return -1;                          \
  }                                     \
  __typeof__(call) result = (call);     \
  if (fault < 0 && is_kind("torn")) end_program(); \
  return result

/* A write, which can be made in part. */
#define PART(watched, length, whole, part)         \
  int fault = (watched) ? met() : 0;               \
  if (fault > 0) {                                 \
    errno = fault;                                 \
    return -1;                                     \
  }                                                \
  if (fault == 0 || (length) < 2) return (whole);  \
  ssize_t result = (part);                         \
  if (is_kind("torn")) end_program();              \
  return result

ssize_t write(int file, const void *from, size_t length) {
  PART(is_watched(file), length, REAL(write)(file, from, length), REAL(write)(file, from, length / 2));
}

ssize_t pwrite(int file, const void *from, size_t length, off_t at) {
  PART(is_watched(file), length, REAL(pwrite)(file, from, length, at), REAL(pwrite)(file, from, length / 2, at));
}

ssize_t pwrite64(int file, const void *from, size_t length, off64_t at) {
  PART(is_watched(file), length, REAL(pwrite64)(file, from, length, at),
       REAL(pwrite64)(file, from, length / 2, at));
}

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *to_at, size_t length, unsigned flags) {
  PART(is_watched(to), length, REAL(copy_file_range)(from, at, to, to_at, length, flags),
       REAL(copy_file_range)(from, at, to, to_at, length / 2, flags));
}

int fsync(int file) { WHOLE(is_watched(file), REAL(fsync)(file)); }
int fdatasync(int file) { WHOLE(is_watched(file), REAL(fdatasync)(file)); }
int ftruncate(int file, off_t length) { WHOLE(is_watched(file), REAL(ftruncate)(file, length)); }
int ftruncate64(int file, off64_t length) { WHOLE(is_watched(file), REAL(ftruncate64)(file, length)); }
int fchmod(int file, mode_t mode) { WHOLE(is_watched(file), REAL(fchmod)(file, mode)); }
int chmod(const char *path, mode_t mode) { WHOLE(is_watched_path(AT_FDCWD, path), REAL(chmod)(path, mode)); }
int mkdir(const char *path, mode_t mode) { WHOLE(is_watched_path(AT_FDCWD, path), REAL(mkdir)(path, mode)); }
int unlink(const char *path) { WHOLE(is_watched_path(AT_FDCWD, path), REAL(unlink)(path)); }
int unlinkat(int folder, const char *path, int flags) {
  WHOLE(is_watched_path(folder, path), REAL(unlinkat)(folder, path, flags));
}
int rename(const char *from, const char *to) { WHOLE(is_watched_path(AT_FDCWD, to), REAL(rename)(from, to)); }
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  WHOLE(is_watched_path(to_folder, to), REAL(renameat2)(from_folder, from, to_folder, to, flags));
}
int link(const char *from, const char *to) { WHOLE(is_watched_path(AT_FDCWD, to), REAL(link)(from, to)); }
int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  WHOLE(is_watched_path(to_folder, to), REAL(linkat)(from_folder, from, to_folder, to, flags));
}

static mode_t given_mode(int flags, va_list rest) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    va_list rest;                                                               \
    va_start(rest, flags);                                                      \
    mode_t mode = given_mode(flags, rest);                                      \
    va_end(rest);                                                               \
    int creates = (flags & O_CREAT) && is_watched_path(AT_FDCWD, path);         \
    WHOLE(creates, REAL(name)(path, flags, mode));                              \
  }

OPEN(open)
OPEN(open64)

int openat(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = given_mode(flags, rest);
  va_end(rest);
  WHOLE((flags & O_CREAT) && is_watched_path(folder, path), REAL(openat)(folder, path, flags, mode));
}

int openat64(int folder, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = given_mode(flags, rest);
  va_end(rest);
  WHOLE((flags & O_CREAT) && is_watched_path(folder, path), REAL(openat64)(folder, path, flags, mode));
}
