/// What is measured, apart from the tests: benchmarks run by JMH, and harnesses with a `main` for
/// what JMH cannot see. How to run them and what came out stands in `docs/performance.md`.
@NullMarked
package dev.interleave.bench;

import org.jspecify.annotations.NullMarked;
