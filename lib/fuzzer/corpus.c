/*
 * corpus.c: the inputs that are worth keeping, and which one to mutate next.
 *
 * Energy. A unit is as promising as its descendants are surprising (the entropy of the rare features they hit,
 * with one imagined hit for each, after Böhme, Manès and Cha 2020). Rare means few of the runs that were looked
 * at; looking at all features of every run would cost more than the run, so run.c samples, and both global and
 * local counts are of samples. What takes long to run is chosen less often, but not in proportion: what is deep in
 * the target takes time. Energies are computed again when units came, and now and then; between, a choice
 * is a search in their running sums.
 */
#include "fuzzer/fuzzer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { OTHER_COST = 300 };	/* of any run, in comparisons */

struct corpus corpus;

static double *sums;		/* running sums of energies */
static size_t sums_room, sums_n;
static uint32_t rare_count;	/* features that are rare */

/* names of all inputs met, open addressing on their first bytes */
static uint8_t (*names)[SHA1_SIZE];
static size_t names_n, names_room;

static uint8_t *
name_slot(uint8_t (*table)[SHA1_SIZE], size_t room, const uint8_t sha1[SHA1_SIZE])
{
	static const uint8_t none[SHA1_SIZE];
	uint64_t hash;

	memcpy(&hash, sha1, sizeof(hash));
	for (size_t i = hash & (room - 1); ; i = (i + 1) & (room - 1))
		if (memcmp(table[i], none, SHA1_SIZE) == 0 || memcmp(table[i], sha1, SHA1_SIZE) == 0)
			return table[i];
}

bool
corpus_has(const uint8_t sha1[SHA1_SIZE])
{
	return names_room != 0 && memcmp(name_slot(names, names_room, sha1), sha1, SHA1_SIZE) == 0;
}

void
corpus_note_seen(const uint8_t sha1[SHA1_SIZE])
{
	if (2 * names_n >= names_room) {
		size_t room = names_room ? 2 * names_room : 1024;
		uint8_t (*table)[SHA1_SIZE] = memory_map(room * SHA1_SIZE);
		static const uint8_t none[SHA1_SIZE];
		for (size_t i = 0; i < names_room; i++)
			if (memcmp(names[i], none, SHA1_SIZE) != 0)
				memcpy(name_slot(table, room, names[i]), names[i], SHA1_SIZE);
		memory_unmap(names, names_room * SHA1_SIZE);
		names = table;
		names_room = room;
	}
	uint8_t *slot = name_slot(names, names_room, sha1);
	if (memcmp(slot, sha1, SHA1_SIZE) != 0) {
		memcpy(slot, sha1, SHA1_SIZE);
		names_n++;
	}
}

static void
data_set(struct unit *u, const uint8_t *data, size_t n)
{
	free(u->data);
	u->data = memory_get(n);
	copy_bytes(u->data, data, n);
	u->size = n;
	sha1_of(data, n, u->sha1);
	corpus_note_seen(u->sha1);
}

struct unit *
corpus_add(const uint8_t *data, size_t n, const uint32_t *unique, size_t nunique)
{
	struct unit *u = memory_get(sizeof(*u));

	data_set(u, data, n);
	u->unique = memory_get(nunique * sizeof(*unique));
	memcpy(u->unique, unique, nunique * sizeof(*unique));
	u->nunique = (uint32_t)nunique;
	corpus.unit = memory_grow(corpus.unit, &corpus.room, corpus.n + 1, sizeof(*corpus.unit));
	corpus.unit[corpus.n++] = u;
	corpus.live++;
	corpus.bytes += n;
	corpus.largest = MAX(corpus.largest, n);
	return u;
}

void
corpus_replace(struct unit *u, const uint8_t *data, size_t n)
{
	corpus.bytes -= u->size;
	data_set(u, data, n);
	corpus.bytes += n;
}

/* The unit stays as a number that owners refer to, without data. */
void
corpus_drop(struct unit *u)
{
	if (u->data == NULL)
		return;
	corpus.bytes -= u->size;
	corpus.live--;
	free(u->data);
	free(u->unique);
	free(u->local);
	u->data = NULL;
	u->unique = NULL;
	u->local = NULL;
	u->nunique = u->nlocal = 0;
	u->size = 0;
	corpus.stale = true;
}

/* ---- energy ---- */
static double
entropy(const struct unit *u)
{
	double n = (double)MIN(rare_count, (uint32_t)flags.entropic_number_of_rarest_features);
	double weighted = 0, common = (double)u->runs + 1;

	if (n < u->nlocal)
		n = u->nlocal;
	n += common;
	weighted += common * log(common);
	for (uint32_t i = 0; i < u->nlocal; i++) {
		double runs = (double)u->local[i].runs + 1;
		n += runs - 1;
		weighted += runs * log(runs);
	}
	return n > 0 ? log(n) - weighted / n : 0;
}

static double
energy(const struct unit *u, size_t number)
{
	if (u->data == NULL)
		return 0;
	/* without entropy: the later and the more features, the better */
	double e = (double)(number + 1) * (double)(u->owned + 1) / (double)corpus.n;
	if (flags.entropic) {
		double surprise = entropy(u);
		if (surprise > 1e-6)
			e = surprise;
		else
			e = 1e-6 * (1 + (double)number / (double)corpus.n);
		e /= sqrt(OTHER_COST + (double)u->cost);
		if (flags.entropic_scale_per_exec_time && u->micros != 0)
			e /= log2((double)u->micros + 2);
	}
	/* kept for the sake of mixing with it, when mates are drawn evenly */
	if (u->keep && u->owned == 0)
		e *= 1e-6;
	if (focus_counter != SIZE_MAX && u->focus)
		e = 100 * e + 1;
	else if (u->nearness > 0 && corpus.in_focus == 0)
		e *= u->nearness;
	return e;
}

/* from the unit FIRST on: those before it keep what they had */
static void
energies_update(size_t first)
{
	if (corpus.n > sums_room) {
		size_t room = 2 * corpus.n;
		double *more = memory_map(room * sizeof(*sums));
		memcpy(more, sums, first * sizeof(*sums));
		memory_unmap(sums, sums_room * sizeof(*sums));
		sums = more;
		sums_room = room;
	}
	double sum = first == 0 ? 0 : sums[first - 1];
	for (size_t i = first; i < corpus.n; i++) {
		corpus.unit[i]->energy = energy(corpus.unit[i], i);
		sum += corpus.unit[i]->energy;
		sums[i] = sum;
	}
	sums_n = corpus.n;
	if (first != 0)
		return;
	corpus.stale = false;
	corpus.next_update = run.total + 1024 + 8 * corpus.n;
}

struct unit *
corpus_choose(void)
{
	if (corpus.stale || run.total >= corpus.next_update)
		energies_update(0);
	else if (sums_n != corpus.n)
		energies_update(sums_n);
	double where = (double)(random_next() >> 11) * 0x1p-53 * sums[corpus.n - 1];
	size_t low = 0, high = corpus.n - 1;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (sums[middle] <= where)
			low = middle + 1;
		else
			high = middle;
	}
	while (corpus.unit[low]->data == NULL && low > 0)
		low--;
	return corpus.unit[low];
}

/* the second input of a mix */
struct unit *
corpus_choose_mate(const struct unit *u)
{
	if (!flags.cross_over)
		return NULL;
	if (!flags.cross_over_uniform_dist)
		return corpus_choose();
	for (unsigned tries = 0; tries < 16; tries++) {
		struct unit *mate = corpus.unit[random_below(corpus.n)];
		if (mate->data != NULL && (mate != u || corpus.live == 1))
			return mate;
	}
	return NULL;
}

/* ---- samples ---- */
static void
local_note(struct unit *u, uint32_t feature)
{
	uint32_t rarest_evicted = 0;

	for (uint32_t i = 0; i < u->nlocal; i++) {
		if (u->local[i].feature == feature) {
			u->local[i].runs++;
			return;
		}
		if (feature_runs[u->local[i].feature] > feature_runs[u->local[rarest_evicted].feature])
			rarest_evicted = i;
	}
	if (u->local == NULL)
		u->local = memory_get(LOCAL_MAX * sizeof(*u->local));
	/* when full, the commonest makes room */
	uint32_t at = u->nlocal < LOCAL_MAX ? u->nlocal++ : rarest_evicted;
	u->local[at] = (struct local){ feature, 1 };
}

/* The features of one of BASE's descendants, or of a seed (NULL). */
void
corpus_sample(struct unit *base, const uint32_t *feature, size_t n)
{
	uint16_t limit = (uint16_t)MIN(flags.entropic_feature_frequency_threshold, 0xfffe);

	for (size_t i = 0; i < n; i++) {
		uint16_t *runs = &feature_runs[feature[i]];
		if (*runs == 0)
			rare_count++;
		if (*runs > limit)
			continue;
		(*runs)++;
		if (*runs > limit)
			rare_count--;
		else if (base != NULL && base->data != NULL)
			local_note(base, feature[i]);
	}
}

void
corpus_print_stats(void)
{
	char name[SHA1_TEXT];

	for (size_t i = 0; i < corpus.n; i++) {
		const struct unit *u = corpus.unit[i];
		if (u->data == NULL)
			continue;
		sha1_text(u->sha1, name);
		say("  [%3zu %s] sz: %5zu runs: %5llu succ: %5llu focus: %d\n", i, name, u->size,
		    (unsigned long long)u->runs, (unsigned long long)u->finds, (int)u->focus);
	}
}
