#include "CProcess.h"

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
