package dev.rainmaker.analytics.rest;

import dev.rainmaker.analytics.AnalyticsApi;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Figures over all prospects. */
@Cancellable(false)
@Path("/v1/analytics")
public class AnalyticsResource {
    private final AnalyticsApi analytics;

    AnalyticsResource(AnalyticsApi analytics) {
        this.analytics = analytics;
    }

    @GET
    @Path("/pipeline")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<PipelineResponse> pipeline() {
        return analytics.pipeline().map(PipelineResponse::new);
    }
}
