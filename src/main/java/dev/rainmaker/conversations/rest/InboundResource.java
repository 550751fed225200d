package dev.rainmaker.conversations.rest;

import dev.rainmaker.conversations.InboundApi;
import dev.rainmaker.conversations.InboundItem;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Deliveries from outside; each proves by its signature that it comes from the agreed provider. */
@Cancellable(false)
@Path("/v1/inbound")
public class InboundResource {
    private final InboundApi inbound;
    private final InboundSignature signature;
    private final CurrentActor actor;

    InboundResource(InboundApi inbound, InboundSignature signature, CurrentActor actor) {
        this.inbound = inbound;
        this.signature = signature;
        this.actor = actor;
    }

    /** How a mail was filed. */
    public record Filed(String status) {}

    /** Takes one raw mail (RFC 5322). Repeat-safe: the same bytes are filed once. */
    @POST
    @Path("/mime")
    @Consumes("message/rfc822")
    @ResponseStatus(202)
    @PermitAll
    public Uni<Filed> mime(
            @RestHeader("X-Rainmaker-Timestamp") String timestamp,
            @RestHeader("X-Rainmaker-Signature") String signed,
            byte[] mail) {
        signature.check(timestamp, signed, mail);
        return inbound.receive("mime", mail).map(Filed::new);
    }

    @GET
    @Path("/attention")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Page<InboundItem>> attention(@Valid @BeanParam PageRequest page) {
        return inbound.needingAttention(page);
    }

    @POST
    @Path("/attention/{id}/dismiss")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<Void> dismiss(@RestPath String id) {
        return inbound.dismiss(IdFormat.require("mail", id), actor.get());
    }
}
