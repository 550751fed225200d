package dev.rainmaker.security.domain;

import dev.rainmaker.platform.crypto.Secrets;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Hashes and checks passwords with bcrypt, off the event loop; answers come back on the caller's context. */
@ApplicationScoped
class Passwords {
    private static final int MIN_LENGTH = 12;
    /** bcrypt reads no further. */
    private static final int MAX_BYTES = 72;

    private final Vertx vertx;
    private final int cost;
    private final String nobody;

    Passwords(Vertx vertx, Secrets secrets, SignInConfig config) {
        this.vertx = vertx;
        this.cost = config.bcryptCost();
        this.nobody = BcryptUtil.bcryptHash(secrets.token(), cost);
    }

    Uni<String> hash(String password) {
        return vertx.executeBlocking(() -> BcryptUtil.bcryptHash(password, cost), false);
    }

    /** Takes the same time whether there is a hash or not. */
    Uni<Boolean> matches(String password, String hash) {
        return vertx.executeBlocking(
                () -> BcryptUtil.matches(password, hash == null ? nobody : hash) && hash != null, false);
    }

    /** @throws SecurityRefused when the password is too short, too long or says who it belongs to */
    static void requireFit(String password, String email) {
        var account = email.substring(0, Math.max(email.indexOf('@'), 0)).toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw unfit("A password has at least " + MIN_LENGTH + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw unfit("A password has at most " + MAX_BYTES + " bytes.");
        }
        if (account.length() >= 4 && password.toLowerCase(Locale.ROOT).contains(account)) {
            throw unfit("A password does not contain the e-mail address.");
        }
        if (password.chars().distinct().count() < 5) {
            throw unfit("A password has at least five different characters.");
        }
    }

    private static SecurityRefused unfit(String detail) {
        return new SecurityRefused(SecurityProblem.PASSWORD_UNFIT, detail);
    }
}
