// Plays a scenario through the core's library: hands over the bytes of a tape, as Kotlin would, and compares what comes
// back, byte for byte, with what Rust alone made of them. tests/src/tape.rs tells what a tape holds.
//
//   calls LIBRARY TAPE JOURNAL      JOURNAL: a file that does not exist yet
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { uint64_t capacity, len; uint8_t *data; } Buffer;
typedef struct { int32_t len; const uint8_t *data; } Bytes;
typedef struct { int8_t code; Buffer error; } Status;
typedef struct { uint8_t *data; size_t len; } Value;

static void *library;
static const char *where = "start";

static void fail(const char *what) {
  fprintf(stderr, "%s: %s\n", where, what);
  exit(1);
}

static void *find(const char *name) {
  void *found = dlsym(library, name);
  if (!found) fail(name);
  return found;
}

static Buffer handed(const uint8_t *data, size_t len) {
  static Buffer (*make)(Bytes, Status *);
  if (!make) make = find("ffi_appwijzer_rustbuffer_from_bytes");
  Status status = {0};
  return make((Bytes){(int32_t)len, data}, &status);
}

static Buffer value(Value one) { return handed(one.data, one.len); }

static void give_back(Buffer buffer) {
  static void (*release)(Buffer, Status *);
  if (!release) release = find("ffi_appwijzer_rustbuffer_free");
  Status status = {0};
  release(buffer, &status);
}

static void worked(Status status) {
  if (!status.code) return;
  for (uint64_t i = 0; i < status.error.len; i++) fputc(status.error.data[i] > 31 ? status.error.data[i] : '.', stderr);
  fail(" came instead of an answer");
}

static Value bytes(const char *digits) {
  if (!digits) fail("the tape lacks a value");
  if (!strcmp(digits, "-")) return (Value){(uint8_t *)"", 0};
  Value one = {malloc(strlen(digits) / 2), strlen(digits) / 2};
  for (size_t i = 0; i < one.len; i++) {
    char pair[3] = {digits[2 * i], digits[2 * i + 1], 0};
    one.data[i] = (uint8_t)strtoul(pair, 0, 16);
  }
  return one;
}

// The services of a phone, each with one handle: odd, as all that are not Rust's own.
static int64_t now;
static Value inventory;
static struct { char *name; Value value; } secrets[64];
static int kept;

static void gone(uint64_t handle) { (void)handle; }
static uint64_t again(uint64_t handle) { return handle; }

static void clock_now(uint64_t handle, int64_t *out, Status *status) {
  (void)handle, (void)status;
  *out = now;
}

static void snapshots(uint64_t handle, Buffer *out, Status *status) {
  (void)handle, (void)status;
  *out = value(inventory);
}

static void keep(const char *name, size_t len, Value what) {
  for (int i = 0; i < kept; i++)
    if (strlen(secrets[i].name) == len && !memcmp(secrets[i].name, name, len)) {
      secrets[i].value = what;
      return;
    }
  if (kept == sizeof secrets / sizeof *secrets) fail("more secrets than a phone has");
  secrets[kept].name = calloc(1, len + 1);
  memcpy(secrets[kept].name, name, len);
  secrets[kept++].value = what;
}

// Option<Vec<u8>>: a byte for whether there is one, its length from the highest byte on, itself.
static void get(uint64_t handle, Buffer name, Buffer *out, Status *status) {
  (void)handle, (void)status;
  Value none = {(uint8_t[]){0}, 1}, found = none;
  for (int i = 0; i < kept; i++)
    if (strlen(secrets[i].name) == name.len && !memcmp(secrets[i].name, name.data, name.len)) {
      found = (Value){malloc(secrets[i].value.len + 5), secrets[i].value.len + 5};
      found.data[0] = 1;
      for (int b = 0; b < 4; b++) found.data[1 + b] = (uint8_t)(secrets[i].value.len >> (24 - 8 * b));
      memcpy(found.data + 5, secrets[i].value.data, secrets[i].value.len);
    }
  give_back(name);
  *out = value(found);
}

static void set(uint64_t handle, Buffer name, Buffer what, void *out, Status *status) {
  (void)handle, (void)out, (void)status;
  if (what.len < 4) fail("bytes without a length");
  // No bytes take it away; a scenario never does.
  if (what.len == 4) fail("a scenario forgets");
  Value one = {malloc(what.len), what.len - 4};
  memcpy(one.data, what.data + 4, one.len);
  keep((const char *)name.data, name.len, one);
  give_back(name);
  give_back(what);
}

static void taken(uint64_t handle, Buffer what, void *out, Status *status) {
  (void)handle, (void)out, (void)status;
  give_back(what);
}

static void fetch(void) { fail("nothing of a scenario is fetched"); }

static void serve(void) {
  typedef void (*Any)(void);
  static struct { const char *name; Any calls[4]; } services[] = {
      {"clock", {(Any)gone, (Any)again, (Any)clock_now}},   {"inventory", {(Any)gone, (Any)again, (Any)snapshots}},
      {"securestorage", {(Any)gone, (Any)again, (Any)get, (Any)set}}, {"notifier", {(Any)gone, (Any)again, (Any)taken}},
      {"statuschannel", {(Any)gone, (Any)again, (Any)taken}}, {"transport", {(Any)gone, (Any)again, fetch}},
  };
  for (size_t i = 0; i < sizeof services / sizeof *services; i++) {
    char name[80];
    snprintf(name, sizeof name, "uniffi_appwijzer_fn_init_callback_vtable_%s", services[i].name);
    void (*begin)(void *) = find(name);
    begin(services[i].calls);
  }
}

static Value shell, limits, values, first_screen, welcomed;
static const char *journal;
static uint64_t companion;

// A method takes a reference of its own.
static uint64_t me(void) {
  uint64_t (*clone)(uint64_t, Status *) = find("uniffi_appwijzer_fn_clone_companion");
  Status status = {0};
  return clone(companion, &status);
}

static Buffer act(Value screen, Value event, Value inputs) {
  Buffer (*call)(uint64_t, Buffer, Buffer, Buffer, Status *) = find("uniffi_appwijzer_fn_method_companion_act");
  Status status = {0};
  Buffer acted = call(me(), value(screen), value(event), value(inputs), &status);
  worked(status);
  return acted;
}

static void open_anew(void) {
  Status status = {0};
  if (companion) {
    void (*drop)(uint64_t, Status *) = find("uniffi_appwijzer_fn_free_companion");
    drop(companion, &status);
  }
  // Storage::File { path }: the first kind, a text with its length.
  uint8_t file[512] = {0, 0, 0, 1};
  size_t len = strlen(journal);
  if (len > sizeof file - 8) fail("the path of the journal is too long");
  for (int b = 0; b < 4; b++) file[4 + b] = (uint8_t)(len >> (24 - 8 * b));
  memcpy(file + 8, journal, len);
  uint8_t ports[48] = {0};
  for (int i = 0; i < 6; i++) ports[8 * i + 7] = 1;
  uint64_t (*open)(Buffer, Buffer, Buffer, Buffer, Status *) = find("uniffi_appwijzer_fn_func_open_companion");
  companion = open(handed(file, len + 8), handed(ports, sizeof ports), value(shell), value(limits), &status);
  worked(status);
}

static void configure(void) {
  Buffer (*call)(uint64_t, Buffer, Status *) = find("uniffi_appwijzer_fn_method_companion_set_configuration");
  Status status = {0};
  give_back(call(me(), value(values), &status));
  worked(status);
}

static void begin(void) {
  open_anew();
  configure();
  give_back(act(first_screen, welcomed, (Value){(uint8_t[]){0, 0, 0, 0}, 4}));
}

static void same(Buffer answer, Value expected) {
  if (answer.len != expected.len || memcmp(answer.data, expected.data, expected.len)) fail("other bytes than Rust's");
  give_back(answer);
}

static int screens;

static void draw(Value id, Value expected) {
  Buffer (*call)(uint64_t, Buffer, Status *) = find("uniffi_appwijzer_fn_method_companion_screen");
  Status status = {0};
  Buffer screen = call(me(), value(id), &status);
  worked(status);
  same(screen, expected);
  screens++;
}

static void play(char *line) {
  char *word = strtok(line, " \n"), *rest[4] = {0};
  for (int i = 0; i < 4; i++) rest[i] = strtok(0, " \n");
  if (!word) return;
  where = word;
  if (!strcmp(word, "shell")) shell = bytes(rest[0]);
  else if (!strcmp(word, "limits")) limits = bytes(rest[0]);
  else if (!strcmp(word, "welcome")) first_screen = bytes(rest[0]), welcomed = bytes(rest[1]);
  else if (!strcmp(word, "secret")) keep(rest[0], strlen(rest[0]), bytes(rest[1]));
  else if (!strcmp(word, "clock")) now = strtoll(rest[0], 0, 10);
  else if (!strcmp(word, "inventory")) inventory = bytes(rest[0]);
  else if (!strcmp(word, "configure")) {
    values = bytes(rest[0]);
    if (companion) configure();
    else begin();
  } else if (!strcmp(word, "restart")) begin();
  else if (!strcmp(word, "check")) {
    Buffer (*call)(uint64_t, Status *) = find("uniffi_appwijzer_fn_method_companion_check");
    Status status = {0};
    Buffer result = call(me(), &status);
    worked(status);
    same(result, bytes(rest[0]));
  } else if (!strcmp(word, "act")) {
    Buffer acted = act(bytes(rest[0]), bytes(rest[1]), bytes(rest[2]));
    // Acted: the screen to draw, and one byte behind it: whether to refresh.
    if (acted.len < 1) fail("an answer to a press is empty");
    draw((Value){acted.data, acted.len - 1}, bytes(rest[3]));
    give_back(acted);
  } else if (!strcmp(word, "show")) draw(bytes(rest[0]), bytes(rest[1]));
  else fail("there is no such call");
}

int main(int count, char **given) {
  if (count < 4) fail("give a library, a tape and a file for the journal");
  where = given[2];
  library = dlopen(given[1], RTLD_NOW);
  if (!library) fail(dlerror());
  journal = given[3];
  FILE *tape = fopen(given[2], "r");
  if (!tape) fail("there is no such tape");
  serve();
  char *line = 0;
  size_t room = 0;
  while (getline(&line, &room, tape) > 0) play(line);
  if (!screens) fail("the tape shows no screen");
  printf("%d\n", screens);
  return 0;
}
