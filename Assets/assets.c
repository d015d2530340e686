#include "assets.h"

// C23 #embed puts the files into the program, so that it can be moved as one file; clang tracks their changes.
static const unsigned char removal_nl[] = {
#embed "Frameworks/removal-nl.json"
};

static const struct vs_asset assets[] = {
    {"Frameworks/removal-nl.json", removal_nl, sizeof removal_nl},
};

size_t vs_asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct vs_asset vs_asset_at(size_t position) { return assets[position]; }
