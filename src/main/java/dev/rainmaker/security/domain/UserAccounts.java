package dev.rainmaker.security.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.Secrets;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Makes accounts and changes their passwords. */
@ApplicationScoped
public class UserAccounts {
    private final UserRepository users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    UserAccounts(
            UserRepository users,
            Passwords passwords,
            Sessions sessions,
            Secrets secrets,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return fails with {@code email_taken} or {@code password_unfit} */
    public Uni<UserWithPassword> create(NewUser command, Actor by) {
        var email = SignIn.normal(command.email());
        var oneTime = command.password() == null ? secrets.password() : null;
        if (oneTime == null) {
            Passwords.requireFit(command.password(), email);
        }
        return passwords
                .hash(oneTime == null ? command.password() : oneTime)
                .flatMap(hash -> Panache.withTransaction(() -> users.byEmail(email)
                        .onItem()
                        .ifNotNull()
                        .failWith(UserAccounts::taken)
                        .flatMap(free -> store(command, hash, oneTime != null, by))))
                .onFailure(UserAccounts::isDuplicate)
                .transform(race -> taken())
                .map(user -> new UserWithPassword(user.toView(), oneTime));
    }

    /** Gives a user a new password to hand out, and ends their sessions. */
    public Uni<UserWithPassword> resetPassword(String id, Actor by) {
        var oneTime = secrets.password();
        return passwords
                .hash(oneTime)
                .flatMap(hash -> Panache.withTransaction(() -> users.require(id)
                        .invoke(user -> {
                            user.passwordHash = hash;
                            user.mustChangePassword = true;
                        })
                        .call(user -> sessions.endAllOf(user, "password reset"))
                        .call(user -> audit.record(by, "user.password_reset", "user", id, Map.of(), Map.of()))
                        .map(user -> new UserWithPassword(user.toView(), oneTime))));
    }

    /**
     * Changes the caller's own password, ends their other sessions and begins a new one.
     *
     * @return fails with {@code password_wrong} or {@code password_unfit}
     */
    public Uni<SignedIn> changeOwnPassword(String id, String current, String next) {
        return Panache.withSession(() -> users.require(id))
                .invoke(user -> Passwords.requireFit(next, user.email))
                .call(user -> passwords.matches(current, user.passwordHash).invoke(UserAccounts::requireRight))
                .flatMap(user -> passwords
                        .hash(next)
                        .flatMap(hash -> Panache.withTransaction(() -> replace(id, user.passwordHash, hash))));
    }

    /** Stores a new user inside the caller's transaction. */
    Uni<UserEntity> store(NewUser command, String hash, boolean mustChange, Actor by) {
        var user = new UserEntity();
        user.id = ids.next();
        user.email = SignIn.normal(command.email());
        user.name = command.name().strip();
        user.role = command.role();
        user.sellerApproves = command.sellerApproves();
        user.active = true;
        user.passwordHash = hash;
        user.mustChangePassword = mustChange;
        user.createdAt = SqlTime.of(clock.machine().truncatedTo(ChronoUnit.MICROS));
        user.tokensValidFrom = user.createdAt;
        var author = by == null ? Sessions.by(user) : by;
        return users.persistAndFlush(user)
                .call(stored -> audit.record(
                        author,
                        "user.created",
                        "user",
                        stored.id,
                        Map.of(),
                        Map.of("role", stored.role, "seller_approves", stored.sellerApproves)));
    }

    private Uni<SignedIn> replace(String id, String oldHash, String newHash) {
        return users.require(id)
                .invoke(user -> requireRight(user.active && user.passwordHash.equals(oldHash)))
                .invoke(user -> {
                    user.passwordHash = newHash;
                    user.mustChangePassword = false;
                })
                .call(user -> sessions.endAllOf(user, "password changed"))
                .call(user -> audit.record(Sessions.by(user), "user.password_changed", "user", id, Map.of(), Map.of()))
                .flatMap(sessions::begin);
    }

    private static void requireRight(boolean right) {
        if (!right) {
            throw new SecurityRefused(
                    SecurityProblem.PASSWORD_WRONG, "Type your current password; nothing was changed.");
        }
    }

    private static SecurityRefused taken() {
        return new SecurityRefused(SecurityProblem.EMAIL_TAKEN, "Another user has this e-mail address.");
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof PersistenceException
                && failure.getMessage() != null
                && failure.getMessage().contains("ix_app_user_email");
    }
}
