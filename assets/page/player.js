// The cursor in the film, and how it moves: by jumping, by gliding from step to step, by playing.

const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
const GLIDE = 280;

class Player {
  /**
   * @param length how long the film is, in milliseconds
   * @param stops where each step has come to rest, from the beginning on
   * @param stopAt index of the stop that a position has reached
   * @param changed is called after anything changed
   */
  constructor(length, stops, stopAt, changed) {
    this.length = length;
    this.stops = stops;
    this.stopAt = stopAt;
    this.changed = changed;
    this.position = 0;
    this.speed = 1;
    this.playing = false;
    this.glide = null;
    this.waited = 0;
    this.before = null;
  }

  get calm() {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  playOrPause() {
    const start = !this.playing;
    if (start && this.position >= this.length) {
      this.position = 0;
    }
    this.glide = null;
    this.waited = 0;
    this.playing = start;
    this.#go();
  }

  moveTo(position) {
    this.glide = null;
    this.waited = 0;
    this.position = Math.min(Math.max(position, 0), this.length);
    this.#go();
  }

  /** To the stop of an index, at once; stops playing. */
  moveToStop(index) {
    this.playing = false;
    this.moveTo(this.stops[this.#held(index)]);
  }

  /** Over a number of steps, smoothly unless motion is unwanted; stops playing. */
  glideBy(steps) {
    this.playing = false;
    const here = this.glide ? this.glide.stop : this.stopAt(this.position);
    const stop = this.#held(here + steps);
    if (this.calm) {
      this.moveToStop(stop);
    } else {
      this.glide = { stop, left: GLIDE };
      this.#go();
    }
  }

  faster() {
    this.speed = SPEEDS.find((speed) => speed > this.speed) ?? this.speed;
    this.#go();
  }

  slower() {
    this.speed = SPEEDS.findLast((speed) => speed < this.speed) ?? this.speed;
    this.#go();
  }

  #held(index) {
    return Math.min(Math.max(index, 0), this.stops.length - 1);
  }

  #go() {
    this.changed();
    if ((this.playing || this.glide) && this.before === null) {
      this.before = performance.now();
      requestAnimationFrame((now) => this.#frame(now));
    }
  }

  #frame(now) {
    const elapsed = Math.max(0, now - this.before);
    this.before = null;
    if (this.glide) {
      this.#glideOn(elapsed);
    } else if (this.playing && this.calm) {
      this.#jumpOn(elapsed * this.speed);
    } else if (this.playing) {
      this.position = Math.min(this.length, this.position + elapsed * this.speed);
      this.playing = this.position < this.length;
    }
    this.#go();
  }

  #glideOn(elapsed) {
    const target = this.stops[this.glide.stop];
    if (elapsed >= this.glide.left) {
      this.glide = null;
      this.position = target;
    } else {
      this.position += (target - this.position) * (elapsed / this.glide.left);
      this.glide.left -= elapsed;
    }
  }

  /** Without motion, a step shows for as long as it would take. */
  #jumpOn(elapsed) {
    const next = this.#held(this.stopAt(this.position) + 1);
    this.waited += elapsed;
    if (this.waited >= this.stops[next] - this.position) {
      this.position = this.stops[next];
      this.waited = 0;
    }
    this.playing = this.position < this.length;
  }
}
