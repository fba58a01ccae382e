package dev.interleave.analyse;

/// One read or write of a shared place.
///
/// @param index index of the event
/// @param actor id of the actor
/// @param time the time of the actor, on its vector clock
/// @param writes whether it is a write
/// @param held what the actor held
record Access(int index, int actor, int time, boolean writes, HeldLocks.Held held) {}
