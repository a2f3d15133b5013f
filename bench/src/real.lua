-- real.lua: what Lua programs do: strings, tables, closures, sorting, garbage.
local words, count = {}, tonumber(arg and arg[1]) or 20000
local seed = 42
local function random(n)
	seed = (seed * 1103515245 + 12345) % 2147483648
	return seed % n + 1
end

for i = 1, count do
	local w = {}
	for j = 1, random(8) do
		w[j] = string.char(96 + random(26))
	end
	words[i] = table.concat(w)
end

local seen = {}
for _, w in ipairs(words) do
	seen[w] = (seen[w] or 0) + 1
end
local list = {}
for w, n in pairs(seen) do
	list[#list + 1] = { word = w, n = n }
end
table.sort(list, function(a, b)
	return a.n > b.n or a.n == b.n and a.word < b.word
end)

local text = table.concat(words, " ")
local upper = text:gsub("%w+", function(w)
	return w:upper()
end)
local hits = 0
for w in upper:gmatch("[AEIOU]%w+") do
	hits = hits + #w
end

local function tree(depth)
	if depth == 0 then
		return {}
	end
	return { tree(depth - 1), tree(depth - 1) }
end
local function size(t)
	return t[1] and 1 + size(t[1]) + size(t[2]) or 1
end
local nodes = 0
for i = 1, 8 do
	nodes = nodes + size(tree(11))
end
print(#list, list[1].word, hits, nodes)
