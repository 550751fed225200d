package dev.rainmaker.workflow.chat;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.id.IdFormat;
import dev.rainmaker.platform.limits.AddressLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The visitors' door to the chat; which sites lead to it says {@link ChatOrigins}. */
@Cancellable(false)
@Path("/v1/public/chat/messages")
@PermitAll
public class PublicChatResource {
    private static final int TRIES = 5;
    private static final int LOOKS = 20;

    private final ChatDesk desk;
    private final AddressLimit messages;
    private final AddressLimit looks;

    PublicChatResource(ChatDesk desk, ChatConfig config, Clock clock) {
        this.desk = desk;
        this.messages = new AddressLimit(config.perAddress(), config.window(), clock);
        this.looks = new AddressLimit(config.perAddress() * LOOKS, config.window(), clock);
    }

    /**
     * What a visitor says.
     *
     * @param token from an earlier answer; none for a new visitor
     * @param key names this message among the visitor's, so that it can be sent again
     */
    public record SayRequest(
            @Size(max = 400) String token,
            @NotBlank @Size(max = 2000) String text,

            @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]+")
            String key) {}

    /** Says something; the answer holds the whole conversation with what the rule answered at once. */
    @POST
    public Uni<ChatView> say(@Valid @NotNull SayRequest request, HttpServerRequest http) {
        require(messages, http);
        // Who was faster in the same conversation is no reason to lose a message; a new visitor is a new one at every
        // try.
        return Uni.createFrom()
                .deferred(() ->
                        desk.say(desk.visitor(request.token()), request.text().strip(), request.key()))
                .onFailure(PersistenceException.class)
                .retry()
                .atMost(TRIES);
    }

    /** What was said, or what was said since; to be asked every few seconds. */
    @GET
    public Uni<ChatView> look(
            @RestHeader("X-Chat-Visitor") @NotBlank @Size(max = 400) String token,
            @RestQuery @Pattern(regexp = IdFormat.PATTERN, message = "is not an id") String after,
            HttpServerRequest http) {
        require(looks, http);
        return desk.look(desk.visitor(token), after);
    }

    private static void require(AddressLimit limit, HttpServerRequest http) {
        var address = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        if (!limit.allows(address)) {
            throw new ChatRefused(ChatProblem.CHAT_TOO_MANY, "Wait a few minutes before you write more.");
        }
    }
}
