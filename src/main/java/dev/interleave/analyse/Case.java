package dev.interleave.analyse;

/// What a noun is in its sentence, as far as the languages spoken here tell it apart.
enum Case {
  /// Who or what: the lock is off.
  NOMINATIVE,
  /// Whom or what: t1 releases the lock.
  ACCUSATIVE,
  /// Where, or to whom: t1 waits at the barrier.
  DATIVE
}
