/* cJSON: parse, print, parse again. */
#include <stdint.h>
#include <stdlib.h>

#include "cJSON.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	cJSON *value = cJSON_ParseWithLength((const char *)data, size);

	if (value == NULL)
		return 0;
	char *text = cJSON_PrintUnformatted(value);
	cJSON_Delete(value);
	if (text != NULL)
		cJSON_Delete(cJSON_Parse(text));
	free(text);
	return 0;
}
