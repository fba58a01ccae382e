package dev.interleave.app.controls;

/// A program that is ready to be chosen.
///
/// @param name its short name
/// @param title what it is called
/// @param source its text
public record Scenario(String name, String title, String source) {}
