package dev.interleave.exchange;

import dev.interleave.trace.Actor;
import dev.interleave.trace.Event;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.Resource;
import dev.interleave.trace.RunSettings;
import dev.interleave.trace.Trace;

/// The lines of a trace file and the versions there have been; `docs/trace-format.md` describes
/// both.
///
/// @param origin where a run comes from
/// @param earlyOrigin the same in version 1, in which every run was simulated and no origin said so
/// @param actor an actor
/// @param resource a resource
/// @param event an event, by its kind
/// @param outcome how the run ended
record TraceFormat(
    RecordCodec origin,
    RecordCodec earlyOrigin,
    RecordCodec actor,
    RecordCodec resource,
    ChoiceCodec event,
    RecordCodec outcome) {

  static final String NAME = "interleave-trace";

  /// A reader refuses files of a later major version.
  static final long MAJOR = 3;

  /// A reader passes over what it does not know in files of a later minor version.
  static final long MINOR = 0;

  /// The last version in which a run did not say that an actor found another one ended.
  static final long WITHOUT_FOUND_OPEN = 2;

  static final String ORIGIN = Trace.Origin.class.getSimpleName();
  static final String ACTOR = Actor.class.getSimpleName();
  static final String RESOURCE = Resource.class.getSimpleName();
  static final String OUTCOME = Outcome.class.getSimpleName();

  static final TraceFormat TODAY = of(new Codecs());

  /// What version 1 knew of an origin.
  record EarlyOrigin(String program, String source, RunSettings settings) {}

  private static TraceFormat of(Codecs codecs) {
    return new TraceFormat(
        codecs.ofRecord(Trace.Origin.class),
        codecs.ofRecord(EarlyOrigin.class),
        codecs.ofRecord(Actor.class),
        codecs.ofRecord(Resource.class),
        codecs.ofChoice(Event.class),
        codecs.ofRecord(Outcome.class));
  }
}
