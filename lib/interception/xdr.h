/*
 * xdr.h: a stream of XDR, of which the functions' first argument is the address. Its header is not installed
 * everywhere; rows need the first word only.
 */
#ifndef SAN_XDR_H
#define SAN_XDR_H

struct xdr { int op; void *operations; char *open, *private, *base; unsigned handy; };
enum { XDR_ENCODING, XDR_DECODING, XDR_FREEING };

SAN_INLINE bool xdr_encodes(const struct xdr *x) { return x->op == XDR_ENCODING; }
SAN_INLINE bool xdr_decodes(const struct xdr *x) { return x->op == XDR_DECODING; }

#endif
