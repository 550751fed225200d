package dev.rainmaker.realtime;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** The way to one client. Neither method blocks. */
interface Wire {
    /** Done when the text left for the client. */
    Uni<Void> send(String text);

    void close(CloseReason reason);

    static Wire of(WebSocketConnection connection) {
        return new Wire() {
            @Override
            public Uni<Void> send(String text) {
                return connection.sendText(text);
            }

            @Override
            public void close(CloseReason reason) {
                connection.close(reason).subscribe().with(done -> {}, failure -> Logger.getLogger(Wire.class)
                        .debugf("socket was closed already: %s", failure.getMessage()));
            }
        };
    }
}
