package dev.interleave.simulate.library.process;

import dev.interleave.simulate.library.primitive.LockValue;
import dev.interleave.simulate.library.primitive.Primitive;
import dev.interleave.simulate.machine.Call;
import dev.interleave.simulate.machine.ContextManager;
import dev.interleave.simulate.machine.PythonClass;
import dev.interleave.simulate.machine.Run;
import dev.interleave.simulate.machine.RunningActor;
import dev.interleave.simulate.value.None;
import dev.interleave.simulate.value.Truth;
import org.jspecify.annotations.Nullable;

/// Memory that processes share, with the lock that CPython gives it. The lock comes into being when
/// a program asks for it.
abstract class SharedMemory extends Primitive implements ContextManager {

  private final LockValue lock;

  SharedMemory(PythonClass type, Run run, int resource, @Nullable LockValue lock) {
    super(type, run, resource);
    this.lock = lock == null ? LockValue.of(this) : lock;
    run.resources().own(resource, this);
  }

  /// The methods that all have.
  static PythonClass.Builder common(String name) {
    return PythonClass.named(name)
        .method("get_lock", call -> self(call).lock(call.actor()))
        .method("get_obj", Call::receiver)
        .method("acquire", call -> self(call).lock(call.actor()).acquire())
        .method("release", call -> self(call).lock(call.actor()).release());
  }

  private static SharedMemory self(Call call) {
    return (SharedMemory) call.receiver();
  }

  /// The lock that a program gives for it, or `null`.
  static @Nullable LockValue givenLock(Call call, int parameter) {
    return call.value(parameter, true) instanceof LockValue given ? given : null;
  }

  /// Whether it has a lock at all.
  static boolean hasLock(Call call, int parameter) {
    Object given = call.value(parameter, true);
    return given != None.NONE && Truth.of(given);
  }

  private LockValue lock(RunningActor actor) {
    return lock.askedForBy(actor);
  }

  @Override
  public Object enter(RunningActor actor) {
    return lock(actor).acquire();
  }

  @Override
  public Object exit(RunningActor actor) {
    return lock(actor).release();
  }
}
