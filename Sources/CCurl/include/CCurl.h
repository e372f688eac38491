#ifndef AMOOT_CCURL_H
#define AMOOT_CCURL_H

#if !__has_include(<curl/curl.h>)
#error "a header is missing: install libcurl4-openssl-dev (on Debian and Ubuntu: apt-get install libcurl4-openssl-dev), then build again"
#endif

#include <curl/curl.h>

// libcurl brings some thirty other libraries along, and loading them takes longer than all else that the console does
// before its first picture. It is therefore not linked but loaded when it is first needed. The functions of libcurl that
// the program uses are defined in this target, and pass their arguments on.

/// Loads libcurl, once. Functions that make a handle do so by themselves, and make none without it.
///
/// Returns NULL, or what the dynamic loader says is wrong.
const char *amoot_curl_load(void);

// Swift does not import variadic functions: one typed door for each kind of argument.
CURLcode amoot_easy_set_long(CURL *easy, CURLoption option, long value);
CURLcode amoot_easy_set_size(CURL *easy, CURLoption option, curl_off_t value);
CURLcode amoot_easy_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode amoot_easy_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode amoot_easy_set_write(CURL *easy, CURLoption option, curl_write_callback value);
CURLcode amoot_easy_set_debug(CURL *easy, curl_debug_callback value);
CURLcode amoot_easy_set_prereq(CURL *easy, curl_prereq_callback value);
CURLcode amoot_easy_set_socket(CURL *easy, curl_sockopt_callback value);
CURLcode amoot_easy_get_socket(CURL *easy, curl_socket_t *value);
CURLcode amoot_easy_get_long(CURL *easy, CURLINFO info, long *value);
CURLcode amoot_easy_get_size(CURL *easy, CURLINFO info, curl_off_t *value);
CURLcode amoot_easy_get_string(CURL *easy, CURLINFO info, char **value);
CURLcode amoot_easy_get_certificates(CURL *easy, struct curl_certinfo **value);
CURLSHcode amoot_share_set_long(CURLSH *share, CURLSHoption option, long value);
CURLMcode amoot_multi_set_long(CURLM *multi, CURLMoption option, long value);
// The message's result stands in a union.
static inline CURLcode amoot_message_result(const CURLMsg *message) { return message->data.result; }

/// Decompresses bytes in one step.
///
/// Kinds: 0 gzip or deflate, 1 brotli, 2 zstd. Returns the number of bytes written, or -1 if the bytes are not of that
/// kind, do not fit, or no library is there.
long amoot_decompress(int kind, const void *in, size_t in_size, void *out, size_t out_size);

#endif
