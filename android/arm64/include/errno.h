/* Where bionic keeps the number of the last error. */
#pragma once
#include <features.h>
#include <bits/errno.h>
int *__errno(void);
#define errno (*__errno())
