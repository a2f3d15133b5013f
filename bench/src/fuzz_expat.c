/* expat: one document, with a handler for each kind of thing in it. */
#include <stdint.h>
#include <string.h>

#include "expat.h"

static volatile size_t seen;

static void
on_start(void *user, const char *name, const char **attributes)
{
	for (seen += strlen(name); *attributes != NULL; attributes++)
		seen += strlen(*attributes);
}

static void
on_end(void *user, const char *name)
{
	seen += strlen(name);
}

static void
on_text(void *user, const char *text, int n)
{
	seen += (size_t)n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	XML_Parser p = XML_ParserCreate(NULL);

	XML_SetHashSalt(p, 1);	/* the same in each run */
	XML_SetElementHandler(p, on_start, on_end);
	XML_SetCharacterDataHandler(p, on_text);
	XML_Parse(p, (const char *)data, (int)size, 1);
	XML_ParserFree(p);
	return 0;
}
