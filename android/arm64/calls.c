// Loads the core's library and calls it, and prints what it answers as bytes: the same program on every machine prints
// the same.
//
//   calls LIBRARY REPORT      REPORT: an App Privacy Report to read
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { uint64_t capacity, len; uint8_t *data; } Buffer;
typedef struct { int32_t len; const uint8_t *data; } Bytes;
typedef struct { int8_t code; Buffer error; } Status;

static void *library;

static void *find(const char *name) {
  void *found = dlsym(library, name);
  if (!found) {
    fprintf(stderr, "there is no %s\n", name);
    exit(1);
  }
  return found;
}

static Buffer text(const char *words) {
  Status status = {0};
  Bytes bytes = {(int32_t)strlen(words), (const uint8_t *)words};
  Buffer (*make)(Bytes, Status *) = find("ffi_appwijzer_rustbuffer_from_bytes");
  return make(bytes, &status);
}

// The first value of a closed set, as it crosses.
static Buffer first(void) {
  Status status = {0};
  static const uint8_t one[] = {0, 0, 0, 1};
  Bytes bytes = {4, one};
  Buffer (*make)(Bytes, Status *) = find("ffi_appwijzer_rustbuffer_from_bytes");
  return make(bytes, &status);
}

static void show(const char *what, Buffer answer, Status status) {
  printf("%s: %d, %llu bytes:", what, status.code, (unsigned long long)answer.len);
  Buffer told = status.code ? status.error : answer;
  for (uint64_t i = 0; i < told.len; i++) printf("%s%02x", i % 64 ? "" : "\n", told.data[i]);
  printf("\n");
}

int main(int count, char **given) {
  library = dlopen(given[1], RTLD_NOW);
  if (count < 3 || !library) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  uint32_t (*version)(void) = find("ffi_appwijzer_uniffi_contract_version");
  printf("version %u\n", version());
  Status status = {0};
  Buffer (*keys)(Status *) = find("uniffi_appwijzer_fn_func_configuration_keys");
  Buffer answer = keys(&status);
  show("keys", answer, status);
  Buffer (*words)(Buffer, Buffer, Status *) = find("uniffi_appwijzer_fn_func_shell_words");
  for (const char **language = (const char *[]){"nl", "en", 0}; *language; language++) {
    status = (Status){0};
    answer = words(text(*language), first(), &status);
    show(*language, answer, status);
  }
  Buffer (*problem)(Buffer, Buffer, Buffer, Buffer, Status *) = find("uniffi_appwijzer_fn_func_problem_screen");
  status = (Status){0};
  answer = problem(text("nl"), first(), text("storage"), text("home"), &status);
  show("problem", answer, status);
  // A file that is read, and one that is not there: an error crosses too.
  Buffer (*report)(Buffer, Buffer, Status *) = find("uniffi_appwijzer_fn_func_read_privacy_report");
  status = (Status){0};
  answer = report(text(given[2]), first(), &status);
  show("report", answer, status);
  status = (Status){0};
  answer = report(text("/nowhere"), first(), &status);
  show("no report", answer, status);
  return 0;
}
