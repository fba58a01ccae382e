package dev.interleave.simulate.library.primitive;

import dev.interleave.simulate.value.NotState;
import dev.interleave.simulate.machine.ResourceObject;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Recorder;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.trace.Datum;
import dev.interleave.trace.Event;
import dev.interleave.trace.Obstacle;
import dev.interleave.trace.Obstacle.Purpose;
import dev.interleave.trace.Resource;
import java.util.function.LongFunction;

/// What actors meet at and the trace shows as a resource.
public abstract class Primitive implements ResourceObject {

  private final PythonClass type;
  @NotState private final Run run;
  @NotState private int resource;

  /// @param type its Python class
  /// @param resource id of its resource in the trace
  protected Primitive(PythonClass type, Run run, int resource) {
    this.type = type;
    this.run = run;
    this.resource = resource;
  }

  /// Adds a resource that holds no values.
  ///
  /// @param name what the program calls it
  /// @param shared whether processes share it
  /// @param initial what it begins with, as the kind of resource has it
  /// @return its id
  protected static int resource(
      RunningActor by, Resource.Kind kind, String name, boolean shared, Datum initial) {
    int process = shared ? Resource.BETWEEN_PROCESSES : by.memory().process();
    return by.run().createResource(by, kind, name, process, initial, () -> null);
  }

  /// The run it belongs to.
  protected final Run run() {
    return run;
  }

  @Override
  public final int resource() {
    return resource;
  }

  /// What the program calls it.
  protected final String name() {
    return run.resources().name(resource);
  }

  /// Records an event, if the run is recorded.
  ///
  /// @param event makes it for a time
  protected final void record(LongFunction<Event> event) {
    Recorder recorder = run.recorder();
    if (recorder != null) {
      recorder.add(event.apply(recorder.nanos()));
    }
  }

  /// It becomes a resource of the trace only now.
  ///
  /// @param id id of its resource
  protected final void become(int id) {
    resource = id;
  }

  /// It as an obstacle.
  protected final Obstacle asObstacle(Purpose purpose) {
    return new Obstacle.AtResource(resource, purpose);
  }

  @Override
  public final PythonClass pythonClass() {
    return type;
  }

  @Override
  public String representation() {
    return "<" + type.name() + " " + name() + ">";
  }
}
