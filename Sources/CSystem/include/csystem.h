#ifndef CSYSTEM_H
#define CSYSTEM_H

#include "csystem_files.h"

#endif
