package dev.rainmaker.platform.hint;

import dev.rainmaker.platform.id.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** This process' way to the others: the Redis that is configured, else none. */
@ApplicationScoped
class SharedHints implements Hints {
    private static final String CONNECTED = "rainmaker.redis.connected";

    private final HintsConfig config;
    private final Vertx vertx;
    private final Ids ids;
    private final MeterRegistry metrics;
    private final List<HintListener> listeners;
    private volatile Optional<RedisHints> redis = Optional.empty();

    SharedHints(HintsConfig config, Vertx vertx, Ids ids, MeterRegistry metrics, @All List<HintListener> listeners) {
        this.config = config;
        this.vertx = vertx;
        this.ids = ids;
        this.metrics = metrics;
        this.listeners = List.copyOf(listeners);
    }

    void start(@Observes StartupEvent started) {
        redis = config.url().map(address -> RedisHints.opened(vertx, address, ids.next(), this::heard));
        redis.ifPresent(this::measure);
    }

    /** The gauge of an application that ran before in this process would stay and tell nothing. */
    private void measure(RedisHints open) {
        metrics.find(CONNECTED).meters().forEach(metrics::remove);
        Gauge.builder(CONNECTED, open, one -> one.connected() ? 1 : 0).register(metrics);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        redis.ifPresent(RedisHints::close);
        redis = Optional.empty();
    }

    @Override
    public void tell(Hint hint) {
        redis.ifPresent(open -> open.tell(hint));
    }

    private void heard(Hint hint) {
        listeners.forEach(listener -> listener.heard(hint));
    }
}
