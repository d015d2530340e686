#include "cmustache.h"

#include <cstdlib>
#include <cstring>
#include <kainjow/mustache.hpp>
#include <string>
#include <utility>

using kainjow::mustache::data;
using kainjow::mustache::mustache;

struct vs_value {
  data value;
};

extern "C" {

vs_value *vs_value_text(const char *text) { return new vs_value{data(std::string(text))}; }

vs_value *vs_value_flag(bool is_true) { return new vs_value{data(is_true)}; }

vs_value *vs_value_list(void) { return new vs_value{data(data::type::list)}; }

vs_value *vs_value_object(void) { return new vs_value{data(data::type::object)}; }

void vs_value_append(vs_value *list, vs_value *item) {
  list->value.push_back(item->value);
  delete item;
}

void vs_value_set(vs_value *object, const char *name, vs_value *item) {
  object->value[name] = std::move(item->value);
  delete item;
}

void vs_value_free(vs_value *value) { delete value; }

char *vs_template_fill(const char *text, const vs_value *values, char **message) {
  *message = nullptr;
  mustache form{std::string(text)};
  // Texts are escaped for the form they go into before they come here.
  form.set_custom_escape([](const std::string &part) { return part; });
  std::string filled;
  if (form.is_valid()) filled = form.render(values->value);
  if (!form.is_valid()) {
    *message = strdup(form.error_message().c_str());
    return nullptr;
  }
  return strdup(filled.c_str());
}

void vs_text_free(char *text) { free(text); }
}
