package dev.rainmaker.security.http;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Nobody reaches the web app's socket {@code /ws} without a valid token; checked before the upgrade, so that the refusal has a
 * body like any other. What a user may hear is decided by the socket, topic by topic.
 */
@ApplicationScoped
class SocketGate {
    /** After authentication (-200), before the endpoints. */
    private static final int ORDER = -150;

    void register(@Observes Router router) {
        router.route("/ws").order(ORDER).handler(SocketGate::check);
    }

    private static void check(RoutingContext routing) {
        Uni<SecurityIdentity> identity = routing.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        if (identity == null) {
            routing.fail(new UnauthorizedException());
            return;
        }
        routing.request().pause();
        identity.subscribe()
                .with(
                        who -> {
                            routing.request().resume();
                            if (who == null || who.isAnonymous()) {
                                routing.fail(new UnauthorizedException());
                            } else {
                                routing.next();
                            }
                        },
                        failure -> {
                            routing.request().resume();
                            routing.fail(failure);
                        });
    }
}
