/* Before every file: where bionic for arm64 differs from musl in what C code can see. */
#pragma once
#ifndef __ASSEMBLER__
/* Eight bytes; musl's has four. */
typedef long pthread_mutexattr_t;
#define __DEFINED_pthread_mutexattr_t
typedef long pthread_condattr_t;
#define __DEFINED_pthread_condattr_t
#include <unistd.h>
/* The numbers of sysconf are each library's own. */
#undef _SC_PAGESIZE
#undef _SC_PAGE_SIZE
#undef _SC_NPROCESSORS_CONF
#undef _SC_NPROCESSORS_ONLN
#define _SC_PAGESIZE 0x0027
#define _SC_PAGE_SIZE 0x0028
#define _SC_NPROCESSORS_CONF 0x0060
#define _SC_NPROCESSORS_ONLN 0x0061
#endif
