/// Where one picture differs from another, so that only that has to be painted anew. May use
/// `picture` and `picture.layout`.
package dev.interleave.picture.difference;
