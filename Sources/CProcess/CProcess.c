// dl_iterate_phdr is for GNU sources only.
#define _GNU_SOURCE

#include "CProcess.h"

#include <link.h>
#include <stdint.h>

static int count;
static char **values;

// The loader gives every constructor what `main` gets.
__attribute__((constructor)) static void keep_arguments(int argc, char **argv, char **environment) {
  (void)environment;
  count = argc;
  values = argv;
}

int amoot_argument_count(void) { return count; }

const char *amoot_argument(int index) { return index >= 0 && index < count ? values[index] : ""; }

// Of the first object, which is the program itself, finds the table of relocations.
static int find_relocations(struct dl_phdr_info *program, size_t size, void *found) {
  (void)size;
  uintptr_t table = 0;
  size_t length = 0;
  for (int index = 0; index < program->dlpi_phnum; index++) {
    if (program->dlpi_phdr[index].p_type != PT_DYNAMIC) continue;
    const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(program->dlpi_addr + program->dlpi_phdr[index].p_vaddr);
    for (; entry->d_tag != DT_NULL; entry++) {
      if (entry->d_tag == DT_RELA) table = entry->d_un.d_ptr;
      if (entry->d_tag == DT_RELASZ) length = entry->d_un.d_val;
    }
  }
  // Some loaders have added the address of the program already.
  if (table != 0 && table < program->dlpi_addr) table += program->dlpi_addr;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t begin = (table + page - 1) / page * page, end = (table + length) / page * page;
  if (begin < end) *(amoot_memory *)found = (amoot_memory){(const void *)begin, end - begin};
  return 1;
}

amoot_memory amoot_relocations(void) {
  amoot_memory found = {0, 0};
  dl_iterate_phdr(find_relocations, &found);
  return found;
}
