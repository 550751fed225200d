package dev.rainmaker.enrichment.rest;

import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.prospects.PersonalDataMask;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Findings of a prospect; what a person adds or corrects is marked as by hand. */
@Cancellable(false)
@Path("/v1/prospects/{id}/findings")
public class FindingResource {
    private final EnrichmentApi enrichment;
    private final CurrentActor actor;
    private final Clock clock;

    FindingResource(EnrichmentApi enrichment, CurrentActor actor, Clock clock) {
        this.enrichment = enrichment;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<Finding>> list(@RestPath ProspectId id) {
        boolean masked = actor.get().seesMasked();
        return enrichment
                .findings(id)
                .map(findings ->
                        masked ? findings.stream().map(FindingResource::masked).toList() : findings);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Finding> add(@RestPath ProspectId id, @Valid @NotNull AddFindingRequest request) {
        return enrichment
                .store(id, List.of(request.toFinding(clock.now())), actor.get())
                .map(List::getFirst);
    }

    /** Corrects one; answers with all findings, since others may now be contradicted. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{findingId}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<Finding>> correct(
            @RestPath ProspectId id, @RestPath FindingId findingId, @Valid @NotNull CorrectFindingRequest request) {
        return enrichment.correct(id, findingId, request.value(), actor.get());
    }

    private static Finding masked(Finding finding) {
        var value =
                switch (finding.field()) {
                    case "email" -> PersonalDataMask.email(finding.value());
                    case "phone" -> PersonalDataMask.phone(finding.value());
                    default -> PersonalDataMask.text(finding.value());
                };
        return new Finding(
                finding.id(),
                finding.prospectId(),
                finding.field(),
                value,
                finding.confidence(),
                finding.sourceUrl(),
                PersonalDataMask.text(finding.quote()),
                finding.provider(),
                finding.state(),
                finding.byHand(),
                finding.corrects(),
                finding.retrievedAt());
    }
}
