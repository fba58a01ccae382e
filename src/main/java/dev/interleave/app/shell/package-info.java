/// The window: its parts and where they stand, menus, keys, files, looks, and what is remembered
/// from one start to the next. May use all panes and the session.
package dev.interleave.app.shell;
