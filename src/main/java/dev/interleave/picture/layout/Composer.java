package dev.interleave.picture.layout;

import dev.interleave.picture.layout.Scale.Density;
import dev.interleave.trace.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Composes the stage from blocks, as large as the picture allows: values above, meeting points
/// below them, and at the bottom where actors are when they are at none; or, where there are
/// several processes, their boxes around what they share.
final class Composer {

  private static final double LARGEST = 1.9;
  private static final double SMALLEST = 0.72;
  private static final double STEP = 0.04;
  private static final double MARGIN = 14;
  private static final double FOOTER = 26;
  private static final double NOTICE = 20;
  private static final int MOST_OWN_SLOTS = 10;
  private static final List<Place.Kind> LIFE =
      List.of(Place.Kind.READY, Place.Kind.ASLEEP, Place.Kind.JOINING, Place.Kind.OVER);

  private final Survey survey;
  private final double width;
  private final double height;

  Composer(Survey survey, double width, double height) {
    this.survey = survey;
    this.width = width;
    this.height = height;
  }

  Layout compose() {
    Scale scale = fitting();
    Scale taken = scale == null ? scale(SMALLEST, Density.DENSE) : scale;
    return arranged(root(taken), taken);
  }

  /// Whether there is room for all.
  boolean fits() {
    return fitting() != null;
  }

  private @Nullable Scale fitting() {
    for (Candidate candidate : CANDIDATES) {
      for (double unit = candidate.largest(); unit >= candidate.smallest() - 1e-9; unit -= STEP) {
        var scale = scale(unit, candidate.density());
        Block root = root(scale);
        Rect body = body(scale);
        if (root.minWidth() <= body.width() && root.heightFor(body.width()) <= body.height()) {
          return scale;
        }
      }
    }
    return null;
  }

  private Scale scale(double unit, Density density) {
    return new Scale(unit, density, survey.hasTags(), survey.nameLength());
  }

  private record Candidate(Density density, double largest, double smallest) {}

  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate(Density.ROOMY, LARGEST, 0.92),
          new Candidate(Density.BALANCED, 1.3, 0.88),
          new Candidate(Density.ROOMY, 0.9, SMALLEST),
          new Candidate(Density.BALANCED, 0.88, SMALLEST),
          new Candidate(Density.DENSE, 1.1, SMALLEST));

  private Layout arranged(Block root, Scale scale) {
    var into = new LayoutBuilder();
    root.arrange(body(scale), into);
    double margin = scale.of(MARGIN);
    double strip = scale.of(FOOTER);
    double inner = Math.max(1, width - 2 * margin);
    Rect footer = new Rect(margin, height - strip - margin * 0.4, inner, strip);
    double line = notice(scale);
    return into.build(
        scale.unit(), footer, line == 0 ? null : new Rect(margin, footer.y() - line, inner, line));
  }

  private Rect body(Scale scale) {
    double margin = scale.of(MARGIN);
    double below = scale.of(FOOTER) + notice(scale) + margin * 0.8;
    return new Rect(
        margin, margin, Math.max(1, width - 2 * margin), Math.max(1, height - margin - below));
  }

  private double notice(Scale scale) {
    return survey.trace().origin().provenance().missingEvents() == 0 ? 0 : scale.of(NOTICE);
  }

  private Block root(Scale scale) {
    return new Column(survey.hasBoxes() ? boxed(scale) : plain(scale), scale.of(16));
  }

  private List<Block> plain(Scale scale) {
    var bands = new ArrayList<>(shared(Resource.BETWEEN_PROCESSES, scale, true));
    List<AreaBlock> life = life(scale);
    if (!life.isEmpty()) {
      bands.add(new Strip(life, scale.of(12)));
    }
    return bands;
  }

  private List<Block> boxed(Scale scale) {
    List<Block> boxes = survey.processes().stream().map(id -> box(id, scale)).toList();
    int above = (boxes.size() + 1) / 2;
    var bands = new ArrayList<Block>();
    bands.add(new Flow(boxes.subList(0, above), scale.of(12), true));
    bands.addAll(shared(Resource.BETWEEN_PROCESSES, scale, true));
    bands.add(new Flow(boxes.subList(above, boxes.size()), scale.of(12), true));
    return bands;
  }

  /// The values and the meeting points of one memory.
  private List<Block> shared(int process, Scale scale, boolean mayBeLarge) {
    var bands = new ArrayList<Block>();
    List<Resource> values = survey.values(process);
    boolean large = mayBeLarge && scale.drawsLarge(values.size());
    if (!values.isEmpty()) {
      List<Block> blocks =
          values.stream()
              .<Block>map(value -> new ValueBlock(value, survey.extent(value.id()), large, scale))
              .toList();
      bands.add(new Flow(blocks, scale.of(large ? 18 : 8), false));
    }
    List<Block> meeting =
        survey.meetingPoints(process).stream().map(point -> meetingPoint(point, scale)).toList();
    if (!meeting.isEmpty()) {
      bands.add(new Flow(meeting, scale.of(18), true));
    }
    return bands;
  }

  private Block meetingPoint(Resource resource, Scale scale) {
    Crowd waiting = survey.crowd(new Place(Place.Kind.WAITING, resource.id()));
    return switch (resource.kind()) {
      case LOCK ->
          new RoomBlock(
              resource, waiting, survey.crowd(new Place(Place.Kind.INSIDE, resource.id())), scale);
      case QUEUE ->
          new BeltBlock(
              resource,
              survey.extent(resource.id()),
              survey.crowd(new Place(Place.Kind.PUTTING, resource.id())),
              waiting,
              scale);
      case VARIABLE, ARRAY, MAPPING, CONDITION, SEMAPHORE, EVENT, BARRIER ->
          new StationBlock(resource, waiting, scale);
    };
  }

  private List<AreaBlock> life(Scale scale) {
    var areas = new ArrayList<AreaBlock>();
    int crowd =
        LIFE.stream().mapToInt(kind -> slots(survey.crowd(new Place(kind, 0)))).max().orElse(0);
    for (Place.Kind kind : LIFE) {
      var place = new Place(kind, 0);
      int slots = slots(survey.crowd(place));
      if (slots > 0) {
        Tier tier = kind == Place.Kind.OVER ? Tier.CHIP : scale.tierFor(crowd);
        areas.add(new AreaBlock(place, slots, tier, scale, true));
      }
    }
    return areas;
  }

  /// In a small crowd everybody has a slot of their own, so that nobody has to move up.
  private static int slots(Crowd crowd) {
    return crowd.members().size() <= MOST_OWN_SLOTS ? crowd.members().size() : crowd.peak();
  }

  private Block box(int process, Scale scale) {
    var content = new ArrayList<>(shared(process, scale, false));
    int actors = survey.actorsOf(process);
    int crowd = Math.max(actors, survey.processes().size() * 2 / 3);
    content.add(
        new AreaBlock(
            new Place(Place.Kind.HOME, process), actors, scale.tierFor(crowd), scale, false));
    int nameLength = survey.trace().actor(process).name().length();
    return new ProcessBlock(process, nameLength, new Column(content, scale.of(8)), scale);
  }
}
