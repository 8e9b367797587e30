/* Where bionic keeps the number of the last error. */
#pragma once
#include <features.h>
#include <bits/errno.h>
#ifdef __cplusplus
extern "C"
#endif
int *__errno(void);
#define errno (*__errno())
