#ifndef ASSETS_H
#define ASSETS_H

#include <stddef.h>

/// One embedded file: its name below Assets, its bytes and how many there are.
struct vs_asset {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// How many files are embedded.
size_t vs_asset_count(void);

/// The embedded file at a position. A function, because Swift 6 refuses C globals.
struct vs_asset vs_asset_at(size_t position);

#endif
