package dev.rainmaker.mcp.shared.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rainmaker.mcp.shared.call.Require;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs a write once per idempotency key, over all replicas that share the store, and answers repeats with the stored result. The
 * same key for a different request is refused. The key is claimed before the act; a call that finds it claimed waits a little
 * for the result.
 *
 * <p>When an act ends with a {@link ToolCallException} or a failure of which the vendor surely did nothing, the key is free
 * again. When it was cut off in any other way (a lost answer, the end of the process), nobody knows whether it was done:
 * {@link #run} never does it again, {@link #runRepeatable} does.
 */
@ApplicationScoped
public class Idempotency {
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration REMEMBER = Duration.ofDays(7);
    private static final int LONGEST_RESULT = 262_144;
    private static final String TOO_LONG = "";
    private static final long LONG_AGO = 0;
    private static final Duration FIRST_LOOK = Duration.ofMillis(20);
    private static final Duration SLOWEST_LOOK = Duration.ofMillis(250);

    private final ServerStore store;
    private final Clock clock;
    private final Duration longestAct;
    private final Duration patience;
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Inject
    Idempotency(ServerStore store) {
        this(store, Clock.systemUTC(), Duration.ofMinutes(2), Duration.ofSeconds(10));
    }

    /**
     * @param longestAct after which a claim without a result was cut off
     * @param patience how long a call waits for the result of another with the same key
     */
    Idempotency(ServerStore store, Clock clock, Duration longestAct, Duration patience) {
        this.store = store;
        this.clock = clock;
        this.longestAct = longestAct;
        this.patience = patience;
    }

    /** A claim as long as there is no result. */
    private record Stored(String requestHash, String result, long claimedAt) {}

    /** Where a call is kept, and whether it may be done again. */
    private record Call(String space, String key, String requestHash, boolean repeatable) {}

    /**
     * For an act that must not happen twice.
     *
     * @param requestHash fingerprint of what is asked for
     * @param type of the result; a record that JSON can carry
     * @throws ToolCallException also when an earlier try with this key may have been done
     */
    public <T> T run(String tool, String key, String requestHash, Class<T> type, Supplier<T> act) {
        return run(call(tool, key, requestHash, false), type, act);
    }

    /**
     * For an act that does no harm when it is done again, for its provider knows it by its own id or it guards itself: it is
     * tried again after a try of which nobody knows the end.
     */
    public <T> T runRepeatable(String tool, String key, String requestHash, Class<T> type, Supplier<T> act) {
        return run(call(tool, key, requestHash, true), type, act);
    }

    private static Call call(String tool, String key, String requestHash, boolean repeatable) {
        return new Call("idempotency:" + tool, Require.line("idempotency_key", key, 200), requestHash, repeatable);
    }

    private <T> T run(Call call, Class<T> type, Supplier<T> act) {
        var claim = written(new Stored(call.requestHash(), null, clock.millis()));
        var end = clock.instant().plus(patience);
        var pause = FIRST_LOOK;
        while (!store.putIfAbsent(call.space(), call.key(), claim, REMEMBER)) {
            var known = store.get(call.space(), call.key());
            if (known.isEmpty()) {
                continue;
            }
            var stored = read(known.get(), Stored.class);
            if (!stored.requestHash().equals(call.requestHash())) {
                throw new ToolCallException("This idempotency_key was used for a different request; choose a new one.");
            }
            if (stored.result() != null) {
                return replay(stored, type);
            }
            if (clock.millis() - stored.claimedAt() > longestAct.toMillis()) {
                takeOver(call, claim);
                break;
            }
            if (clock.instant().isAfter(end)) {
                throw new ToolCallException(
                        "A call with this idempotency_key is still running; ask again with the same key in a few seconds.");
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(SLOWEST_LOOK) < 0 ? pause.multipliedBy(2) : SLOWEST_LOOK;
        }
        return act(call, act);
    }

    private <T> T replay(Stored stored, Class<T> type) {
        if (TOO_LONG.equals(stored.result())) {
            throw new ToolCallException("This was done before; its result was too long to be kept.");
        }
        return read(stored.result(), type);
    }

    private void takeOver(Call call, String claim) {
        if (!call.repeatable()) {
            throw new ToolCallException(
                    "An earlier call with this idempotency_key was cut off and may have been done, so it is"
                            + " not done again; look whether it was, then use a new key if it was not.");
        }
        store.put(call.space(), call.key(), claim, REMEMBER);
    }

    private <T> T act(Call call, Supplier<T> act) {
        T result;
        try {
            result = act.get();
        } catch (ToolCallException nothingDone) {
            note(() -> store.remove(call.space(), call.key()));
            throw nothingDone;
        } catch (RuntimeException | Error failure) {
            boolean free = call.repeatable() || failure instanceof VendorFailure vendor && vendor.surelyNotDone();
            note(() -> {
                if (free) {
                    store.remove(call.space(), call.key());
                } else {
                    keep(call, new Stored(call.requestHash(), null, LONG_AGO));
                }
            });
            throw failure;
        }
        var words = written(result);
        var kept = words.length() > LONGEST_RESULT ? TOO_LONG : words;
        note(() -> keep(call, new Stored(call.requestHash(), kept, clock.millis())));
        return result;
    }

    private void keep(Call call, Stored stored) {
        store.put(call.space(), call.key(), written(stored), REMEMBER);
    }

    /** What was done was done, and its caller must hear of it; the claim stays when the store is away, and nothing is repeated. */
    private static void note(Runnable writing) {
        try {
            writing.run();
        } catch (StoreUnavailable away) {
            LOG.warnf("the end of an act could not be stored: %s", away.getCause());
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ToolCallException("The server stops; ask again with the same idempotency_key.");
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a tool result could not be stored", failure);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a stored tool result could not be read", failure);
        }
    }
}
