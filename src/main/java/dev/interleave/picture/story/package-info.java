/// A run told by a few of its moments on one page. May use `picture` and `trace`.
package dev.interleave.picture.story;
