package dev.rainmaker.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in user of this request as an actor. */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        var id = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        var roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return Actor.user(id, roles);
    }
}
