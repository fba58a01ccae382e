/// Processes that map one file and add to a number and to an array in it, the real thing: child
/// virtual machines that start fast, never outlive this one, and may be killed. May use
/// `live.record` and `live.run`.
package dev.interleave.live.process;
