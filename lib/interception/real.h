/*
 * real.h: struct san_real, one typed pointer for every intercepted function.
 *
 * The type of a member is the system's own declaration, so that a call through it is checked
 * like a plain call. After binding no member is NULL: what libc lacks points to a function that
 * fails with ENOSYS. Header files of the system come first and only from here.
 */
#ifndef SAN_REAL_H
#define SAN_REAL_H

#include "system.h"			/* interception/<os>/system.h */

#include "base/base.h"
#include "interception/xdr.h"

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

/* ---- arguments of a row: (parameter list), (argument list) ---- */
#define A0()						(void), ()
#define A1(ta,a)					(ta a), (a)
#define A2(ta,a, tb,b)					(ta a, tb b), (a, b)
#define A3(ta,a, tb,b, tc,c)				(ta a, tb b, tc c), (a, b, c)
#define A4(ta,a, tb,b, tc,c, td,d)			(ta a, tb b, tc c, td d), (a, b, c, d)
#define A5(ta,a, tb,b, tc,c, td,d, te,e)		(ta a, tb b, tc c, td d, te e), (a, b, c, d, e)
#define A6(ta,a, tb,b, tc,c, td,d, te,e, tf,f)		(ta a, tb b, tc c, td d, te e, tf f), (a, b, c, d, e, f)
#define A7(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g)	(ta a, tb b, tc c, td d, te e, tf f, tg g), (a, b, c, d, e, f, g)
#define A8(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g, th,h) \
	(ta a, tb b, tc c, td d, te e, tf f, tg g, th h), (a, b, c, d, e, f, g, h)
#define A9(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g, th,h, ti,i) \
	(ta a, tb b, tc c, td d, te e, tf f, tg g, th h, ti i), (a, b, c, d, e, f, g, h, i)
#define A10(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g, th,h, ti,i, tj,j) \
	(ta a, tb b, tc c, td d, te e, tf f, tg g, th h, ti i, tj j), (a, b, c, d, e, f, g, h, i, j)
#define A12(ta,a, tb,b, tc,c, td,d, te,e, tf,f, tg,g, th,h, ti,i, tj,j, tk,k, tl,l) \
	(ta a, tb b, tc c, td d, te e, tf f, tg g, th h, ti i, tj j, tk k, tl l), (a, b, c, d, e, f, g, h, i, j, k, l)

#define DECL(R, name, args)		DECL_(R, name, args)
#define DECL_(R, name, params, names)	R name params;
#define DECLP(R, name, params)		R name params;
#include "interception/rows.h"

struct san_real {
#define CALL(R, name, ...)	__typeof__(&name) name;
#define CALLV(name, ...)	__typeof__(&name) name;
#define HAND(R, name)		__typeof__(&name) name;
#define HANDV(name)		__typeof__(&name) name;
#include "interception/rows.h"
};
extern SAN_HIDDEN struct san_real real;

/* The rows' names, each with its NUL. */
struct san_names {
#define CALL(R, name, ...)	char name[sizeof #name];
#define CALLV(name, ...)	char name[sizeof #name];
#define HAND(R, name)		char name[sizeof #name];
#define HANDV(name)		char name[sizeof #name];
#include "interception/rows.h"
};
extern SAN_HIDDEN const struct san_names row_names;

#endif
