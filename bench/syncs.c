/* Counts what a process asks of the disk: loaded before libc, passes every call on. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static unsigned long *syncs;

__attribute__((constructor)) static void open_counter(void) {
    const char *path = getenv("BENCH_SYNCS");
    int file = path ? open(path, O_RDWR) : -1;
    void *place;
    if (file < 0) return;
    place = mmap(0, sizeof *syncs, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (place != MAP_FAILED) syncs = place;
    close(file);
}

static int counted(long call, int file) {
    if (syncs) __atomic_add_fetch(syncs, 1, __ATOMIC_RELAXED);
    return (int)syscall(call, file);
}

int fsync(int file) { return counted(SYS_fsync, file); }
int fdatasync(int file) { return counted(SYS_fdatasync, file); }
