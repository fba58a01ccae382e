/// What happened in one run, whoever ran it: actors, resources, events, and the state of everything
/// at any time. Every other package is written over this one; it may use nothing but the JDK.
package dev.interleave.trace;
