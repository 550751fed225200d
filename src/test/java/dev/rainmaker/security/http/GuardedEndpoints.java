package dev.rainmaker.security.http;

import dev.rainmaker.security.Role;
import io.quarkus.vertx.web.Route;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Endpoints of each kind for the tests of access. */
final class GuardedEndpoints {
    private GuardedEndpoints() {}

    @ApplicationScoped
    public static class GuardedRoute {
        @Route(path = "/guarded-route", methods = Route.HttpMethod.GET)
        @RolesAllowed(Role.OWNERS)
        @Operation(hidden = true)
        String get() {
            return "in";
        }
    }

    @WebSocket(path = "/ws-guarded")
    @RolesAllowed(Role.OWNERS)
    public static class GuardedSocket {
        @OnTextMessage
        String echo(String text) {
            return text;
        }
    }

    @Path("/v1/forgotten")
    public static class ForgottenResource {
        @GET
        @Operation(hidden = true)
        public String get() {
            return "nobody said who may read this";
        }
    }
}
