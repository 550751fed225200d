package dev.rainmaker.realtime;

import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.realtime.Messages.Misunderstood;
import dev.rainmaker.security.CurrentActor;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * The socket of the web app. The upgrade needs a person's token, in the header or carried by the subprotocol {@code
 * bearer-token-carrier}; the connection closes when the token ends. Messages of one client are served one after the other.
 */
@WebSocket(path = "/ws")
@Authenticated
public class EventSocket {
    private static final Logger LOG = Logger.getLogger(EventSocket.class);
    private static final TypedKey<Feed> FEED = new TypedKey<>("feed");

    private final Tail tail;
    private final Replay replay;
    private final EventLog log;
    private final Messages messages;
    private final RealtimeConfig config;
    private final CurrentActor actor;
    private final JsonWebToken token;

    EventSocket(
            Tail tail,
            Replay replay,
            EventLog log,
            Messages messages,
            RealtimeConfig config,
            CurrentActor actor,
            JsonWebToken token) {
        this.tail = tail;
        this.replay = replay;
        this.log = log;
        this.messages = messages;
        this.config = config;
        this.actor = actor;
        this.token = token;
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        var feed = new Feed(
                actor.get(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                new Outlet(Wire.of(connection), config.queue()));
        connection.userData().put(FEED, feed);
        tail.add(feed, log.last());
        if (connection.isClosed()) {
            tail.remove(feed);
        }
    }

    @OnTextMessage
    @RunOnVirtualThread
    void receive(String text, WebSocketConnection connection) throws InterruptedException {
        var feed = connection.userData().get(FEED);
        var wish = messages.read(text);
        if (wish.isPresent()) {
            replay.serve(feed, wish.get());
        } else {
            feed.outlet()
                    .put(
                            messages.write(new Misunderstood("send {\"subscribe\": [topics], \"afterSeq\": number}")),
                            config.patience());
        }
    }

    /** A frame, or a message of several, that is longer than a subscription ever is (16,384 bytes). */
    @OnError
    Uni<Void> tooLong(CorruptedWebSocketFrameException failure, WebSocketConnection connection) {
        return refuse(connection);
    }

    /** How the server says that a message grew too long. */
    @OnError
    Uni<Void> tooLong(IllegalStateException failure, WebSocketConnection connection) {
        LOG.warnf("socket closed reason=%s", failure.getMessage());
        return refuse(connection);
    }

    private static Uni<Void> refuse(WebSocketConnection connection) {
        return connection
                .close(new CloseReason(WebSocketCloseStatus.MESSAGE_TOO_BIG.code(), "a message may have 16384 bytes"))
                .onFailure()
                .recoverWithNull();
    }

    @OnClose
    void close(WebSocketConnection connection) {
        var feed = connection.userData().get(FEED);
        if (feed != null) {
            tail.remove(feed);
        }
    }
}
