package dev.interleave.simulate.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a field that says nothing about how a run can go on: it never changes, is only told to
/// people, or is read elsewhere. Every other field of what a program can reach is part of a run's
/// state.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotState {}
