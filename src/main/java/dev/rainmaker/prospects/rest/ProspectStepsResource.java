package dev.rainmaker.prospects.rest;

import dev.rainmaker.prospects.LeadScore;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.prospects.TimelineEntry;
import dev.rainmaker.prospects.domain.ProspectDesk;
import dev.rainmaker.prospects.domain.ProspectMerging;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What happens to one prospect: status, owner, review, score, timeline, merge. */
@Cancellable(false)
@Path("/v1/prospects/{id}")
public class ProspectStepsResource {
    private final ProspectsApi prospects;
    private final ProspectDesk desk;
    private final ProspectMerging merging;
    private final CurrentActor actor;

    ProspectStepsResource(ProspectsApi prospects, ProspectDesk desk, ProspectMerging merging, CurrentActor actor) {
        this.prospects = prospects;
        this.desk = desk;
        this.merging = merging;
        this.actor = actor;
    }

    @POST
    @Path("/status")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> move(
            @RestPath ProspectId id, @Valid @NotNull MoveProspectRequest request) {
        return answer(prospects.move(id, request.status(), request.reason(), actor.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/assign")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> assign(
            @RestPath ProspectId id, @Valid @NotNull AssignProspectRequest request) {
        return answer(desk.assign(id, request.assignedTo(), actor.get()));
    }

    @GET
    @Path("/review")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ReviewResponse> reviewState(@RestPath ProspectId id) {
        return prospects.require(id).flatMap(prospect -> desk.reviewReason(id)
                .map(reason -> new ReviewResponse(prospect.needsReview(), reason)));
    }

    @POST
    @Path("/review")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ReviewResponse> review(@RestPath ProspectId id, @Valid @NotNull ReviewRequest request) {
        return prospects
                .review(id, request.needed(), request.reason(), actor.get())
                .map(done -> new ReviewResponse(request.needed(), request.needed() ? request.reason() : null));
    }

    @GET
    @Path("/score")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<LeadScore> score(@RestPath ProspectId id) {
        return desk.score(id);
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<TimelineEntry>> timeline(@RestPath ProspectId id) {
        return desk.timeline(id);
    }

    @POST
    @Path("/merge")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> merge(
            @RestPath ProspectId id, @Valid @NotNull MergeProspectRequest request) {
        return answer(merging.merge(id, request.duplicate(), actor.get()));
    }

    @POST
    @Path("/merge/undo")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<RestResponse<ProspectResponse>> undoMerge(
            @RestPath ProspectId id, @Valid @NotNull MergeProspectRequest request) {
        return answer(merging.undo(id, request.duplicate(), actor.get()));
    }

    private static Uni<RestResponse<ProspectResponse>> answer(Uni<Prospect> prospect) {
        return prospect.map(changed -> ProspectResource.answer(RestResponse.Status.OK, changed, false));
    }
}
