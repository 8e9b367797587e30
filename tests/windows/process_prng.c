/* A stand-in, for tests under Wine only: Wine before version 9 has no bcryptprimitives.dll, from which every Rust
   program on Windows takes its randomness. Windows itself has it; nothing of this is handed out. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID data, ULONG size); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
  while (size > 0) {
    ULONG part = size > 0x10000 ? 0x10000 : (ULONG)size;
    if (!SystemFunction036(data, part)) {
      return FALSE;
    }
    data += part;
    size -= part;
  }
  return TRUE;
}
