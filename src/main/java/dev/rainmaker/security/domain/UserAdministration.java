package dev.rainmaker.security.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Lists users and changes what they may do. There is always an active owner. */
@ApplicationScoped
public class UserAdministration {
    private final UserRepository users;
    private final Sessions sessions;
    private final Audit audit;

    UserAdministration(UserRepository users, Sessions sessions, Audit audit) {
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
    }

    @WithSession
    public Uni<Page<User>> find(PageRequest page) {
        return users.page(page).map(rows -> rows.map(UserEntity::toView));
    }

    /** Active sellers, for the one who allows them to approve. */
    @WithSession
    public Uni<List<User>> sellers() {
        return users.active(List.of(Role.SELLER))
                .map(rows -> rows.stream().map(UserEntity::toView).toList());
    }

    /** Changes name, role or the permission of a seller; a new role ends the user's sessions. */
    @WithTransaction
    public Uni<User> edit(UserId id, UserEdit edit, String ifMatch, Actor by) {
        return users.lockOwners().flatMap(owners -> users.require(id.value()).flatMap(user -> {
            VersionConflict.check(ifMatch, user.version);
            var before = state(user);
            boolean newRole = edit.role() != null && edit.role() != user.role;
            if (newRole) {
                requireAnotherOwner(owners, user);
                user.role = edit.role();
            }
            if (edit.name() != null) {
                user.name = edit.name().strip();
            }
            if (edit.sellerApproves() != null) {
                user.sellerApproves = edit.sellerApproves();
            }
            return (newRole
                            ? sessions.endAllOf(user, "role changed")
                            : Uni.createFrom().voidItem())
                    .flatMap(done -> changed(user, "user.changed", before, by));
        }));
    }

    /** A manager's yes or no to a seller's approving of own messages and meetings. */
    @WithTransaction
    public Uni<User> allowApproving(UserId id, boolean allowed, Actor by) {
        return users.require(id.value()).flatMap(user -> {
            if (user.role != Role.SELLER) {
                throw new SecurityRefused(
                        SecurityProblem.NOT_A_SELLER,
                        "This permission is for sellers; other roles have it or never do.");
            }
            var before = state(user);
            user.sellerApproves = allowed;
            return changed(user, "user.changed", before, by);
        });
    }

    /** The user can no longer sign in; their sessions end. Repeat-safe. */
    @WithTransaction
    public Uni<User> deactivate(UserId id, Actor by) {
        return users.lockOwners().flatMap(owners -> users.require(id.value()).flatMap(user -> {
            if (!user.active) {
                return Uni.createFrom().item(user.toView());
            }
            requireAnotherOwner(owners, user);
            var before = state(user);
            user.active = false;
            return sessions.endAllOf(user, "deactivated")
                    .flatMap(done -> changed(user, "user.deactivated", before, by));
        }));
    }

    /** The user can sign in again with the password of before. Repeat-safe. */
    @WithTransaction
    public Uni<User> activate(UserId id, Actor by) {
        return users.require(id.value()).flatMap(user -> {
            if (user.active) {
                return Uni.createFrom().item(user.toView());
            }
            var before = state(user);
            user.active = true;
            return changed(user, "user.activated", before, by);
        });
    }

    private Uni<User> changed(UserEntity user, String action, Map<String, ?> before, Actor by) {
        return users.flush()
                .chain(() -> audit.record(by, action, "user", user.id, before, state(user)))
                .map(done -> user.toView());
    }

    private static void requireAnotherOwner(List<String> owners, UserEntity user) {
        if (owners.size() == 1 && owners.contains(user.id)) {
            throw new SecurityRefused(
                    SecurityProblem.LAST_OWNER, "Make somebody else an owner first; a house without one is locked.");
        }
    }

    private static Map<String, ?> state(UserEntity user) {
        return Map.of("role", user.role, "seller_approves", user.sellerApproves, "active", user.active);
    }
}
