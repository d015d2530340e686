#ifndef CMUSTACHE_H
#define CMUSTACHE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a template is filled with: a text, yes or no, a list, or an object of named values.
typedef struct vs_value vs_value;

vs_value *vs_value_text(const char *text);
vs_value *vs_value_flag(bool is_true);
vs_value *vs_value_list(void);
vs_value *vs_value_object(void);

/// Puts a value at the end of a list; the list takes it over, so that it must not be used or freed afterwards.
void vs_value_append(vs_value *list, vs_value *item);

/// Puts a value under a name into an object, which takes it over.
void vs_value_set(vs_value *object, const char *name, vs_value *item);

void vs_value_free(vs_value *value);

/// Fills a Mustache template without escaping anything. The result is NULL when the template is wrong, and `message`
/// then says why; both are to be freed with `vs_text_free`.
char *vs_template_fill(const char *text, const vs_value *values, char **message);

void vs_text_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
