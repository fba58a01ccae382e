/// Python's module `multiprocessing`: processes, and the memory that they share.
package dev.interleave.simulate.library.process;
