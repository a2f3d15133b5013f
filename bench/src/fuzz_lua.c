/* Lua's compiler: one chunk of text is parsed, and never run. */
#include <stdint.h>

#include "lauxlib.h"
#include "lua.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	lua_State *l = luaL_newstate();

	luaL_loadbufferx(l, (const char *)data, size, "input", "t");
	lua_close(l);
	return 0;
}
