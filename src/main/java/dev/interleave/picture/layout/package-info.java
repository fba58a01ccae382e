/// Where everything on the stage stands: which places a trace will ever need, how they share an
/// area, and who stands where at a moment. Pure geometry; may use `trace` only.
package dev.interleave.picture.layout;
