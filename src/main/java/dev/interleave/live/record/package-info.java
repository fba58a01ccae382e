/// Records what real threads and processes do, and puts it in order: a buffer per actor while they
/// run, one trace afterwards.
package dev.interleave.live.record;
