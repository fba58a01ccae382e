package dev.interleave.program;

/// A global variable of a program.
///
/// @param name its name
/// @param observable whether its accesses are steps, because more than one actor may meet at it and
///   it may change while they do. A global is not observable if no function uses it, or if it is
///   assigned once, at the program's own level, before anything can have been started
public record Global(String name, boolean observable) {}
