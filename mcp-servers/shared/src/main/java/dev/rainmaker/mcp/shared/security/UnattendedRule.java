package dev.rainmaker.mcp.shared.security;

import dev.rainmaker.mcp.shared.contract.Sha256;
import dev.rainmaker.mcp.shared.store.ServerStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * When an outward act may go without an approval of its own: an operator has switched this on, the caller has the scope of the
 * tool with {@code :unattended} behind it, and a person has approved an act of this scope to each recipient within a year. Each
 * such act is in the audit.
 */
@ApplicationScoped
class UnattendedRule {
    private static final Logger AUDIT = Logger.getLogger("dev.rainmaker.mcp.audit");
    private static final String SUFFIX = ":unattended";
    private static final Duration KNOWN_FOR = Duration.ofDays(365);

    private final ToolsAccessConfig config;
    private final Caller caller;
    private final ServerStore store;
    private final MeterRegistry metrics;

    UnattendedRule(ToolsAccessConfig config, Caller caller, ServerStore store, MeterRegistry metrics) {
        this.config = config;
        this.caller = caller;
        this.store = store;
        this.metrics = metrics;
    }

    /** Whether this caller may do such acts at all; whether this one is for {@link #knowsAll} to say. */
    boolean covers(OutwardAct act) {
        return config.unattended() && act.scope() != null && caller.hasScope(act.scope() + SUFFIX);
    }

    /** Whether there are recipients and each is known from an approved act. */
    boolean knowsAll(OutwardAct act) {
        return !act.recipients().isEmpty()
                && act.recipients().stream().allMatch(address -> store.get(namespace(act), hash(address))
                        .isPresent());
    }

    /** A person approved an act to these. Only hashes of addresses are kept. */
    void approved(OutwardAct act) {
        if (config.unattended()) {
            act.recipients().forEach(address -> store.put(namespace(act), hash(address), "approved", KNOWN_FOR));
        }
    }

    void audit(OutwardAct act) {
        metrics.counter("rainmaker.tools.unattended", "tool", act.tool()).increment();
        AUDIT.infof(
                "act without approval tool=%s caller=%s recipients=%d",
                act.tool(), caller.name(), act.recipients().size());
    }

    private static String namespace(OutwardAct act) {
        return "approved-recipients:" + act.scope();
    }

    private static String hash(String address) {
        return Sha256.of(address.strip().toLowerCase(Locale.ROOT));
    }
}
