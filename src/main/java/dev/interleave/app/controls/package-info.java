/// The tool bar: which program, how it is watched, what is switched, and how the next run is made.
/// Acts on the session alone.
package dev.interleave.app.controls;
