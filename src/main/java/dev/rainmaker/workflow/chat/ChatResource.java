package dev.rainmaker.workflow.chat;

import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The house's side of the chat. */
@Cancellable(false)
@Path("/v1/chat")
public class ChatResource {
    private final ChatReplies replies;
    private final ChatOrigins origins;
    private final ChatConfig config;
    private final PublicUrl url;
    private final CurrentActor actor;

    ChatResource(ChatReplies replies, ChatOrigins origins, ChatConfig config, PublicUrl url, CurrentActor actor) {
        this.replies = replies;
        this.origins = origins;
        this.config = config;
        this.url = url;
        this.actor = actor;
    }

    /**
     * How the chat is set up.
     *
     * @param on whether the company has said where its site is
     * @param rule whether questions and published facts are said without a person
     * @param page where the house shows the chat itself
     * @param snippet what the company's site contains
     */
    public record ChatSettings(boolean on, boolean rule, List<String> origins, String page, String snippet) {}

    /** What somebody of the house answers a visitor. */
    public record ReplyRequest(@NotBlank @Size(max = 4000) String text) {}

    @GET
    @Path("/settings")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public ChatSettings settings() {
        return new ChatSettings(
                origins.on(),
                config.rule(),
                origins.sites(),
                url.base() + "/chat",
                "<script src=\"" + url.base() + "/chat.js\" async></script>");
    }

    /** Answers a visitor: shown at once where the writer may decide and the number lock finds nothing, else it waits for a yes. */
    @POST
    @Path("/conversations/{id}/reply")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS, Role.SELLERS})
    public Uni<ChatReply> reply(@RestPath ConversationId id, @Valid @NotNull ReplyRequest request) {
        return replies.reply(id, request.text().strip(), actor.get());
    }
}
