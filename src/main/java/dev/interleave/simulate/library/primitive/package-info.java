/// What actors wait at: locks, semaphores, conditions, events, barriers. `threading` and
/// `multiprocessing` make their classes of these.
///
/// Each primitive is an object whose methods return an [dev.interleave.simulate.machine.Operation]:
/// whether the way is open, what is done when it is, and what to say while it is not.
package dev.interleave.simulate.library.primitive;
