package dev.rainmaker.mcp.shared.store;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Opens the store that is configured, at its first use: Redis for several replicas, else memory with or without a file. */
@ApplicationScoped
class ChosenStore {
    @Produces
    @ApplicationScoped
    ServerStore store(StoreConfig config, Vertx vertx) {
        return config.redis()
                .<ServerStore>map(address -> RedisServerStore.opened(vertx, address, config.redisTimeout()))
                .orElseGet(() -> FileServerStore.opened(config));
    }

    void close(@Disposes ServerStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }
}
