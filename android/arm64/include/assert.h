/* bionic's own end of a failed assertion. */
#include <features.h>
#undef assert
#ifdef NDEBUG
#define assert(x) (void)0
#else
#define assert(x) ((void)((x) || (__assert2(__FILE__, __LINE__, __func__, #x), 0)))
#endif
_Noreturn void __assert2(const char *, int, const char *, const char *);
#ifndef __cplusplus
#define static_assert _Static_assert
#endif
