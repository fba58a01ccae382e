/// Who takes the next step, and when: the virtual clock, and the policies that choose. Knows
/// nothing of programs; may use `trace` only.
///
/// Time follows from the schedule: a policy chooses participants and nothing else.
package dev.interleave.simulate.schedule;
