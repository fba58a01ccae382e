/// The few words that show a newcomer around at the first start. They lie over the window, point at
/// controls that they are given, and know nothing else.
package dev.interleave.app.hints;
