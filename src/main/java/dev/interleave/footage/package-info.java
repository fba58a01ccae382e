/// A run as it is taken along, from the window and from the command line alike: its film with what
/// was found, and the parts that a picture may have beside the stage. May use `analyse`, `picture`
/// and `trace`.
package dev.interleave.footage;
