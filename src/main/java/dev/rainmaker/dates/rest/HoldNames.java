package dev.rainmaker.dates.rest;

import dev.rainmaker.dates.DateHold;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.security.CurrentActor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts names beside holds, and leaves notes out for those who see masked data. */
@ApplicationScoped
class HoldNames {
    private final ProspectNames names;
    private final CurrentActor actor;

    HoldNames(ProspectNames names, CurrentActor actor) {
        this.names = names;
        this.actor = actor;
    }

    Uni<DateHoldResponse> one(Uni<DateHold> hold) {
        boolean masked = actor.get().seesMasked();
        return hold.flatMap(found -> beside(List.of(found), masked)).map(List::getFirst);
    }

    Uni<List<DateHoldResponse>> beside(List<DateHold> holds, boolean masked) {
        var shown = masked ? holds.stream().map(DateHold::masked).toList() : holds;
        return names.beside(shown, hold -> hold.prospectId().value(), DateHoldResponse::new);
    }
}
