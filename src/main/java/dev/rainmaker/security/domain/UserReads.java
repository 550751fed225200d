package dev.rainmaker.security.domain;

import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.SellerApprovals;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import dev.rainmaker.security.UsersApi;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers other features' questions about users. */
@ApplicationScoped
class UserReads implements UsersApi, SellerApprovals {
    private final UserRepository users;

    UserReads(UserRepository users) {
        this.users = users;
    }

    @Override
    @WithSession
    public Uni<User> require(UserId id) {
        return users.require(id.value()).map(UserEntity::toView);
    }

    @Override
    @WithSession
    public Uni<Map<UserId, String>> names(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var texts = ids.stream().map(UserId::value).distinct().toList();
        return users.list("id in ?1", texts)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> new UserId(row.id), row -> row.name)));
    }

    @Override
    @WithSession
    public Uni<Optional<User>> firstOwner() {
        return users.active(Set.of(Role.OWNER))
                .map(rows -> rows.stream().findFirst().map(UserEntity::toView));
    }

    @Override
    @WithSession
    public Uni<List<User>> activeWith(Set<Role> roles) {
        return users.active(roles)
                .map(rows -> rows.stream().map(UserEntity::toView).toList());
    }

    @Override
    @WithSession
    public Uni<Boolean> mayApproveOwn(UserId id) {
        return users.findById(id.value()).map(user -> user != null && user.mayApproveOwn());
    }

    @Override
    @WithSession
    public Uni<Boolean> mayApproveOwn(Actor by) {
        if (by.kind() != Actor.Kind.USER || !by.is(Role.SELLER)) {
            return Uni.createFrom().item(false);
        }
        return users.findById(by.id()).map(user -> user != null && user.role == Role.SELLER && user.mayApproveOwn());
    }
}
