/// The page of claims: measures what is said of processes against threads and shows it. A window
/// beside the main one, since it is about the machine and not about the run that is shown.
package dev.interleave.app.claims;
