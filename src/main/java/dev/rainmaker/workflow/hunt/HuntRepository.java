package dev.rainmaker.workflow.hunt;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HuntRepository implements PanacheRepositoryBase<HuntEntity, String> {
    Uni<HuntEntity> byOnceKey(String onceKey) {
        return onceKey == null
                ? Uni.createFrom().nullItem()
                : find("onceKey", onceKey).firstResult();
    }

    Uni<HuntEntity> require(HuntId id) {
        return findById(id.value()).onItem().ifNull().failWith(HuntNotFound::new);
    }
}
