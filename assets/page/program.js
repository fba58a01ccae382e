// The program's text, with a chip at the line where each actor stands.

class Program {
  constructor(list, { lines, tokens, actors }) {
    this.actors = actors;
    this.lines = lines.map((text) => ({ text, styles: [], chips: [], marks: '' }));
    for (const [line, start, end, style] of tokens) {
      this.lines[line].styles.push([start, end, style]);
    }
    for (const line of this.lines) {
      line.item = list.appendChild(document.createElement('li'));
      line.place = line.item.appendChild(element('span', 'chips'));
      line.code = line.item.appendChild(element('code', ''));
      setText(line, []);
    }
    this.list = list;
    this.current = -1;
  }

  /** Shows who stands where, and what is marked. */
  show({ places, marks, line }) {
    const actors = new Map(places.map(([at, ...here]) => [at, here]));
    const styles = Map.groupBy(marks, ([at]) => at);
    this.lines.forEach((each, at) => {
      this.#showChips(each, actors.get(at) ?? []);
      const here = styles.get(at) ?? [];
      const key = JSON.stringify(here);
      if (key !== each.marks) {
        each.marks = key;
        setText(each, here.map(([, ...style]) => style));
      }
    });
    if (line !== this.current) {
      this.current = line;
      this.reveal();
    }
  }

  #showChips(line, here) {
    if (String(here) === String(line.chips)) {
      return;
    }
    line.chips = here;
    line.place.replaceChildren(...here.map((id) => {
      const { name, sign, color } = this.actors[id];
      const chip = element('span', `chip ${color}`);
      chip.textContent = sign;
      chip.title = name;
      return chip;
    }));
  }

  /** Brings the line of the last step into view, without moving anything but the text. */
  reveal() {
    const item = this.lines[this.current]?.item;
    if (item) {
      const top = item.offsetTop - this.list.offsetTop;
      const { scrollTop, clientHeight } = this.list;
      if (top < scrollTop + item.offsetHeight || top > scrollTop + clientHeight - 2 * item.offsetHeight) {
        this.list.scrollTop = top - clientHeight / 2;
      }
    }
  }
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** Sets a line in the styles of its tokens and of what marks it, which may overlap. */
function setText({ text, styles, code }, marks) {
  const all = [...styles, ...marks];
  const edges = [...new Set([0, text.length, ...all.flatMap(([start, end]) => [start, end])])]
    .sort((one, other) => one - other);
  code.replaceChildren(...edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1];
    const here = all.filter(([from, to]) => from <= start && to >= end).map(([, , style]) => style);
    const span = element('span', here.join(' '));
    span.textContent = text.slice(start, end);
    return span;
  }));
}
