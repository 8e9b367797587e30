// Stands in for what bionic has and musl lacks, so that the library can be loaded under musl. TEST SUPPORT ONLY: a phone
// brings the real ones.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

extern int *__errno_location(void);
int *__errno(void) { return __errno_location(); }
void android_set_abort_message(const char *words) { fprintf(stderr, "abort: %s\n", words); }
int __android_log_write(int priority, const char *tag, const char *words) { return fprintf(stderr, "%d %s %s\n", priority, tag, words); }
void __assert2(const char *file, int line, const char *function, const char *words) {
  fprintf(stderr, "%s:%d %s: %s\n", file, line, function, words);
  __builtin_trap();
}

// bionic's own numbers.
long sysconf(int name) {
  long (*musls)(int) = (long (*)(int))dlsym(RTLD_NEXT, "sysconf");
  switch (name) {
    case 0x27:
    case 0x28: return musls(30);
    case 0x60: return musls(83);
    case 0x61: return musls(84);
    default: return -1;
  }
}
