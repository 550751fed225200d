package dev.rainmaker.security;

import java.util.Set;

/**
 * Who does something; every command that changes state takes one and the audit keeps it.
 *
 * @param id user id, agent name, run id, provider name or rule with its version, by kind; never personal text
 * @param roles roles of a user, empty otherwise
 */
public record Actor(Kind kind, String id, Set<Role> roles) {
    /** Kinds of actors; CLIENT is a prospect acting through a public link or a message, RULE a rule that a person switched on. */
    public enum Kind {
        USER,
        AGENT,
        SYSTEM,
        CLIENT,
        RULE
    }

    public static Actor agent(String name) {
        return new Actor(Kind.AGENT, name, Set.of());
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, Set.of());
    }

    public static Actor client(String prospectId) {
        return new Actor(Kind.CLIENT, prospectId, Set.of());
    }

    /** A rule of autonomy; the id names it with its version. */
    public static Actor rule(String name) {
        return new Actor(Kind.RULE, name, Set.of());
    }

    public static Actor user(String userId, Set<Role> roles) {
        return new Actor(Kind.USER, userId, Set.copyOf(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Owner or manager. */
    public boolean decides() {
        return is(Role.OWNER) || is(Role.MANAGER);
    }

    /** Who may look but not work: personal data is masked in what they get. */
    public boolean seesMasked() {
        return !decides() && !is(Role.SELLER);
    }
}
