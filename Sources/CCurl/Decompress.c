#include "CCurl.h"
#include <dlfcn.h>
#include <stdint.h>
#include <string.h>

// Libraries that libcurl itself is linked with, loaded only for an answer that is compressed.

// zlib's stream, as zlib.h declares it since 1.0.
struct stream {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *opaque;
  int data_type;
  unsigned long adler, reserved;
};

static long inflate_all(const void *in, size_t in_size, void *out, size_t out_size, int window) {
  void *handle = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle || in_size > UINT32_MAX || out_size > UINT32_MAX) return -1;
  int (*begin)(struct stream *, int, const char *, int) =
    (int (*)(struct stream *, int, const char *, int))dlsym(handle, "inflateInit2_");
  int (*inflate)(struct stream *, int) = (int (*)(struct stream *, int))dlsym(handle, "inflate");
  int (*end)(struct stream *) = (int (*)(struct stream *))dlsym(handle, "inflateEnd");
  if (!begin || !inflate || !end) return -1;
  struct stream stream;
  memset(&stream, 0, sizeof stream);
  // The version only has to have the same first digit.
  if (begin(&stream, window, "1.2", (int)sizeof stream) != 0) return -1;
  stream.next_in = in;
  stream.avail_in = (unsigned int)in_size;
  stream.next_out = out;
  stream.avail_out = (unsigned int)out_size;
  int result = inflate(&stream, 4);
  long count = result == 1 ? (long)stream.total_out : -1;
  end(&stream);
  return count;
}

static long brotli(const void *in, size_t in_size, void *out, size_t out_size) {
  void *handle = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return -1;
  int (*decompress)(size_t, const uint8_t *, size_t *, uint8_t *) =
    (int (*)(size_t, const uint8_t *, size_t *, uint8_t *))dlsym(handle, "BrotliDecoderDecompress");
  size_t count = out_size;
  return decompress && decompress(in_size, in, &count, out) == 1 ? (long)count : -1;
}

static long zstd(const void *in, size_t in_size, void *out, size_t out_size) {
  void *handle = dlopen("libzstd.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return -1;
  size_t (*decompress)(void *, size_t, const void *, size_t) =
    (size_t (*)(void *, size_t, const void *, size_t))dlsym(handle, "ZSTD_decompress");
  unsigned (*failed)(size_t) = (unsigned (*)(size_t))dlsym(handle, "ZSTD_isError");
  if (!decompress || !failed) return -1;
  size_t count = decompress(out, out_size, in, in_size);
  return failed(count) ? -1 : (long)count;
}

long amoot_decompress(int kind, const void *in, size_t in_size, void *out, size_t out_size) {
  switch (kind) {
  // gzip and zlib, told apart by their first bytes, and bare deflate, which some servers mean by that name.
  case 0: {
    long count = inflate_all(in, in_size, out, out_size, 15 + 32);
    return count >= 0 ? count : inflate_all(in, in_size, out, out_size, -15);
  }
  case 1: return brotli(in, in_size, out, out_size);
  case 2: return zstd(in, in_size, out, out_size);
  default: return -1;
  }
}
