package dev.rainmaker.conversations.rest;

import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.platform.names.ProspectNames;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Threads with prospects and their event briefs. */
@Cancellable(false)
@Path("/v1/conversations")
public class ConversationResource {
    private final ConversationsApi conversations;
    private final ProspectNames names;
    private final CurrentActor actor;

    ConversationResource(ConversationsApi conversations, ProspectNames names, CurrentActor actor) {
        this.conversations = conversations;
        this.names = names;
        this.actor = actor;
    }

    /** Who leads. */
    public record TakeOverRequest(boolean takenOver) {}

    /** A value that a person sets. */
    public record CorrectSlotRequest(
            @NotNull BriefSlot slot,
            @NotBlank @Size(max = 500) String value) {}

    @GET
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<Page<ConversationResponse>> list(
            @RestQuery Boolean needsPerson, @RestQuery ProspectId prospect, @Valid @BeanParam PageRequest page) {
        boolean masked = actor.get().seesMasked();
        return conversations.find(needsPerson, prospect, page).flatMap(found -> named(found.items(), masked)
                .map(items -> found.with(items)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS, Role.VIEWERS})
    public Uni<ConversationResponse> get(@RestPath ConversationId id) {
        return one(conversations.require(id));
    }

    @GET
    @Path("/{id}/messages")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<List<Message>> messages(@RestPath ConversationId id) {
        return conversations.messages(id);
    }

    @GET
    @Path("/{id}/brief")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<EventBrief> brief(@RestPath ConversationId id) {
        return conversations.require(id).flatMap(found -> conversations.brief(found.prospectId()));
    }

    @PUT
    @Path("/{id}/brief")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<EventBrief> correct(@RestPath ConversationId id, @Valid @NotNull CorrectSlotRequest request) {
        var by = actor.get();
        return conversations
                .require(id)
                .flatMap(found -> conversations.correct(found.prospectId(), request.slot(), request.value(), by));
    }

    @POST
    @Path("/{id}/take-over")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ConversationResponse> takeOver(@RestPath ConversationId id, @Valid @NotNull TakeOverRequest request) {
        return one(conversations.takeOver(id, request.takenOver(), actor.get()));
    }

    /** The matter that called a person is settled. */
    @POST
    @Path("/{id}/settle")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ConversationResponse> settle(@RestPath ConversationId id) {
        return one(conversations.callPerson(id, false, null, actor.get()));
    }

    private Uni<ConversationResponse> one(Uni<Conversation> conversation) {
        boolean masked = actor.get().seesMasked();
        return conversation.flatMap(found -> named(List.of(found), masked)).map(List::getFirst);
    }

    private Uni<List<ConversationResponse>> named(List<Conversation> rows, boolean masked) {
        return names.beside(rows, row -> row.prospectId().value(), ConversationResponse::new)
                .map(all ->
                        masked ? all.stream().map(ConversationResponse::masked).toList() : all);
    }
}
