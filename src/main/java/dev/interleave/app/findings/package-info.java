/// The pane of findings: what went wrong in the run that is shown, the evidence, what to change,
/// and whether the change is proven. Knows the session and the packages below `app`; no other pane.
package dev.interleave.app.findings;
