package dev.rainmaker.prospects.rest;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.prospects.PersonalDataMask;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.prospects.Signal;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Signals of a prospect. */
@Cancellable(false)
@Path("/v1/prospects/{id}/signals")
public class SignalResource {
    private final ProspectsApi prospects;
    private final CurrentActor actor;
    private final Clock clock;

    SignalResource(ProspectsApi prospects, CurrentActor actor, Clock clock) {
        this.prospects = prospects;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<Signal>> list(@RestPath ProspectId id) {
        boolean masked = actor.get().seesMasked();
        return prospects
                .signals(id)
                .map(signals ->
                        masked ? signals.stream().map(SignalResource::masked).toList() : signals);
    }

    @POST
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<Signal>> add(@RestPath ProspectId id, @Valid @NotNull AddSignalRequest request) {
        return prospects.addSignals(id, List.of(request.toSignal(clock.now())), actor.get());
    }

    private static Signal masked(Signal signal) {
        return new Signal(
                signal.id(),
                signal.prospectId(),
                signal.kind(),
                PersonalDataMask.text(signal.quote()),
                signal.sourceUrl(),
                signal.sourceTitle(),
                signal.confidence(),
                signal.retrievedAt());
    }
}
