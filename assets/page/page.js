// The page: shows what the film, the program and the words are at the cursor, and listens.

const run = JSON.parse(document.getElementById('run').textContent);
const byId = (id) => document.getElementById(id);
const stage = new Film(run.stage);
const timeline = new Film(run.timeline);
const colorNames = new Set([stage, timeline]
  .flatMap(({ looks }) => looks.flatMap(({ fill, stroke }) => [fill, stroke]))
  .concat('background')
  .filter((name) => name));
const stagePainter = new Painter(byId('stage'));
const timelinePainter = new Painter(byId('timeline'));
const program = new Program(byId('lines'), run);
const beats = run.beats.reduce((all, beat) => {
  const before = all.at(-1) ?? { places: [], marks: [], line: -1, caption: '', problem: '', state: new Map() };
  const state = new Map(before.state);
  for (const [row, text] of beat.state ?? []) {
    state.set(row, text);
  }
  all.push({ ...before, ...beat, state });
  return all;
}, []);
const beatTimes = beats.map((beat) => beat.time);
const beatAt = (position) => lastNotAfter(beatTimes, position);
const stopAt = (position) => lastNotAfter(run.stops.map(([, step]) => step), beats[beatAt(position)].step);
const player = new Player(run.length, run.stops.map(([time]) => time), stopAt, refresh);
let colors = new Map();
let shownBeat = -1;

function refresh() {
  const { position, playing, speed } = player;
  stagePainter.paint(stage.at(position), colors);
  timelinePainter.paint(timeline.at(position), colors);
  const index = beatAt(position);
  const beat = beats[index];
  const underWay = position > beat.time && index + 1 < beats.length;
  say(byId('caption'), underWay ? beats[index + 1].caption : beat.caption);
  byId('caption').setAttribute('aria-live', playing && speed > 1 ? 'off' : 'polite');
  if (index !== shownBeat) {
    shownBeat = index;
    program.show(beat);
    showState(beat.state);
    say(byId('problem'), beat.problem);
    byId('problem').hidden = !beat.problem;
  }
  const steps = `Step ${beat.step} of ${run.steps}`;
  say(byId('step-text'), steps);
  byId('scrub').value = position;
  byId('scrub').setAttribute('aria-valuetext', steps);
  say(byId('speed'), `${speed}×`);
  document.body.classList.toggle('playing', playing);
  byId('play').setAttribute('aria-label', playing ? 'Pause' : 'Play');
}

function say(place, text) {
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

function showState(state) {
  const sections = Map.groupBy(
    run.rows.map(([section, name], row) => ({ section, name, text: state.get(row) }))
      .filter(({ text }) => typeof text === 'string'),
    ({ section }) => section);
  byId('state').replaceChildren(...run.sections.filter((title) => sections.has(title)).map((title) => {
    const section = element('section', '');
    section.appendChild(element('h2', '')).textContent = title;
    const list = section.appendChild(element('dl', ''));
    for (const { name, text } of sections.get(title)) {
      const row = list.appendChild(element('div', ''));
      row.appendChild(element('dt', '')).textContent = name;
      row.appendChild(element('dd', '')).textContent = text;
    }
    return section;
  }));
}

function fit() {
  const { clientWidth, clientHeight } = byId('pictures');
  const height = stage.height + (isShown('timeline') ? timeline.height : 0);
  const scale = Math.min(clientWidth / stage.width, clientHeight / height);
  if (scale > 0) {
    stagePainter.fit(stage, scale);
    timelinePainter.fit(timeline, scale);
    refresh();
  }
  byId('show-program').setAttribute('aria-pressed', String(isShown('program')));
  program.reveal();
}

function isShown(id) {
  return getComputedStyle(byId(id)).display !== 'none';
}

function takeColors() {
  const style = getComputedStyle(document.documentElement);
  colors = new Map([...colorNames].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  refresh();
}

function switchTheme() {
  const dark = getComputedStyle(document.documentElement).colorScheme.trim() === 'dark';
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  takeColors();
}

function switchProgram() {
  document.body.dataset.program = isShown('program') ? 'hidden' : 'shown';
  fit();
}

const commands = {
  play: () => player.playOrPause(),
  'step-back': () => player.glideBy(-1),
  step: () => player.glideBy(1),
  first: () => player.moveToStop(0),
  last: () => player.moveToStop(run.stops.length - 1),
  slower: () => player.slower(),
  faster: () => player.faster(),
  theme: switchTheme,
  'show-program': switchProgram,
};
for (const [id, command] of Object.entries(commands)) {
  byId(id).addEventListener('click', command);
}

const keys = {
  ' ': commands.play,
  ArrowLeft: commands['step-back'],
  ArrowRight: commands.step,
  Home: commands.first,
  End: commands.last,
  '-': commands.slower,
  '+': commands.faster,
  '=': commands.faster,
};
document.addEventListener('keydown', (event) => {
  const pressesButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
  const command = keys[event.key];
  if (command && !pressesButton && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    command();
  }
});

byId('scrub').max = run.length;
byId('scrub').addEventListener('input', (event) => player.moveTo(Number(event.target.value)));
const scrubAlong = (event) => {
  if (event.buttons === 1) {
    byId('timeline').setPointerCapture(event.pointerId);
    const [left, right] = run.span;
    const x = (event.offsetX / byId('timeline').clientWidth) * timeline.width;
    player.moveTo(((x - left) / Math.max(1, right - left)) * run.length);
  }
};
byId('timeline').addEventListener('pointerdown', scrubAlong);
byId('timeline').addEventListener('pointermove', scrubAlong);
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', takeColors);
new ResizeObserver(fit).observe(byId('pictures'));
document.fonts.ready.then(refresh);
player.speed = run.speed;
takeColors();
fit();
const wanted = /^#step=(\d+)$/.exec(location.hash);
if (wanted) {
  player.moveToStop(lastNotAfter(run.stops.map(([, step]) => step), Number(wanted[1])));
}
