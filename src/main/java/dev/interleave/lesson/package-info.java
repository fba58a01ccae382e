/// Lessons: a question before a run, what happened and why, and something to try that is checked
/// from the trace. Data, its readable text form, and the checks; knows no window.
package dev.interleave.lesson;
