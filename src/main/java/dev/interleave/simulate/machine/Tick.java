package dev.interleave.simulate.machine;

/// The step of an actor that has computed for long without one: it does nothing, but lets the
/// others in and makes sure that endless loops are noticed.
final class Tick extends Operation {

  static final Operation TICK = new Tick();

  private Tick() {}

  @Override
  public Reach reach() {
    return Reach.NOTHING;
  }

  @Override
  public Object perform(RunningActor actor) {
    return NO_VALUE;
  }
}
