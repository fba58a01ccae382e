/// Python's module `queue`, and the queue of `multiprocessing`.
package dev.interleave.simulate.library.queue;
