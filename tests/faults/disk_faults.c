/* Preloaded into a process, this strikes at the n-th call that changes the disk, whichever thread makes it: it kills
 * the process, or lets the call fail. strace's counters run for each thread apart, so that it cannot reach every call.
 *
 * Counted are calls on regular files and on names; nothing is counted before disk_faults_arm. Only the process that was
 * started with it is struck: those it starts do without.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

struct shared {
    int counted;          /* calls so far */
    int struck;           /* calls that were struck */
    int used;             /* bytes of the record */
    char record[1 << 20]; /* "name path\n" of each counted call */
};

static struct shared *shared;
static int armed, strike_at, failure, for_ever;
static char chosen[256];

__attribute__((constructor)) static void start(void) {
    unsetenv("LD_PRELOAD");
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

/* Strike at the at-th counted call (0: never) with an errno, or with SIGKILL if it is 0. `calls`: " write fsync ". */
void disk_faults_arm(int at, int error, int for_ever_too, const char *calls) {
    strike_at = at;
    failure = error;
    for_ever = for_ever_too;
    snprintf(chosen, sizeof chosen, "%s", calls);
    memset(shared, 0, sizeof *shared);
    armed = 1;
}

int disk_faults_counted(void) { return shared->counted; }
int disk_faults_struck(void) { return shared->struck; }
const char *disk_faults_record(void) { return shared->record; }

static void note(const char *name, const char *path) {
    char line[600];
    int size = snprintf(line, sizeof line, "%s %.500s\n", name, path);
    int at = __atomic_fetch_add(&shared->used, size, __ATOMIC_SEQ_CST);
    if (at + size < (int)sizeof shared->record)
        memcpy(shared->record + at, line, size);
}

/* Whether this call is to fail, with errno set; does not return where it is the one to die at. */
static int strikes(const char *name, const char *path) {
    char padded[64];
    snprintf(padded, sizeof padded, " %s ", name);
    if (!armed || !strstr(chosen, padded))
        return 0;
    note(name, path);
    int number = __atomic_add_fetch(&shared->counted, 1, __ATOMIC_SEQ_CST);
    if (!strike_at || number < strike_at || (number > strike_at && !for_ever))
        return 0;
    __atomic_add_fetch(&shared->struck, 1, __ATOMIC_SEQ_CST);
    if (!failure) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;)
            pause();
    }
    errno = failure;
    return 1;
}

/* The same for a call on an open file; pipes, sockets and terminals are no disk. */
static int strikes_file(const char *name, int fd) {
    char link[64], path[512];
    struct stat status;
    if (!armed || fstat(fd, &status) || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    path[size < 0 ? 0 : size] = 0;
    return strikes(name, path);
}

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real)                                                                                                         \
        real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return strikes_file("write", fd) ? -1 : real(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    return strikes_file("write", fd) ? -1 : real(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    return strikes_file("write", fd) ? -1 : real(fd, data, size, at);
}

int fsync(int fd) {
    REAL(int, "fsync", int);
    return strikes_file("fsync", fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    return strikes_file("fsync", fd) ? -1 : real(fd);
}

int ftruncate(int fd, off_t size) {
    REAL(int, "ftruncate", int, off_t);
    return strikes_file("truncate", fd) ? -1 : real(fd, size);
}

int ftruncate64(int fd, off64_t size) {
    REAL(int, "ftruncate64", int, off64_t);
    return strikes_file("truncate", fd) ? -1 : real(fd, size);
}

int fchmod(int fd, mode_t mode) {
    REAL(int, "fchmod", int, mode_t);
    return strikes_file("chmod", fd) ? -1 : real(fd, mode);
}

int futimens(int fd, const struct timespec times[2]) {
    REAL(int, "futimens", int, const struct timespec *);
    return strikes_file("utime", fd) ? -1 : real(fd, times);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return strikes("rename", to) ? -1 : real(from, to);
}

int renameat(int from_in, const char *from, int to_in, const char *to) {
    REAL(int, "renameat", int, const char *, int, const char *);
    return strikes("rename", to) ? -1 : real(from_in, from, to_in, to);
}

int link(const char *from, const char *to) {
    REAL(int, "link", const char *, const char *);
    return strikes("link", to) ? -1 : real(from, to);
}

int linkat(int from_in, const char *from, int to_in, const char *to, int flags) {
    REAL(int, "linkat", int, const char *, int, const char *, int);
    return strikes("link", to) ? -1 : real(from_in, from, to_in, to, flags);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return strikes("unlink", path) ? -1 : real(path);
}

int unlinkat(int in, const char *path, int flags) {
    REAL(int, "unlinkat", int, const char *, int);
    return strikes(flags & AT_REMOVEDIR ? "rmdir" : "unlink", path) ? -1 : real(in, path, flags);
}

int rmdir(const char *path) {
    REAL(int, "rmdir", const char *);
    return strikes("rmdir", path) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return strikes("mkdir", path) ? -1 : real(path, mode);
}

#define OPEN(function)                                                                                                 \
    int function(const char *path, int flags, ...) {                                                                   \
        REAL(int, #function, const char *, int, ...);                                                                  \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list rest;                                                                                              \
            va_start(rest, flags);                                                                                     \
            mode = va_arg(rest, mode_t);                                                                               \
            va_end(rest);                                                                                              \
        }                                                                                                              \
        if ((flags & (O_CREAT | O_TRUNC)) && strikes("create", path))                                                  \
            return -1;                                                                                                 \
        return real(path, flags, mode);                                                                                \
    }
OPEN(open)
OPEN(open64)
