/* sanitize: leak. A list that is summed up and forgotten: its first element leaks, the others by it. */
#include <stdlib.h>
#include <string.h>

struct item { struct item *next; int value; };

static int
sum(const char *text)
{
	char copy[2000];
	struct item *list = NULL, *fresh;
	int total = 0;

	strncpy(copy, text, sizeof copy - 1);
	copy[sizeof copy - 1] = '\0';
	for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " ")) {
		fresh = malloc(sizeof *fresh);
		*fresh = (struct item){ list, atoi(word) };
		list = fresh;
	}
	for (; list != NULL; list = list->next)
		total += list->value;
	return total;
}

int
main(void)
{
	return sum("1 2 3") == 6 ? 0 : 1;
}
