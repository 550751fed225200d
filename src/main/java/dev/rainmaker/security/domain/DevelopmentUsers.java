package dev.rainmaker.security.domain;

import dev.rainmaker.platform.crypto.Secrets;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Two people to sign in as, in development only: their passwords are new at every start and told in the log. */
@ApplicationScoped
class DevelopmentUsers {
    private static final Logger LOG = Logger.getLogger(DevelopmentUsers.class);
    private static final Actor BY = Actor.system("development");

    private final UserRepository users;
    private final UserAccounts accounts;
    private final Passwords passwords;
    private final Secrets secrets;

    DevelopmentUsers(UserRepository users, UserAccounts accounts, Passwords passwords, Secrets secrets) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /** The server listens after the database is ready, and knows its port by then. */
    void tell(@ObservesAsync HttpServerStart started) throws Throwable {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            return;
        }
        var owner = ready("owner@rainmaker.example", "Olive Owner", Role.OWNER);
        var seller = ready("seller@rainmaker.example", "Sam Seller", Role.SELLER);
        LOG.infof("""

                        ------------------------------------------------------------
                         Rainmaker is ready: %s
                         owner@rainmaker.example    %s
                         seller@rainmaker.example   %s
                         (new passwords at every development start)
                        ------------------------------------------------------------""", "http://localhost:" + started.options().getPort(), owner, seller);
    }

    /** Makes the user or gives the one who is there a new password; returns it. */
    String ready(String email, String name, Role role) throws Throwable {
        var password = secrets.password();
        VertxContextSupport.subscribeAndAwait(() -> passwords
                .hash(password)
                .flatMap(hash -> Panache.withTransaction(() -> users.byEmail(email)
                        .flatMap(known -> known == null
                                ? accounts.store(new NewUser(email, name, role, false, password), hash, false, BY)
                                : Uni.createFrom().item(known).invoke(user -> {
                                    user.passwordHash = hash;
                                    user.mustChangePassword = false;
                                    user.active = true;
                                    user.role = role;
                                })))));
        return password;
    }
}
