/// The lesson at the side of the window: it asks, lets the learner watch, explains, and sees from
/// the run whether a task is done. Follows the session, knows no other pane.
package dev.interleave.app.lesson;
