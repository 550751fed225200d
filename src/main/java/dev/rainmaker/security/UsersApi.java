package dev.rainmaker.security;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What other features may ask about users. Everything is read-only and joins the caller's session. */
public interface UsersApi {
    /**
     * The user, active or not.
     *
     * @return fails with {@link SecurityRefused} {@code user_not_found}
     */
    Uni<User> require(UserId id);

    /** Names for ids; an unknown id is missing in the answer. */
    Uni<Map<UserId, String>> names(Collection<UserId> ids);

    /** The active owner who is here longest; empty before the first run. */
    Uni<Optional<User>> firstOwner();

    /** Active users with one of the roles, longest here first: those to be told about something. */
    Uni<List<User>> activeWith(Set<Role> roles);

    /** Whether this active user may approve messages and meetings of their own: owners, managers, and sellers who were allowed. */
    Uni<Boolean> mayApproveOwn(UserId id);
}
