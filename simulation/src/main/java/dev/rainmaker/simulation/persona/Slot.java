package dev.rainmaker.simulation.persona;

/** A meeting time offered in a mail, with its number in the list and its words. */
public record Slot(int number, String weekday, String time) {}
