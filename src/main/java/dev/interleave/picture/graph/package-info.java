/// Small graphs as shapes: who holds what and waits for whom. Knows no trace.
package dev.interleave.picture.graph;
