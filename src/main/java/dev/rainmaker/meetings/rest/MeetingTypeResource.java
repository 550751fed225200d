package dev.rainmaker.meetings.rest;

import dev.rainmaker.meetings.EditMeetingType;
import dev.rainmaker.meetings.HostRule;
import dev.rainmaker.meetings.MeetingSetupApi;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.meetings.MeetingTypeRules;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How long meetings are, what stays free around them, and who hosts. */
@Cancellable(false)
@Path("/v1/meeting-types")
public class MeetingTypeResource {
    private final MeetingSetupApi setup;
    private final CurrentActor actor;

    MeetingTypeResource(MeetingSetupApi setup, CurrentActor actor) {
        this.setup = setup;
        this.actor = actor;
    }

    /** Rules for meetings that are offered from now on; a named host without an id is the owner. */
    public record EditTypeRequest(
            @Min(15) @Max(360) int minutes,
            @Min(0) @Max(60) int bufferBefore,
            @Min(0) @Max(60) int bufferAfter,
            @Min(0) @Max(43_200) int leadMinutes,
            @NotNull HostRule hostRule,
            UserId hostId) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<MeetingTypeRules>> list() {
        return setup.types();
    }

    @PUT
    @Path("/{type}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<MeetingTypeRules> edit(
            @RestPath MeetingType type,
            @RestHeader("If-Match") String ifMatch,
            @Valid @NotNull EditTypeRequest request) {
        return setup.edit(
                ifMatch,
                new EditMeetingType(
                        type,
                        request.minutes(),
                        request.bufferBefore(),
                        request.bufferAfter(),
                        request.leadMinutes(),
                        request.hostRule(),
                        request.hostId()),
                actor.get());
    }
}
