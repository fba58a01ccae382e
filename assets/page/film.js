// The run's pictures, as the numbers say them: samples of shapes, and what lies in between.

const Change = { END: 0, KEEP: 1, DROP: 2, ADD: 3, MOVE: 4 };

/** What of a shape stays as it is while the shape moves. */
class Look {
  constructor([form, count, fill, stroke, dash, closed, text, face, anchor]) {
    this.form = form;
    this.count = count;
    this.fill = fill;
    this.stroke = stroke;
    this.dash = dash;
    this.closed = closed === 1;
    this.text = text;
    this.face = face;
    this.anchor = anchor;
  }
}

/** A film: a picture for every position, in milliseconds. */
class Film {
  constructor({ width, height, looks, numbers }) {
    this.width = width;
    this.height = height;
    this.looks = looks.map((look) => new Look(look));
    this.times = [];
    this.samples = [];
    this.#read(numbers);
  }

  /** The shapes at a position, back to front. */
  at(position) {
    const index = lastNotAfter(this.times, position);
    const shapes = this.samples[index];
    if (index === this.samples.length - 1) {
      return shapes;
    }
    const from = this.times[index];
    const share = Math.max(0, (position - from) / (this.times[index + 1] - from));
    return shapes.map((shape) =>
      shape.nextAt === index + 1 ? between(shape, shape.next, share) : shape);
  }

  #read(numbers) {
    let at = 0;
    let time = 0;
    let before = [];
    while (at < numbers.length) {
      time += numbers[at++];
      const shapes = [];
      let old = 0;
      let change = numbers[at++];
      while (change !== Change.END) {
        if (change === Change.KEEP) {
          const end = old + numbers[at++];
          while (old < end) {
            shapes.push(before[old++]);
          }
        } else if (change === Change.DROP) {
          old += numbers[at++];
        } else if (change === Change.ADD) {
          const look = this.looks[numbers[at++]];
          shapes.push({ look, numbers: numbers.slice(at, at + look.count) });
          at += look.count;
        } else {
          const was = before[old++];
          const start = at;
          const moved = was.numbers.map((number, index) => number + numbers[start + index]);
          at += moved.length;
          was.next = { look: was.look, numbers: moved };
          was.nextAt = this.samples.length;
          shapes.push(was.next);
        }
        change = numbers[at++];
      }
      this.times.push(time);
      this.samples.push(shapes);
      before = shapes;
    }
  }
}

function between(one, other, share) {
  return {
    look: one.look,
    numbers: one.numbers.map((number, index) => number + share * (other.numbers[index] - number)),
  };
}

/** Index of the last of some sorted numbers that is not beyond a value; at least 0. */
function lastNotAfter(sorted, value) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
