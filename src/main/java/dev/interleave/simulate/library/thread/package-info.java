/// Python's module `threading`.
package dev.interleave.simulate.library.thread;
