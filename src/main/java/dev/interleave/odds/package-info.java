/// The odds of a bad outcome against the length of sleeps: how they are measured in simulated and
/// real rounds, what an exploration says, and how both become a picture, JSON or CSV. May use
/// `analyse`, `explore`, `live`, `picture`, `program`, `simulate` and `trace`.
package dev.interleave.odds;
