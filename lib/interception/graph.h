/*
 * graph.h: effects that are not one range: pointers inside structs are followed.
 *
 * One function per kind, used by rows as GRAPH(kind, p); called with p not NULL.
 */
#ifndef SAN_GRAPH_H
#define SAN_GRAPH_H

#include "interception/real.h"
#include "tool.h"

#endif
