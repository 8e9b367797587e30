// Where a program begins under musl, so that nothing but its library is needed. TEST SUPPORT ONLY.
__asm__(
    ".globl _start\n"
    "_start:\n"
    "  mov x29, #0\n"
    "  mov x30, #0\n"
    // musl's loader, called as a program, takes its own words off the stack and leaves it at half a step.
    "  mov x9, sp\n"
    "  and sp, x9, #-16\n"
    "  ldr x1, [x9]\n"
    "  add x2, x9, #8\n"
    "  adrp x0, main\n"
    "  add x0, x0, :lo12:main\n"
    "  mov x3, #0\n"
    "  mov x4, #0\n"
    "  mov x5, #0\n"
    "  bl __libc_start_main\n");
