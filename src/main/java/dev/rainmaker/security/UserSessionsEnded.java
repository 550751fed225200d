package dev.rainmaker.security;

import dev.rainmaker.platform.event.DomainEvent;

/** Every session of a user ended (deactivated, new role, new password); open sockets of theirs should close. */
public record UserSessionsEnded(String subject) implements DomainEvent {
    @Override
    public String type() {
        return "user.sessions_ended";
    }

    @Override
    public String topic() {
        return "users";
    }
}
