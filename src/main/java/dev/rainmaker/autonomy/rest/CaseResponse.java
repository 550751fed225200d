package dev.rainmaker.autonomy.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rainmaker.autonomy.AutonomyCase;

/** A request behind the figures with the name of its prospect. */
public record CaseResponse(@JsonUnwrapped AutonomyCase request, String prospectName) {}
