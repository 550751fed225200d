package dev.rainmaker.proposals;

import java.util.List;

/** A package that the proposal agent or a person chose, with further items. */
public record ChosenPackage(String packageId, List<String> itemIds, boolean recommended, String why) {}
