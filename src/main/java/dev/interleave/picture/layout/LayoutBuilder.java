package dev.interleave.picture.layout;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers where things stand while blocks are arranged.
final class LayoutBuilder {

  private final Map<Place, Area> areas = new HashMap<>();
  private final Map<Integer, Layout.ValueSpot> values = new HashMap<>();
  private final Map<Integer, Layout.RoomSpot> rooms = new HashMap<>();
  private final Map<Integer, Layout.BeltSpot> belts = new HashMap<>();
  private final Map<Integer, Layout.StationSpot> stations = new HashMap<>();
  private final Map<Integer, Rect> boxes = new HashMap<>();

  void add(Area area) {
    areas.put(area.place(), area);
  }

  void addValue(int resource, Layout.ValueSpot spot) {
    values.put(resource, spot);
  }

  void addRoom(int lock, Layout.RoomSpot spot) {
    rooms.put(lock, spot);
  }

  void addBelt(int queue, Layout.BeltSpot spot) {
    belts.put(queue, spot);
  }

  void addStation(int resource, Layout.StationSpot spot) {
    stations.put(resource, spot);
  }

  void addBox(int process, Rect frame) {
    boxes.put(process, frame);
  }

  Layout build(double unit, Rect footer, @Nullable Rect notice) {
    return new Layout(unit, areas, values, rooms, belts, stations, boxes, footer, notice);
  }
}
