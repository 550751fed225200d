package dev.rainmaker.workflow.journey;

import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the host of a meeting should know before it. */
@Cancellable(false)
@Path("/v1/meetings/{id}/preparation")
public class PreparationResource {
    private final Preparations preparations;

    PreparationResource(Preparations preparations) {
        this.preparations = preparations;
    }

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Preparation> get(@RestPath MeetingId id) {
        return preparations.of(id);
    }
}
