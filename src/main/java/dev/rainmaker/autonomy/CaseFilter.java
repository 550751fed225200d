package dev.rainmaker.autonomy;

/** Which requests of the window; null means any. Only decided ones and those that harm followed are told. */
public record CaseFilter(String cell, CaseOutcome outcome, Harm harm, Boolean byRule) {}
