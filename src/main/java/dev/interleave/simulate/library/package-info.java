/// Python's library, assembled. Each module has a package or a class of its own; what a program may
/// name of it is listed in `dev.interleave.program.Library`.
package dev.interleave.simulate.library;
