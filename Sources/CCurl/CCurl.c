#define CURL_DISABLE_TYPECHECK 1
#include "CCurl.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

// Every function that the program uses, with its name in libcurl.
#define FUNCTIONS(each)                                                                                    \
  each(easy_cleanup) each(easy_getinfo) each(easy_init) each(easy_setopt) each(easy_strerror)              \
  each(global_init) each(multi_add_handle) each(multi_cleanup) each(multi_info_read) each(multi_init)      \
  each(multi_perform) each(multi_poll) each(multi_remove_handle) each(multi_setopt) each(multi_wakeup)     \
  each(share_cleanup) each(share_init) each(share_setopt) each(slist_append) each(slist_free_all)          \
  each(version)

#define MEMBER(name) __typeof__(curl_##name) *name;
static struct { FUNCTIONS(MEMBER) } library;

static const char *load(void) {
  // Of any flavour: the one with OpenSSL first.
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    // The next call of the loader takes its words back.
    const char *reason = dlerror();
    reason = strdup(reason ? reason : "libcurl.so.4 is missing");
    handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!handle) return reason ? reason : "no memory is left";
  }
#define LOOK_UP(name)                                                                                      \
  library.name = (__typeof__(curl_##name) *)dlsym(handle, "curl_" #name);                                  \
  if (!library.name) return "libcurl has no function curl_" #name;
  FUNCTIONS(LOOK_UP)
  return NULL;
}

static const char *problem;
static void loadOnce(void) { problem = load(); }

const char *amoot_curl_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, loadOnce);
  return problem;
}

// What can be called first looks whether libcurl is there; all else needs what only these give.

CURL *curl_easy_init(void) { return amoot_curl_load() ? NULL : library.easy_init(); }
void curl_easy_cleanup(CURL *easy) { library.easy_cleanup(easy); }
const char *curl_easy_strerror(CURLcode code) {
  return amoot_curl_load() ? "libcurl is not loaded" : library.easy_strerror(code);
}
CURLcode curl_global_init(long flags) {
  return amoot_curl_load() ? CURLE_FAILED_INIT : library.global_init(flags);
}
char *curl_version(void) {
  static char none[] = "";
  return amoot_curl_load() ? none : library.version();
}

CURLM *curl_multi_init(void) { return amoot_curl_load() ? NULL : library.multi_init(); }
CURLMcode curl_multi_cleanup(CURLM *multi) { return library.multi_cleanup(multi); }
CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy) { return library.multi_add_handle(multi, easy); }
CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *easy) { return library.multi_remove_handle(multi, easy); }
CURLMcode curl_multi_perform(CURLM *multi, int *running) { return library.multi_perform(multi, running); }
CURLMsg *curl_multi_info_read(CURLM *multi, int *remaining) { return library.multi_info_read(multi, remaining); }
CURLMcode curl_multi_poll(CURLM *multi, struct curl_waitfd extra[], unsigned int count, int milliseconds, int *ready) {
  return library.multi_poll(multi, extra, count, milliseconds, ready);
}
CURLMcode curl_multi_wakeup(CURLM *multi) { return library.multi_wakeup(multi); }

CURLSH *curl_share_init(void) { return amoot_curl_load() ? NULL : library.share_init(); }
CURLSHcode curl_share_cleanup(CURLSH *share) { return library.share_cleanup(share); }

struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
  return amoot_curl_load() ? NULL : library.slist_append(list, text);
}
void curl_slist_free_all(struct curl_slist *list) { library.slist_free_all(list); }

CURLcode amoot_easy_set_long(CURL *easy, CURLoption option, long value) {
  return library.easy_setopt(easy, option, value);
}
CURLcode amoot_easy_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return library.easy_setopt(easy, option, value);
}
CURLcode amoot_easy_set_string(CURL *easy, CURLoption option, const char *value) {
  return library.easy_setopt(easy, option, value);
}
CURLcode amoot_easy_set_pointer(CURL *easy, CURLoption option, void *value) {
  return library.easy_setopt(easy, option, value);
}
CURLcode amoot_easy_set_write(CURL *easy, CURLoption option, curl_write_callback value) {
  return library.easy_setopt(easy, option, value);
}
CURLcode amoot_easy_set_debug(CURL *easy, curl_debug_callback value) {
  return library.easy_setopt(easy, CURLOPT_DEBUGFUNCTION, value);
}
CURLcode amoot_easy_set_prereq(CURL *easy, curl_prereq_callback value) {
  return library.easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}
CURLcode amoot_easy_set_socket(CURL *easy, curl_sockopt_callback value) {
  return library.easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, value);
}
CURLcode amoot_easy_get_socket(CURL *easy, curl_socket_t *value) {
  return library.easy_getinfo(easy, CURLINFO_ACTIVESOCKET, value);
}
CURLcode amoot_easy_get_long(CURL *easy, CURLINFO info, long *value) {
  return library.easy_getinfo(easy, info, value);
}
CURLcode amoot_easy_get_size(CURL *easy, CURLINFO info, curl_off_t *value) {
  return library.easy_getinfo(easy, info, value);
}
CURLcode amoot_easy_get_string(CURL *easy, CURLINFO info, char **value) {
  return library.easy_getinfo(easy, info, value);
}
CURLcode amoot_easy_get_certificates(CURL *easy, struct curl_certinfo **value) {
  return library.easy_getinfo(easy, CURLINFO_CERTINFO, value);
}
CURLSHcode amoot_share_set_long(CURLSH *share, CURLSHoption option, long value) {
  return library.share_setopt(share, option, value);
}
CURLMcode amoot_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return library.multi_setopt(multi, option, value);
}
