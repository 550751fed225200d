package dev.rainmaker.security.domain;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.paging.Sorting;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.SecurityProblem;
import dev.rainmaker.security.SecurityRefused;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rows of users. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, String> {
    private static final Map<String, String> SORTS =
            Map.of("name", "name", "email", "email", "role", "role", "createdAt", "createdAt");

    Uni<UserEntity> require(String id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new SecurityRefused(SecurityProblem.USER_NOT_FOUND, "There is no user with this id."));
    }

    Uni<UserEntity> byEmail(String email) {
        return find("email", email).firstResult();
    }

    Uni<List<UserEntity>> active(Collection<Role> roles) {
        return roles.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("active = true and role in ?1 order by id", roles);
    }

    Uni<Page<UserEntity>> page(PageRequest request) {
        var order = Sorting.parse(request.sort, SORTS, "name").clause("id");
        return find("order by " + order).page(request.page, request.size).list().flatMap(rows -> (request.total
                        ? count()
                        : Uni.createFrom().<Long>nullItem())
                .map(total -> new Page<>(rows, request.page, request.size, total)));
    }

    /**
     * Ids of the active owners; who else asks waits until the end of this transaction, so that two owners cannot remove each
     * other at once. Must come first in its transaction; the second statement reads what is committed, on TiDB too.
     */
    Uni<List<String>> lockOwners() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("UPDATE owner_turn SET turns = turns + 1 WHERE id = 1")
                        .executeUpdate()
                        .flatMap(turn -> session.createNativeQuery(
                                        "SELECT id FROM app_user WHERE role = 'OWNER' AND active = TRUE FOR UPDATE",
                                        String.class)
                                .getResultList()));
    }
}
