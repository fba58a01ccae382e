/// What to change so that something that went wrong cannot happen again, as a program that can be
/// tried, and whether exploring it proves that.
package dev.interleave.remedy;
