package dev.interleave.picture;

/// Something to point out in a film when it happens.
///
/// @param event index of the event at which it happens
/// @param actor id of the actor that did it
/// @param resource id of the resource concerned, or -1
/// @param sentence what to say of it
public record Mark(int event, int actor, int resource, String sentence) {}
