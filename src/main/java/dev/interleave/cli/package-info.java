/// The command line. May use everything but `app`; nothing else may use it.
package dev.interleave.cli;
