package dev.rainmaker.conversations.rest;

import dev.rainmaker.conversations.CompanyFact;
import dev.rainmaker.conversations.CompanyFactsApi;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the company says about itself, and what of it is published. */
@Cancellable(false)
@Path("/v1/company-facts")
public class CompanyFactResource {
    private final CompanyFactsApi facts;
    private final CurrentActor actor;

    CompanyFactResource(CompanyFactsApi facts, CurrentActor actor) {
        this.facts = facts;
        this.actor = actor;
    }

    /** A fact as a person words it. */
    public record CompanyFactRequest(
            @NotBlank @Size(max = 120) String topic,
            @NotBlank @Size(max = 500) String answer,
            boolean published) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<List<CompanyFact>> list() {
        return facts.all();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<CompanyFact> add(@Valid @NotNull CompanyFactRequest request) {
        return facts.add(request.topic(), request.answer(), request.published(), actor.get());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<CompanyFact> edit(
            @RestPath String id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull CompanyFactRequest request) {
        return facts.edit(
                IdFormat.require("company fact", id),
                ifMatch,
                request.topic(),
                request.answer(),
                request.published(),
                actor.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<Void> remove(@RestPath String id) {
        return facts.remove(IdFormat.require("company fact", id), actor.get());
    }
}
