package dev.rainmaker.security.rest;

import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import dev.rainmaker.security.domain.SessionRenewal;
import dev.rainmaker.security.domain.SignIn;
import dev.rainmaker.security.domain.UserAccounts;
import dev.rainmaker.security.http.SameOrigin;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Signing in and out, and the signed-in user. */
@Cancellable(false)
@Path("/v1/auth")
public class AuthResource {
    private final SignIn signIn;
    private final SessionRenewal sessions;
    private final UserAccounts accounts;
    private final UsersApi users;
    private final SessionCookie cookie;
    private final CurrentActor actor;

    AuthResource(
            SignIn signIn,
            SessionRenewal sessions,
            UserAccounts accounts,
            UsersApi users,
            SessionCookie cookie,
            CurrentActor actor) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.users = users;
        this.cookie = cookie;
        this.actor = actor;
    }

    @POST
    @Path("/login")
    @PermitAll
    @SameOrigin
    public Uni<RestResponse<SessionResponse>> login(@Valid @NotNull LoginRequest request, HttpServerRequest http) {
        var address = http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
        return signIn.signIn(request.email(), request.password(), address).map(session -> cookie.answer(200, session));
    }

    /** Renews the session of the cookie; the answer brings the next cookie. */
    @POST
    @Path("/refresh")
    @PermitAll
    @SameOrigin
    public Uni<RestResponse<SessionResponse>> refresh(@RestCookie(SessionCookie.NAME) String refreshToken) {
        return sessions.renew(refreshToken).map(session -> cookie.answer(200, session));
    }

    @POST
    @Path("/logout")
    @PermitAll
    @SameOrigin
    public Uni<RestResponse<Void>> logout(@RestCookie(SessionCookie.NAME) String refreshToken) {
        return sessions.end(refreshToken).map(done -> cookie.cleared());
    }

    @GET
    @Path("/me")
    @Authenticated
    public Uni<User> me() {
        return users.require(new UserId(actor.get().id()));
    }

    /** Changes the own password; every other session of the user ends. */
    @PUT
    @Path("/password")
    @Authenticated
    @SameOrigin
    public Uni<RestResponse<SessionResponse>> changePassword(@Valid @NotNull ChangePasswordRequest request) {
        return accounts.changeOwnPassword(actor.get().id(), request.current(), request.next())
                .map(session -> cookie.answer(200, session));
    }
}
