/// The part of OpenSSL that MotCua uses: one-shot SHA-256 by `EVP_Digest`.
#ifndef MOTCUA_CCRYPTO_SHIM_H
#define MOTCUA_CCRYPTO_SHIM_H

#include <openssl/evp.h>

#endif
