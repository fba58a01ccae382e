package dev.interleave.simulate.machine;

/// What a built-in returns when its value is not there at once.
public sealed interface Effect permits Operation, PythonCall {}
