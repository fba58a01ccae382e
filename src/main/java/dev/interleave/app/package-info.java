/// The window. May use everything but `cli`; nothing else may use it.
package dev.interleave.app;
