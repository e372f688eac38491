#ifndef AMOOT_CFRIBIDI_SHIM_H
#define AMOOT_CFRIBIDI_SHIM_H

#if !__has_include(<fribidi/fribidi.h>)
#error "a header is missing: install libfribidi-dev (on Debian and Ubuntu: apt-get install libfribidi-dev), then build again"
#endif

#include <fribidi/fribidi.h>

// Macros with casts do not import.
static const FriBidiFlags amoot_bidi_flags = FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAG_SHAPE_ARAB_PRES;
static const FriBidiParType amoot_bidi_auto = FRIBIDI_PAR_ON;
static const FriBidiParType amoot_bidi_ltr = FRIBIDI_PAR_LTR;
static const FriBidiParType amoot_bidi_rtl = FRIBIDI_PAR_RTL;

// The library's own global.
static inline const char *amoot_bidi_version(void) { return fribidi_version_info; }

#endif
