// Paints shapes on a canvas. Boxes with square corners and straight upright or level lines are laid
// on whole pixels, so that they are crisp at any scale; everything else is painted where it is.

const Form = { BOX: 0, DISC: 1, POLYGON: 2, CURVE: 3, LABEL: 4 };
const LENGTHS = 10;
const OPACITIES = 100;
const FONTS = [
  (size) => `400 ${size}px "Interleave Sans", system-ui, sans-serif`,
  (size) => `600 ${size}px "Interleave Sans", system-ui, sans-serif`,
  (size) => `400 ${size}px "Interleave Mono", ui-monospace, monospace`,
];
const ANCHORS = ['left', 'center', 'right'];

class Painter {
  constructor(canvas) {
    this.canvas = canvas;
    this.graphics = canvas.getContext('2d', { alpha: false });
  }

  /** Makes room for pictures of a size in pixels of the page. */
  fit(film, scale) {
    const pixels = window.devicePixelRatio || 1;
    this.scale = scale * pixels;
    this.canvas.width = Math.max(1, Math.round(film.width * this.scale));
    this.canvas.height = Math.max(1, Math.round(film.height * this.scale));
    this.canvas.style.width = `${this.canvas.width / pixels}px`;
    this.canvas.style.height = `${this.canvas.height / pixels}px`;
  }

  paint(shapes, colors) {
    const graphics = this.graphics;
    this.colors = colors;
    graphics.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    graphics.globalAlpha = 1;
    graphics.lineJoin = 'round';
    graphics.fillStyle = colors.get('background');
    graphics.fillRect(0, 0, this.canvas.width / this.scale, this.canvas.height / this.scale);
    for (const { look, numbers } of shapes) {
      if (look.form === Form.LABEL) {
        this.#label(look, numbers);
      } else {
        this.#shape(look, numbers);
      }
    }
  }

  #label(look, [opacity, size, x, y]) {
    const graphics = this.graphics;
    if (opacity > 0) {
      graphics.globalAlpha = opacity / OPACITIES;
      graphics.fillStyle = this.colors.get(look.fill);
      graphics.font = FONTS[look.face](size / LENGTHS);
      graphics.textAlign = ANCHORS[look.anchor];
      graphics.fillText(look.text, x / LENGTHS, y / LENGTHS);
    }
  }

  #shape(look, [fillOpacity, strokeOpacity, strokeWidth, ...lengths]) {
    const graphics = this.graphics;
    const place = lengths.map((length) => length / LENGTHS);
    const stroke = {
      opacity: look.stroke ? strokeOpacity / OPACITIES : 0,
      width: strokeWidth / LENGTHS,
    };
    if (look.form === Form.POLYGON && place.length === 4 && !look.dash.length
        && (place[0] === place[2] || place[1] === place[3])) {
      this.#bar(place, stroke, look);
      return;
    }
    const opacity = look.fill ? fillOpacity / OPACITIES : 0;
    graphics.beginPath();
    this.#path(look, place, stroke);
    if (opacity > 0) {
      graphics.globalAlpha = opacity;
      graphics.fillStyle = this.colors.get(look.fill);
      graphics.fill();
    }
    if (stroke.opacity > 0 && stroke.width > 0) {
      graphics.globalAlpha = stroke.opacity;
      graphics.strokeStyle = this.colors.get(look.stroke);
      graphics.lineWidth = stroke.width;
      graphics.lineCap = look.dash.length ? 'butt' : 'round';
      graphics.setLineDash(look.dash);
      graphics.stroke();
    }
  }

  #path(look, place, stroke) {
    const graphics = this.graphics;
    if (look.form === Form.BOX) {
      const [x, y, width, height, radius] = place;
      if (radius > 0) {
        graphics.roundRect(x, y, width, height, radius);
      } else {
        stroke.width = stroke.opacity > 0 ? this.#wholePixels(stroke.width) : 0;
        const inset = stroke.width / 2;
        const left = this.#edge(x - inset) + inset;
        const top = this.#edge(y - inset) + inset;
        graphics.rect(
          left,
          top,
          this.#edge(x + width + inset) - inset - left,
          this.#edge(y + height + inset) - inset - top);
      }
    } else if (look.form === Form.DISC) {
      graphics.arc(place[0], place[1], Math.max(0, place[2]), 0, 2 * Math.PI);
    } else if (look.form === Form.CURVE) {
      graphics.moveTo(place[0], place[1]);
      graphics.bezierCurveTo(...place.slice(2));
    } else {
      graphics.moveTo(place[0], place[1]);
      for (let index = 2; index < place.length; index += 2) {
        graphics.lineTo(place[index], place[index + 1]);
      }
      if (look.closed) {
        graphics.closePath();
      }
    }
  }

  #bar([x1, y1, x2, y2], stroke, look) {
    const width = this.#wholePixels(stroke.width);
    const graphics = this.graphics;
    graphics.globalAlpha = stroke.opacity;
    graphics.fillStyle = this.colors.get(look.stroke);
    if (x1 === x2) {
      const top = this.#edge(Math.min(y1, y2));
      graphics.fillRect(this.#edge(x1 - width / 2), top, width, this.#edge(Math.max(y1, y2)) - top);
    } else {
      const left = this.#edge(Math.min(x1, x2));
      graphics.fillRect(
        left, this.#edge(y1 - width / 2), this.#edge(Math.max(x1, x2)) - left, width);
    }
  }

  #wholePixels(width) {
    return Math.max(1, Math.round(width * this.scale)) / this.scale;
  }

  #edge(length) {
    return Math.round(length * this.scale) / this.scale;
  }
}
