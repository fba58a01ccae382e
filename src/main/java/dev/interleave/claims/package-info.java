/// What is said of processes against threads, and what measuring it here gave: the claims, their
/// figures, and how these become a picture, JSON or CSV. May use `picture`.
package dev.interleave.claims;
