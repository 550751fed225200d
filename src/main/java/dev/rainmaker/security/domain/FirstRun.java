package dev.rainmaker.security.domain;

import dev.rainmaker.security.Role;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Creates the owner of an empty installation, once. */
@ApplicationScoped
public class FirstRun {
    private final UserRepository users;
    private final UserAccounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    FirstRun(UserRepository users, UserAccounts accounts, Passwords passwords, Sessions sessions) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Whether there is no user yet. */
    @WithSession
    public Uni<Boolean> needed() {
        return users.count().map(count -> count == 0);
    }

    /** @return fails with {@code setup_done} when there is a user, also when both came at the same moment */
    public Uni<SignedIn> createOwner(String email, String name, String password) {
        Passwords.requireFit(password, SignIn.normal(email));
        var owner = new NewUser(email, name, Role.OWNER, false, password);
        return needed().invoke(FirstRun::require)
                .chain(() -> passwords.hash(password))
                .flatMap(hash -> Panache.withTransaction(() -> takeTurn()
                        .invoke(FirstRun::require)
                        .chain(() -> users.count())
                        .invoke(count -> require(count == 0))
                        .chain(() -> accounts.store(owner, hash, false, null))
                        .flatMap(sessions::begin)));
    }

    /** The second one waits for the first one's commit and then gets nothing. */
    private static Uni<Boolean> takeTurn() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("INSERT IGNORE INTO first_run (id) VALUES (1)")
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static void require(boolean needed) {
        if (!needed) {
            throw new SecurityRefused(
                    SecurityProblem.SETUP_DONE, "There is an owner already; ask them for an account.");
        }
    }
}
