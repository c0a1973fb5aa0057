/* Preloaded into a process and all it starts, this sets its clock wrong: by WRONG_CLOCK seconds, and where
 * WRONG_CLOCK_JUMPS is set, at every second look only. What runs steadily (CLOCK_MONOTONIC) is left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    static long looks;
    if (!real)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, now);
    const char *wrong = getenv("WRONG_CLOCK");
    if (!result && clock == CLOCK_REALTIME && wrong)
        if (!getenv("WRONG_CLOCK_JUMPS") || __atomic_fetch_add(&looks, 1, __ATOMIC_SEQ_CST) % 2)
            now->tv_sec += atol(wrong);
    return result;
}
