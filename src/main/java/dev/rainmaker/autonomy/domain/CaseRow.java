package dev.rainmaker.autonomy.domain;

import dev.rainmaker.autonomy.AutonomyCase;

/** A request as it is kept: what people see of it, and what the policy saw. */
record CaseRow(AutonomyCase request, Act act) {}
