/// The pane that tells everything at the cursor in words and numbers: values, actors, locks,
/// queues, output, findings, events. Knows the session and the packages below `app`; no other pane.
package dev.interleave.app.inspector;
