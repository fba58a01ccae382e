/// What can stand beside the stage on a picture that is taken along: the program's text, and
/// values. May use `picture`, `picture.code` and `trace`.
package dev.interleave.picture.panel;
