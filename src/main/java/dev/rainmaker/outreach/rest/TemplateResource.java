package dev.rainmaker.outreach.rest;

import dev.rainmaker.outreach.OutreachApi;
import dev.rainmaker.outreach.Template;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The words that drafts start from. */
@Cancellable(false)
@Path("/v1/templates")
public class TemplateResource {
    private final OutreachApi outreach;
    private final CurrentActor actor;

    TemplateResource(OutreachApi outreach, CurrentActor actor) {
        this.outreach = outreach;
        this.actor = actor;
    }

    /** New words. */
    public record EditTemplateRequest(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 10_000) String body) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<Template>> list() {
        return outreach.templates();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Template> edit(
            @RestPath String id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull EditTemplateRequest request) {
        return outreach.edit(IdFormat.require("template", id), ifMatch, request.subject(), request.body(), actor.get());
    }
}
