package dev.rainmaker.security.rest;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.security.CurrentActor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import dev.rainmaker.security.domain.UserAccounts;
import dev.rainmaker.security.domain.UserAdministration;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The people who may sign in; an owner's business, but for the permission that a manager gives to sellers. */
@Cancellable(false)
@Path("/v1/users")
public class UserResource {
    private final UserAdministration administration;
    private final UserAccounts accounts;
    private final UsersApi users;
    private final CurrentActor actor;

    UserResource(UserAdministration administration, UserAccounts accounts, UsersApi users, CurrentActor actor) {
        this.administration = administration;
        this.accounts = accounts;
        this.users = users;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Role.OWNERS)
    public Uni<Page<User>> list(@Valid @BeanParam PageRequest page) {
        return administration.find(page);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Role.OWNERS)
    public Uni<CreatedUserResponse> create(@Valid @NotNull CreateUserRequest request) {
        return accounts.create(request.command(), actor.get()).map(CreatedUserResponse::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.OWNERS)
    public Uni<User> get(@RestPath UserId id) {
        return users.require(id);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.OWNERS)
    public Uni<User> edit(
            @RestPath UserId id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull EditUserRequest request) {
        return administration.edit(id, request.command(), ifMatch, actor.get());
    }

    @POST
    @Path("/{id}/deactivate")
    @RolesAllowed(Role.OWNERS)
    public Uni<User> deactivate(@RestPath UserId id) {
        return administration.deactivate(id, actor.get());
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed(Role.OWNERS)
    public Uni<User> activate(@RestPath UserId id) {
        return administration.activate(id, actor.get());
    }

    /** Generates a new one-time password and ends the user's sessions. */
    @POST
    @Path("/{id}/reset-password")
    @RolesAllowed(Role.OWNERS)
    public Uni<CreatedUserResponse> resetPassword(@RestPath UserId id) {
        return accounts.resetPassword(id.value(), actor.get()).map(CreatedUserResponse::of);
    }

    @GET
    @Path("/sellers")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<List<SellerResponse>> sellers() {
        return administration
                .sellers()
                .map(sellers -> sellers.stream().map(SellerResponse::of).toList());
    }

    @PUT
    @Path("/{id}/seller-approves")
    @RolesAllowed({Role.OWNERS, Role.MANAGERS})
    public Uni<SellerResponse> allowApproving(@RestPath UserId id, @Valid @NotNull AllowApprovingRequest request) {
        return administration.allowApproving(id, request.allowed(), actor.get()).map(SellerResponse::of);
    }
}
