package dev.rainmaker.security.domain;

import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Signing in with e-mail address and password. An unknown, an inactive and a wrong one look and take the same. */
@ApplicationScoped
public class SignIn {
    private final UserRepository users;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Sessions sessions;

    SignIn(UserRepository users, Passwords passwords, LoginThrottle throttle, Sessions sessions) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    private record Account(String userId, String passwordHash) {}

    /**
     * Begins a session.
     *
     * @param address network address of the caller, for the throttle
     * @return fails with {@code login_refused} or {@code login_throttled}
     */
    public Uni<SignedIn> signIn(String email, String password, String address) {
        var normal = normal(email);
        return throttle.attempt(normal, address).chain(() -> account(normal)).flatMap(account -> passwords
                .matches(password, account.passwordHash())
                .flatMap(right -> right
                        ? throttle.forget(normal, address).chain(() -> begin(account))
                        : Uni.createFrom().failure(refused())));
    }

    /** The one form in which e-mail addresses of users are stored and compared. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private Uni<Account> account(String email) {
        return Panache.withSession(() -> users.byEmail(email)
                .map(user -> user == null || !user.active
                        ? new Account(null, null)
                        : new Account(user.id, user.passwordHash)));
    }

    /** Looks again: the password was checked outside a transaction. */
    private Uni<SignedIn> begin(Account account) {
        return Panache.withTransaction(() -> users.require(account.userId())
                .flatMap(user -> user.active && user.passwordHash.equals(account.passwordHash())
                        ? sessions.begin(user)
                        : Uni.createFrom().failure(refused())));
    }

    private static SecurityRefused refused() {
        return new SecurityRefused(
                SecurityProblem.LOGIN_REFUSED,
                "The e-mail or the password is not right. Check both and try again; an owner can give you a new password.");
    }
}
