// Where a program begins under musl, so that nothing but its library is needed. TEST SUPPORT ONLY.
__asm__(
    ".globl _start\n"
    "_start:\n"
    "  mov x29, #0\n"
    "  mov x30, #0\n"
    "  ldr x1, [sp]\n"
    "  add x2, sp, #8\n"
    "  adrp x0, main\n"
    "  add x0, x0, :lo12:main\n"
    "  mov x3, #0\n"
    "  mov x4, #0\n"
    "  mov x5, #0\n"
    "  bl __libc_start_main\n");
