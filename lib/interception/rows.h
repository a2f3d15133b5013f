/*
 * rows.h: one expansion of every row of the set that is built (sets/<name>/set.def, by the build's
 * include path). No include guard.
 *
 * The includer defines the kinds of rows that it wants; the others vanish. The order of CALL,
 * CALLV, HAND and HANDV rows is the same in every expansion, which real.h and bind.c rely on.
 */
#ifndef CALL
#define CALL(...)
#endif
#ifndef CALLV
#define CALLV(...)
#endif
#ifndef HAND
#define HAND(...)
#endif
#ifndef HANDV
#define HANDV(...)
#endif
#ifndef DECLP
#define DECLP(...)
#endif
#ifndef DECL
#define DECL(...)
#endif
#ifndef VERSION
#define VERSION(...)
#endif
#ifndef RENAME
#define RENAME(...)
#endif
#ifndef ALIAS
#define ALIAS(...)
#endif
#include "set.def"
#undef CALL
#undef CALLV
#undef HAND
#undef HANDV
#undef DECL
#undef DECLP
#undef VERSION
#undef RENAME
#undef ALIAS
