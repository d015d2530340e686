#ifndef CSYSTEM_FILES_H
#define CSYSTEM_FILES_H

/// Renames a file within or between folders, and fails with EEXIST rather than replace anything.
///
/// Swift's Glibc module lacks renameat2, because its header hides it without _GNU_SOURCE.
int vs_rename_without_replacing(int old_folder, const char *old_name, int new_folder, const char *new_name);

/// Removes a folder and all in it; links are removed and never followed. Returns 0, or -1 with errno: nftw(3).
///
/// Swift's Glibc module lacks nftw, because its header hides it without _XOPEN_SOURCE.
int vs_remove_tree(const char *path);

#endif
