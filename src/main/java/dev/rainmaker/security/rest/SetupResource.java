package dev.rainmaker.security.rest;

import dev.rainmaker.security.domain.FirstRun;
import dev.rainmaker.security.http.SameOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** First run: an installation without users asks for its owner, once. */
@Cancellable(false)
@Path("/v1/setup")
public class SetupResource {
    private final FirstRun firstRun;
    private final SessionCookie cookie;

    SetupResource(FirstRun firstRun, SessionCookie cookie) {
        this.firstRun = firstRun;
        this.cookie = cookie;
    }

    @GET
    @PermitAll
    public Uni<SetupResponse> get() {
        return firstRun.needed().map(SetupResponse::new);
    }

    /** Creates the owner and signs them in. */
    @POST
    @PermitAll
    @SameOrigin
    public Uni<RestResponse<SessionResponse>> create(@Valid @NotNull SetupRequest request) {
        return firstRun.createOwner(request.email(), request.name(), request.password())
                .map(session -> cookie.answer(201, session));
    }
}
